using System.Globalization;

namespace Omnichannel.BotFlows.Blocks.Buttons;

/// <summary>Finds which option an answer means.</summary>
internal static class OptionMatch
{
    /// <summary>
    /// Compares with titles, then with ids, then reads a number as the position, so a title such as "10" stays what it says.
    /// </summary>
    /// <returns>Null when the answer means none of them.</returns>
    public static ButtonOption? Find(IReadOnlyList<ButtonOption> options, string? answer)
    {
        var text = answer?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return options.FirstOrDefault(option => IsSame(option.Title, text))
            ?? options.FirstOrDefault(option => IsSame(option.Id, text))
            ?? FindByNumber(options, text);
    }

    private static bool IsSame(string? wanted, string text) => string.Equals(wanted?.Trim(), text, StringComparison.OrdinalIgnoreCase);

    private static ButtonOption? FindByNumber(IReadOnlyList<ButtonOption> options, string text)
    {
        var digits = text.TrimEnd('.', ')', ' ').TrimStart('#', '(');
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= 1 && number <= options.Count ? options[number - 1] : null;
    }
}
