using System.Globalization;

namespace Omnichannel.BotFlows.Blocks.Choices;

/// <summary>Finds which of several choices an answer means. When two are meant equally well, none is: the visitor is asked again.</summary>
internal static class ChoiceMatch
{
    private const int LongestAnswer = 200;

    /// <summary>
    /// Compares with titles, then with ids, then reads a number as the position, alone or before its title, so a title such as "10" stays what it says; last it
    /// forgives slips of the finger.
    /// </summary>
    /// <param name="titles">The choices, in the order in which they are shown.</param>
    /// <param name="ids">Their ids, in the same order; empty when they have none.</param>
    /// <param name="answer">What came.</param>
    /// <returns>The place of the choice; null when the answer means none, or more than one.</returns>
    public static int? Find(IReadOnlyList<string> titles, IReadOnlyList<string> ids, string? answer)
    {
        var text = answer?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > LongestAnswer)
        {
            return null;
        }

        return FindExactly(titles, ids, text)
            ?? FindNumber(titles.Count, text)
            ?? FindLine(titles, text)
            ?? FindForm(titles, WordForm.Of(text))
            ?? FindWithSlips(titles, WordForm.Of(text));
    }

    /// <summary>Finds a choice that was written exactly, but for case.</summary>
    public static int? FindExactly(IReadOnlyList<string> titles, IReadOnlyList<string> ids, string text) => Place(titles, text) ?? Place(ids, text);

    private static int? Place(IReadOnlyList<string> names, string text)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index].Length > 0 && string.Equals(names[index].Trim(), text, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return null;
    }

    private static int? FindNumber(int count, string text)
    {
        var digits = string.Concat(text.Trim('#', '(', ')', '.', ' ', '\uFE0F', '\u20E3')
            .Select(character => char.IsDigit(character) ? (char)('0' + (int)CharUnicodeInfo.GetNumericValue(character)) : character));
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= 1 && number <= count ? number - 1 : null;
    }

    // "2. Billing", as the line reads where a channel shows choices as numbered text.
    private static int? FindLine(IReadOnlyList<string> titles, string text)
    {
        var end = text.AsSpan().IndexOfAny('.', ')', ' ');
        return end > 0 && FindNumber(titles.Count, text[..end]) is { } place && WordForm.Of(titles[place]) == WordForm.Of(text[(end + 1)..]) ? place : null;
    }

    private static int? FindForm(IReadOnlyList<string> titles, string form)
    {
        var found = form.Length == 0 ? [] : Enumerable.Range(0, titles.Count).Where(index => WordForm.Of(titles[index]) == form).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static int? FindWithSlips(IReadOnlyList<string> titles, string form)
    {
        var most = form.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (most == 0)
        {
            return null;
        }

        var near = titles.Select((title, index) => (index, slips: SlipsTo(WordForm.Of(title), form, most)))
            .Where(found => found.slips <= most)
            .OrderBy(found => found.slips)
            .Take(2)
            .ToList();
        return near is [var only] ? only.index : near is [var best, var second] && best.slips < second.slips ? best.index : null;
    }

    // A slip in a number is another number: "Room 1" is not "Room 2".
    private static int SlipsTo(string title, string form, int most) =>
        title.Length >= 4 && Digits(title) == Digits(form) ? EditDistance.Between(title, form, most) : most + 1;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
