using System.Globalization;
using System.Text;

namespace Omnichannel.Hub.Search;

/// <summary>What somebody searches for: words that must all be there, the last one perhaps not finished yet.</summary>
internal sealed class SearchWords
{
    private const int MostWords = 10;
    private const int ShortestBeginning = 2;
    private const int SnippetLength = 160;
    private const int Lead = 40;

    private readonly IReadOnlyList<string> _words;

    private SearchWords(IReadOnlyList<string> words) => _words = words;

    /// <summary>Gets the query for the index; the words cannot be anything but words there.</summary>
    public string Match => string.Join(' ', _words.Select((word, index) => index == _words.Count - 1 && word.Length >= ShortestBeginning ? $"\"{word}\"*" : $"\"{word}\""));

    /// <summary>Reads what was typed; null when there is no word in it, or too many.</summary>
    public static SearchWords? Read(string text)
    {
        var words = Runs(text).Select(run => Fold(text[run])).Where(word => word.Length > 0).Take(MostWords + 1).ToList();
        return words.Count is 0 or > MostWords ? null : new(words);
    }

    /// <summary>Cuts out of a message what shows why it was found; null when it does not hold all the words, since it has been changed.</summary>
    public IReadOnlyList<SnippetPart>? Snippet(string text)
    {
        var hits = Runs(text).Where(run => IsHit(Fold(text[run]))).ToList();
        if (!_words.All(word => hits.Exists(run => Fits(word, Fold(text[run])))))
        {
            return null;
        }

        var start = hits[0].Start.Value <= Lead ? 0 : WordStart(text, hits[0].Start.Value - Lead);
        var end = text.Length - start <= SnippetLength ? text.Length : Math.Max(hits[0].End.Value, WordEnd(text, start + SnippetLength));
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var hit in hits.Where(hit => hit.End.Value <= end))
        {
            Add(parts, text[at..hit.Start.Value], isHit: false);
            Add(parts, text[hit], isHit: true);
            at = hit.End.Value;
        }

        Add(parts, text[at..end], isHit: false);
        if (start > 0)
        {
            parts.Insert(0, new("…", false));
        }

        if (end < text.Length)
        {
            parts.Add(new("…", false));
        }

        return parts;
    }

    private bool IsHit(string word) => _words.Any(wanted => Fits(wanted, word));

    private bool Fits(string wanted, string word) =>
        ReferenceEquals(wanted, _words[^1]) && wanted.Length >= ShortestBeginning ? word.StartsWith(wanted, StringComparison.Ordinal) : word == wanted;

    // As the index cuts: letters and digits with their marks are words, everything else stands between them.
    private static IEnumerable<Range> Runs(string text)
    {
        var start = -1;
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWord = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
            if (isWord && start < 0)
            {
                start = index;
            }
            else if (!isWord && start >= 0)
            {
                yield return start..index;
                start = -1;
            }

            index += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            yield return start..text.Length;
        }
    }

    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void Add(List<SnippetPart> parts, string text, bool isHit)
    {
        if (text.Length > 0)
        {
            parts.Add(new(string.Join(' ', text.Split(['\r', '\n', '\t'])), isHit));
        }
    }

    private static int WordStart(string text, int from)
    {
        var blank = text.IndexOfAny([' ', '\n'], from);
        return blank >= 0 && blank < from + Lead ? blank + 1 : char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }

    private static int WordEnd(string text, int from)
    {
        var blank = text.LastIndexOfAny([' ', '\n'], from, Lead);
        return blank >= 0 ? blank : char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }
}

/// <summary>A part of a snippet: text, never markup.</summary>
internal sealed record SnippetPart(string Text, bool IsHit);
