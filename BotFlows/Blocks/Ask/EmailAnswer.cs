namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>Finds the e-mail address in an answer, also in a sentence around it.</summary>
/// <remarks>Only the form is looked at: whether a mailbox exists shows when something is sent to it.</remarks>
internal static class EmailAnswer
{
    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;
    private const int MaxAnswerLength = 4000;

    private static readonly char[] Around = ['<', '>', '(', ')', '[', ']', '"', '\'', ',', ';', ':', '.', '!', '?'];

    /// <summary>Finds the one address.</summary>
    /// <returns>The address with its domain in lower case; null when there is none, or more than one.</returns>
    public static string? Find(string text)
    {
        if (text.Length > MaxAnswerLength)
        {
            return null;
        }

        var found = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(Strip)
            .Where(IsAddress)
            .Select(LowerDomain)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static string Strip(string word)
    {
        var address = word.Trim(Around);
        return address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address["mailto:".Length..] : address;
    }

    private static bool IsAddress(string word)
    {
        var at = word.IndexOf('@', StringComparison.Ordinal);
        if (word.Length > MaxLength || at is < 1 or > MaxLocalLength || at != word.LastIndexOf('@'))
        {
            return false;
        }

        var local = word[..at].Split('.');
        var labels = word[(at + 1)..].Split('.');
        return local.All(part => part.Length > 0 && part.All(IsLocalCharacter))
            && labels.Length >= 2 && labels.All(IsLabel) && labels[^1].Length >= 2 && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLocalCharacter(char character) =>
        char.IsLetterOrDigit(character) || "!#$%&'*+/=?^_`{|}~-".Contains(character, StringComparison.Ordinal);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength && label[0] != '-' && label[^1] != '-'
        && label.All(character => char.IsLetterOrDigit(character) || character == '-');

    private static string LowerDomain(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address[..at] + address[at..].ToLowerInvariant();
    }
}
