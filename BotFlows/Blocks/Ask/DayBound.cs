using System.Globalization;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>A bound of days as admins write it: <c>2026-12-31</c>, <c>today</c>, <c>today+14d</c>, <c>2026-01-01-2w</c>.</summary>
internal static class DayBound
{
    private const string Today = "today";
    private const int IsoLength = 10;
    private const int MostUnits = 9999;

    /// <summary>Tells whether the bound moves with the days.</summary>
    public static bool CountsFromToday(string? bound) => bound?.StartsWith(Today, StringComparison.Ordinal) == true;

    /// <summary>Reads a bound.</summary>
    /// <returns>The day; null for no bound, and for one that cannot be read.</returns>
    public static DateOnly? Find(string? bound, DateOnly today)
    {
        if (bound is null)
        {
            return null;
        }

        var length = CountsFromToday(bound) ? Today.Length : IsoLength;
        if (bound.Length < length)
        {
            return null;
        }

        DateOnly day;
        if (CountsFromToday(bound))
        {
            day = today;
        }
        else if (!DateOnly.TryParseExact(bound[..length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return null;
        }

        return bound.Length == length ? day : Move(day, bound[length..]);
    }

    private static DateOnly? Move(DateOnly day, string offset)
    {
        var unit = char.IsAsciiLetterLower(offset[^1]) ? offset[^1] : 'd';
        var digits = offset[1..].TrimEnd(unit);
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostUnits;
        if (offset[0] is not ('+' or '-') || !isNumber)
        {
            return null;
        }

        var signed = offset[0] == '-' ? -count : count;
        try
        {
            return unit switch
            {
                'd' => day.AddDays(signed),
                'w' => day.AddDays(7 * signed),
                'm' => day.AddMonths(signed),
                'y' => day.AddYears(signed),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
