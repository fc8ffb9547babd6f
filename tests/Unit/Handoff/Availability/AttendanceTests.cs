using Omnichannel.Handoff.Availability;

namespace Omnichannel.Tests.Unit.Handoff.Availability;

public sealed class AttendanceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Somebody_with_a_console_is_never_gone()
    {
        var attendance = Attendance.Unknown(Noon).Connected();

        Assert.False(attendance.IsOver(Noon.AddDays(1)));
    }

    [Fact]
    public void The_last_console_counts_not_the_first()
    {
        var attendance = Attendance.Unknown(Noon).Connected().Connected().Lost(Noon);

        Assert.False(attendance.IsOver(Noon.AddDays(1)));
        Assert.True(attendance.Lost(Noon).IsOver(Noon + Attendance.Grace));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Grace_ends_after_thirty_seconds(int seconds, bool isOver)
    {
        var attendance = Attendance.Unknown(Noon).Connected().Lost(Noon);

        Assert.Equal(isOver, attendance.IsOver(Noon.AddSeconds(seconds)));
    }

    [Fact]
    public void Coming_back_in_time_forgets_the_loss()
    {
        var attendance = Attendance.Unknown(Noon).Connected().Lost(Noon).Connected();

        Assert.False(attendance.IsOver(Noon.AddMinutes(5)));
    }
}
