namespace Omnichannel.Handoff.Hours;

/// <summary>When a department is open: by weekday, in its own time zone, with days that are different.</summary>
/// <remarks>Members are settable, because JSON's generated reader would put empty values into init-only ones that are absent.</remarks>
public sealed record BusinessHours
{
    private const int FarthestDay = 400;

    /// <summary>Open around the clock.</summary>
    public static readonly BusinessHours Always = new();

    /// <summary>Gets the IANA time zone, such as <c>Europe/Berlin</c>.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Gets the spans of the week; empty means open around the clock. Spans may touch, and two of a day leave a break between them.</summary>
    public IReadOnlyList<OpenSpan> Weekly { get; set; } = [];

    /// <summary>Gets the days on which the week does not count.</summary>
    public IReadOnlyList<SpecialDay> Days { get; set; } = [];

    /// <summary>Tells whether it is open.</summary>
    /// <param name="now">The instant of the question.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOpen(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Zone()).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return SpansOf(DateOnly.FromDateTime(local)).Any(span => span.Holds(time));
    }

    /// <summary>Finds when it opens next.</summary>
    /// <param name="now">The instant of the question.</param>
    /// <returns>The instant, in UTC; <paramref name="now"/> itself when it is open, null when it does not open within a year.</returns>
    public DateTimeOffset? NextOpening(DateTimeOffset now)
    {
        if (IsOpen(now))
        {
            return now;
        }

        var zone = Zone();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return Enumerable.Range(0, FarthestDay)
            .Select(today.AddDays)
            .SelectMany(day => SpansOf(day).OrderBy(span => span.From).Select(span => InUtc(day.ToDateTime(span.From), zone)))
            .Where(opening => opening > now)
            .Select(opening => (DateTimeOffset?)opening)
            .FirstOrDefault();
    }

    /// <summary>Finds when the day began that it is by the department's own clock.</summary>
    /// <param name="now">The instant of the question.</param>
    /// <returns>The instant, in UTC, never after <paramref name="now"/>.</returns>
    public DateTimeOffset DayBegan(DateTimeOffset now)
    {
        var zone = Zone();
        var midnight = TimeZoneInfo.ConvertTime(now, zone).Date;

        // A midnight that the clock shows twice in autumn begins the day when it comes first.
        return zone.IsAmbiguousTime(midnight)
            ? new DateTimeOffset(midnight, zone.GetAmbiguousTimeOffsets(midnight).Max()).ToUniversalTime()
            : InUtc(midnight, zone);
    }

    // An hour that the clock leaves out in spring begins where the clock goes on.
    private static DateTimeOffset InUtc(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private TimeZoneInfo Zone() => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    private IEnumerable<OpenSpan> SpansOf(DateOnly day)
    {
        if (Days.FirstOrDefault(special => special.Date == day) is { } different)
        {
            return different.From is { } from && different.To is { } to ? [new(day.DayOfWeek, from, to)] : [];
        }

        return Weekly.Count == 0 ? [new(day.DayOfWeek, TimeOnly.MinValue, TimeOnly.MinValue)] : Weekly.Where(span => span.Day == day.DayOfWeek);
    }
}

/// <summary>A span of a weekday.</summary>
/// <param name="Day">Which day.</param>
/// <param name="From">When it opens, by the department's clock.</param>
/// <param name="To">When it closes; midnight means the end of the day.</param>
public sealed record OpenSpan(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    /// <summary>Tells whether a time of that day lies in it.</summary>
    /// <param name="time">The time.</param>
    /// <returns>Whether it does; the closing minute itself does not.</returns>
    public bool Holds(TimeOnly time) => time >= From && (To == TimeOnly.MinValue || time < To);
}

/// <summary>A day on which the week does not count: closed, or open at other times.</summary>
/// <param name="Date">Which day, by the department's calendar.</param>
/// <param name="From">When it opens; null when it stays closed.</param>
/// <param name="To">When it closes; null when it stays closed.</param>
public sealed record SpecialDay(DateOnly Date, TimeOnly? From, TimeOnly? To);
