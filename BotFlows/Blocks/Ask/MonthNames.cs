using System.Globalization;
using Omnichannel.BotFlows.Blocks.Choices;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>The names of months and days of the week, in a language and in English.</summary>
internal static class MonthNames
{
    private const int ShortestName = 3;

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "of", "the", "on", "am", "den", "der", "de", "del", "le", "el", "il" };

    /// <summary>Finds a month by its name or its beginning, of at least three letters.</summary>
    /// <returns>1 to 12; null when no month, or more than one, is meant.</returns>
    public static int? Find(string word, CultureInfo culture)
    {
        if (word.Length < ShortestName)
        {
            return null;
        }

        return FindIn(word, culture.DateTimeFormat) ?? FindIn(word, CultureInfo.InvariantCulture.DateTimeFormat);
    }

    /// <summary>Tells whether a word beside a day says nothing more about it: a day of the week, or "of".</summary>
    public static bool IsNoise(string word, CultureInfo culture) =>
        Fillers.Contains(word) || (word.Length >= ShortestName && (IsWeekday(word, culture.DateTimeFormat) || IsWeekday(word, CultureInfo.InvariantCulture.DateTimeFormat)));

    private static int? FindIn(string word, DateTimeFormatInfo names)
    {
        var found = Enumerable.Range(1, 12)
            .Where(month => Begins(names.GetMonthName(month), word) || Begins(names.MonthGenitiveNames[month - 1], word) || IsShort(names, month, word))
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool IsShort(DateTimeFormatInfo names, int month, string word) => WordForm.Of(names.GetAbbreviatedMonthName(month)) == word;

    private static bool IsWeekday(string word, DateTimeFormatInfo names) => names.DayNames.Any(name => Begins(name, word));

    private static bool Begins(string name, string word) => WordForm.Of(name).StartsWith(word, StringComparison.Ordinal);
}
