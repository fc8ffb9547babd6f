using Omnichannel.Handoff.Hours;

namespace Omnichannel.Tests.Unit.Handoff.Hours;

public sealed class BusinessHoursTests
{
    private static readonly BusinessHours Office = new()
    {
        TimeZone = "Europe/Berlin",
        Weekly = [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .SelectMany(day => new OpenSpan[] { new(day, new(9, 0), new(12, 0)), new(day, new(13, 0), new(18, 0)) })],
        Days = [new(new(2026, 12, 25), null, null), new(new(2026, 12, 24), new(9, 0), new(12, 0))],
    };

    [Theory]
    [InlineData("2026-11-25T08:00:00Z", true)]
    [InlineData("2026-11-25T07:59:59Z", false)]
    [InlineData("2026-11-25T11:30:00Z", false)]
    [InlineData("2026-11-25T16:59:59Z", true)]
    [InlineData("2026-11-25T17:00:00Z", false)]
    [InlineData("2026-11-28T10:00:00Z", false)]
    [InlineData("2026-12-25T10:00:00Z", false)]
    [InlineData("2026-12-24T10:00:00Z", true)]
    [InlineData("2026-12-24T14:00:00Z", false)]
    [InlineData("2026-07-01T07:00:00Z", true)]
    public void Open_is_what_the_departments_own_clock_and_calendar_say(string at, bool isOpen) =>
        Assert.Equal(isOpen, Office.IsOpen(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-25T11:30:00Z", "2026-11-25T12:00:00Z")]
    [InlineData("2026-11-27T17:30:00Z", "2026-11-30T08:00:00Z")]
    [InlineData("2026-12-24T11:00:00Z", "2026-12-28T08:00:00Z")]
    [InlineData("2026-11-25T09:00:00Z", "2026-11-25T09:00:00Z")]
    public void It_opens_next_when_the_next_span_begins(string at, string opens)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Assert.Equal(DateTimeOffset.Parse(opens, culture), Office.NextOpening(DateTimeOffset.Parse(at, culture)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-25T23:30:00Z", "2026-11-25T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-11-25T22:30:00Z", "2026-11-24T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-11-25T07:59:59Z", "2026-11-24T08:00:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24T10:00:00Z", "2026-04-23T22:00:00Z")]
    [InlineData("Atlantic/Azores", "2026-10-25T00:30:00Z", "2026-10-25T00:00:00Z")]
    [InlineData("Atlantic/Azores", "2026-10-25T12:00:00Z", "2026-10-25T00:00:00Z")]
    [InlineData("UTC", "2026-11-25T00:00:00Z", "2026-11-25T00:00:00Z")]
    public void The_day_began_at_midnight_by_the_departments_own_clock(string zone, string at, string began)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Assert.Equal(DateTimeOffset.Parse(began, culture), new BusinessHours { TimeZone = zone }.DayBegan(DateTimeOffset.Parse(at, culture)));
    }

    [Fact]
    public void An_hour_that_the_clock_leaves_out_begins_where_the_clock_goes_on()
    {
        var hours = new BusinessHours { TimeZone = "Europe/Berlin", Weekly = [new(DayOfWeek.Sunday, new(2, 30), new(4, 0))] };

        Assert.Equal(
            new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero),
            hours.NextOpening(new(2026, 3, 29, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Without_hours_it_is_always_open_and_without_a_future_it_never_opens()
    {
        var never = new BusinessHours { Weekly = [new(DayOfWeek.Monday, new(9, 0), new(9, 0))] };

        Assert.True(BusinessHours.Always.IsOpen(DateTimeOffset.UnixEpoch));
        Assert.True(new BusinessHours { Weekly = [new(DayOfWeek.Wednesday, new(9, 0), new(0, 0))] }.IsOpen(new(2026, 11, 25, 23, 59, 59, TimeSpan.Zero)));
        Assert.False(never.IsOpen(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));
    }
}
