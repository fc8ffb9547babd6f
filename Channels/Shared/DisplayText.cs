using System.Globalization;
using System.Text;

namespace Omnichannel.Channels.Shared;

/// <summary>Cleans short texts that strangers choose and we show beside our own: names and file names. Message text stays as it was sent.</summary>
public static class DisplayText
{
    /// <summary>The longest name kept, in UTF-16 units.</summary>
    public const int MaxNameLength = 200;

    // More than any living script stacks on one letter; thousands of them paint over the lines above.
    private const int MaxMarksInARow = 8;

    // Letters and marks by category, but blank on screen: joiner, Hangul fillers, Braille blank.
    private const string BlankLetters = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    /// <summary>Cleans the name of a person, a page or a product.</summary>
    /// <param name="name">What came; null counts as empty.</param>
    /// <returns>At most <see cref="MaxNameLength"/> units in NFC on one line, without controls, invisible or direction signs; null when nothing is left.</returns>
    public static string? CleanName(string? name)
    {
        var clean = Clean(name, MaxNameLength);
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Cleans any short text that is shown on one line.</summary>
    /// <param name="text">What came; null counts as empty.</param>
    /// <param name="maxLength">The longest result, in UTF-16 units; at least 1. A letter is never cut in two.</param>
    /// <returns>The text in NFC, runs of white space as one space; may be empty.</returns>
    public static string Clean(string? text, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        return Cut(Visible(text ?? "", maxLength), maxLength).TrimEnd();
    }

    internal static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var end = 0;
        while (true)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            if (end + next > maxLength)
            {
                return text[..end];
            }

            end += next;
        }
    }

    private static string Visible(string text, int maxLength)
    {
        var kept = new StringBuilder();
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                continue;
            }

            marks = IsMark(rune) ? marks + 1 : 0;
            if (Rune.IsWhiteSpace(rune))
            {
                AppendSpace(kept);
            }
            else if (marks <= MaxMarksInARow)
            {
                kept.Append(rune.ToString());
            }

            // NFC shortens a letter by its marks at most, so this much always fills the result.
            if (kept.Length > maxLength * (MaxMarksInARow + 1))
            {
                break;
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void AppendSpace(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] != ' ')
        {
            kept.Append(' ');
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // Format signs are the direction overrides, the zero-width and the tag characters. Tab and line end count as white space.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => !Rune.IsWhiteSpace(rune),
        UnicodeCategory.Format => true,
        // Values set aside for ever; normalisation throws on some of them.
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF,
        _ => rune.IsBmp && BlankLetters.Contains((char)rune.Value, StringComparison.Ordinal),
    };
}
