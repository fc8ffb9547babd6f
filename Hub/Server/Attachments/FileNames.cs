using System.Globalization;

namespace Omnichannel.Hub.Attachments;

/// <summary>Cleans the names that people's machines give to files.</summary>
internal static class FileNames
{
    private const int Longest = 120;
    private const string Unknown = "file";

    /// <summary>Makes a name that can be shown and stored anywhere: no folders, no control or direction marks, not too long.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new string([.. last.Where(IsHarmless)]).Trim(' ', '.');
        if (kept.Length <= Longest)
        {
            return kept.Length == 0 ? Unknown : kept;
        }

        var extension = Path.GetExtension(kept);
        var stem = kept[..(Longest - Math.Min(extension.Length, Longest / 4))];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + (extension.Length <= Longest / 4 ? extension : "");
    }

    private static bool IsHarmless(char letter) =>
        char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
        && letter is not ('"' or '<' or '>' or '|' or ':' or '*' or '?');
}
