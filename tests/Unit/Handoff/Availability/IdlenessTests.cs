using Omnichannel.Handoff.Availability;

namespace Omnichannel.Tests.Unit.Handoff.Availability;

public sealed class IdlenessTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(239, false)]
    [InlineData(240, true)]
    public void A_warning_is_due_a_minute_before_the_limit(int seconds, bool isDue) =>
        Assert.Equal(isDue, Idleness.From(Noon).IsDue(Limit, Noon.AddSeconds(seconds)));

    [Fact]
    public void Nobody_is_warned_twice()
    {
        var idleness = Idleness.From(Noon).Warned(Noon.AddMinutes(4));

        Assert.False(idleness.IsDue(Limit, Noon.AddMinutes(30)));
    }

    [Fact]
    public void Without_a_warning_it_is_never_over() => Assert.False(Idleness.From(Noon).IsOver(Noon.AddDays(1)));

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void A_warning_has_its_whole_minute_however_late_it_came(int seconds, bool isOver)
    {
        var late = Noon.AddHours(3);

        Assert.Equal(isOver, Idleness.From(Noon).Warned(late).IsOver(late.AddSeconds(seconds)));
    }

    [Fact]
    public void A_touch_counts_anew()
    {
        var touched = Idleness.From(Noon.AddMinutes(4.5));

        Assert.Null(touched.AwayAt);
        Assert.False(touched.IsDue(Limit, Noon.AddMinutes(8)));
    }
}
