using System.Globalization;
using System.Text;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Shared.Planning;

/// <summary>Cuts long text where a reader would: between paragraphs, lines, sentences, words, and only then between letters.</summary>
internal static class TextSplitter
{
    private const string SentenceEnds = ".!?…";

    // These end a sentence without a space behind them.
    private const string WideSentenceEnds = "。！？";

    /// <summary>Counts a text as the channel does.</summary>
    public static int Measure(ReadOnlySpan<char> text, TextUnit unit)
    {
        var count = text.Length;
        if (unit is TextUnit.CodePoints)
        {
            count = 0;
            foreach (var _ in text.EnumerateRunes())
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Cuts a text into pieces; only white space at the cuts is dropped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The longest piece, in <paramref name="unit"/>; at least 2, the size of the largest letter that cannot be cut.</param>
    /// <param name="unit">What is counted.</param>
    /// <returns>The pieces in order, none of them blank; empty for a blank text.</returns>
    public static IReadOnlyList<string> Split(string text, int limit, TextUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        var pieces = new List<string>();
        var rest = text.Trim();
        while (Measure(rest, unit) > limit)
        {
            var cut = FindCut(rest, limit, unit);
            pieces.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        return rest.Length == 0 ? pieces : [.. pieces, rest];
    }

    // A border in the first half is passed over for a lesser one further on: a title alone is a poor message.
    private static int FindCut(string text, int limit, TextUnit unit)
    {
        var window = FindWindow(text, limit, unit);
        var half = window / 2;
        Func<int, bool>[] borders = [at => IsParagraph(text, at), at => text[at - 1] == '\n', at => IsSentence(text, at), at => char.IsWhiteSpace(text[at])];
        foreach (var isBorder in borders)
        {
            for (var at = window; at > half; at--)
            {
                if (isBorder(at))
                {
                    return at;
                }
            }
        }

        var space = text.AsSpan(0, half + 1).LastIndexOfAny(' ', '\n', '\t');
        return space > 0 ? space : FindLetter(text, window);
    }

    private static bool IsParagraph(string text, int at)
    {
        if (text[at - 1] != '\n')
        {
            return false;
        }

        var before = at - 2;
        while (before >= 0 && text[before] is (' ' or '\t' or '\r'))
        {
            before--;
        }

        return before >= 0 && text[before] == '\n';
    }

    private static bool IsSentence(string text, int at) =>
        WideSentenceEnds.Contains(text[at - 1], StringComparison.Ordinal)
        || (char.IsWhiteSpace(text[at]) && SentenceEnds.Contains(text[at - 1], StringComparison.Ordinal));

    // How many UTF-16 units the limit takes, never half a pair.
    private static int FindWindow(string text, int limit, TextUnit unit)
    {
        var (at, count) = (0, 0);
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out _, out var length);
            count += unit is TextUnit.Utf16 ? length : 1;
            if (count > limit)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private static int FindLetter(string text, int window)
    {
        var end = 0;
        while (end < window)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            if (end + next > window)
            {
                break;
            }

            end += next;
        }

        // A letter with more marks than a whole message holds is cut after all.
        return end > 0 ? end : window;
    }
}
