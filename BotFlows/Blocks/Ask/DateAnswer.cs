using System.Globalization;
using Omnichannel.BotFlows.Blocks.Choices;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>
/// Reads a day as people write it: <c>2026-12-24</c>, <c>24.12.2026</c>, <c>12/24/26</c> where months come first, <c>24 December</c>,
/// <c>tomorrow</c>.
/// </summary>
/// <remarks>Points mean that the day comes first, in every language. A day without a year is the next one.</remarks>
internal static class DateAnswer
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    // How far ahead a year of two digits may lie; beyond that it is the century before, as in a date of birth.
    private const int YearsAhead = 20;

    private static readonly Dictionary<string, int> Relative = new(StringComparer.Ordinal)
    {
        ["today"] = 0,
        ["tomorrow"] = 1,
        ["yesterday"] = -1,
        ["heute"] = 0,
        ["morgen"] = 1,
        ["ubermorgen"] = 2,
        ["uebermorgen"] = 2,
        ["gestern"] = -1,
        ["aujourdhui"] = 0,
        ["demain"] = 1,
        ["hoy"] = 0,
        ["manana"] = 1,
        ["oggi"] = 0,
        ["domani"] = 1,
        ["vandaag"] = 0,
    };

    /// <summary>Reads a day.</summary>
    /// <returns>Null when it is not one day, or not between 1900 and 2200.</returns>
    public static DateOnly? Find(string text, FlowLocale locale)
    {
        if (text.Length > FlowLimits.ShortAnswerLength)
        {
            return null;
        }

        var plain = string.Concat(text.Trim().Select(ToPlain));
        var day = Relative.TryGetValue(WordForm.Of(plain), out var offset) ? locale.Today.AddDays(offset)
            : ReadNumbers(plain, locale) ?? ReadNames(plain, locale);
        return day is { Year: >= FirstYear and <= LastYear } ? day : null;
    }

    private static char ToPlain(char character) =>
        char.IsDigit(character) ? (char)('0' + (int)CharUnicodeInfo.GetNumericValue(character)) : character;

    private static DateOnly? ReadNumbers(string text, FlowLocale locale)
    {
        var parts = text.Split(['.', '/', '-', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > 3 || !parts.All(part => part.Length <= 4 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        if (parts[0].Length == 4)
        {
            return parts.Length == 3 ? Make(numbers[0], numbers[1], numbers[2]) : null;
        }

        var monthFirst = !text.Contains('.', StringComparison.Ordinal) && MonthComesFirst(locale.Culture);
        var (month, day) = monthFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0]);
        if (parts.Length == 2)
        {
            return Next(month, day, locale.Today) ?? Next(day, month, locale.Today);
        }

        var year = parts[2].Length switch { 4 => numbers[2], 2 => Century(numbers[2], locale.Today), _ => 0 };

        // 24/12 is no month and day anywhere, so it is read the other way round rather than refused.
        return Make(year, month, day) ?? Make(year, day, month);
    }

    private static bool MonthComesFirst(CultureInfo culture)
    {
        var pattern = culture.DateTimeFormat.ShortDatePattern;
        return pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf('d', StringComparison.Ordinal) && pattern[0] != 'y';
    }

    private static int Century(int year, DateOnly today)
    {
        var full = (today.Year / 100 * 100) + year;
        return full > today.Year + YearsAhead ? full - 100 : full;
    }

    private static DateOnly? ReadNames(string text, FlowLocale locale)
    {
        var words = WordForm.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int? month = null;
        var numbers = new List<string>();
        foreach (var word in words)
        {
            var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'e');
            if (digits.Length > 0 && digits.All(char.IsAsciiDigit))
            {
                numbers.Add(digits);
            }
            else if (MonthNames.Find(word, locale.Culture) is { } found && month is null)
            {
                month = found;
            }
            else if (!MonthNames.IsNoise(word, locale.Culture))
            {
                return null;
            }
        }

        return (month, numbers) switch
        {
            ({ } known, [{ Length: <= 2 } day]) => Next(known, Number(day), locale.Today),
            ({ } known, [{ Length: <= 2 } day, { Length: 4 } year]) => Make(Number(year), known, Number(day)),
            ({ } known, [{ Length: 4 } year, { Length: <= 2 } day]) => Make(Number(year), known, Number(day)),
            _ => null,
        };
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly? Next(int month, int day, DateOnly today) =>
        Make(today.Year, month, day) is { } thisYear && thisYear >= today ? thisYear : Make(today.Year + 1, month, day);
}
