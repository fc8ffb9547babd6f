using Omnichannel.Hub.Work;

namespace Omnichannel.Tests.Unit.Hub.Work;

public sealed class PauseTests
{
    [Theory]
    [InlineData(1, 0.0, 2.0)]
    [InlineData(1, 1.0, 2.5)]
    [InlineData(3, 0.5, 9.0)]
    [InlineData(8, 0.0, 256.0)]
    public void The_pause_doubles_with_each_attempt_and_is_spread_by_a_quarter(int attempts, double draw, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WorkStore.Pause(attempts, draw));
}
