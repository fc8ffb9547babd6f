using System.Text;

namespace Omnichannel.Tests.Architecture.Tree;

/// <summary>Blanks out what is not code, so that a word in a comment or a message is not taken for a call.</summary>
/// <remarks>Every blanked character but a line break becomes a space: offsets and line numbers stay those of the file.</remarks>
public static class CSharpText
{
    /// <summary>Blanks comments; keeps strings.</summary>
    public static string WithoutComments(string text) => Blank(text, comments: true, strings: false);

    /// <summary>Blanks strings (interpolated holes too) and comments; keeps only code.</summary>
    public static string OnlyCode(string text) => Blank(text, comments: true, strings: true);

    private static string Blank(string text, bool comments, bool strings)
    {
        var result = new StringBuilder(text);
        for (var at = 0; at < text.Length;)
        {
            var comment = CommentLength(text, at);
            var literal = comment > 0 ? 0 : LiteralLength(text, at);
            if ((comment > 0 && comments) || (literal > 0 && strings))
            {
                for (var i = at; i < at + Math.Max(comment, literal); i++) { result[i] = text[i] == '\n' ? '\n' : ' '; }
            }

            at += Math.Max(1, Math.Max(comment, literal));
        }

        return result.ToString();
    }

    private static int CommentLength(string text, int at) => Starts(text, at, "//") ? Until(text, at, "\n", inclusive: false)
        : Starts(text, at, "/*") ? Until(text, at + 2, "*/", inclusive: true) + 2
        : 0;

    private static int LiteralLength(string text, int at)
    {
        if (text[at] == '\'') { return EscapedLength(text, at, at + 1, '\''); }
        var quote = at;
        while (quote < text.Length && text[quote] is '$' or '@') { quote++; }
        if (quote >= text.Length || text[quote] != '"') { return 0; }

        var quotes = text.AsSpan(quote).IndexOfAnyExcept('"') is var run && run < 0 ? text.Length - quote : run;
        return quotes >= 3 ? Until(text, quote + quotes, new string('"', quotes), inclusive: true) + quote + quotes - at
            : text.AsSpan(at, quote - at).Contains('@') ? VerbatimLength(text, at, quote + 1)
            : EscapedLength(text, at, quote + 1, '"');
    }

    private static int EscapedLength(string text, int start, int at, char end)
    {
        while (at < text.Length && text[at] != end && text[at] != '\n') { at += text[at] == '\\' ? 2 : 1; }
        return Math.Min(at + 1, text.Length) - start;
    }

    private static int VerbatimLength(string text, int start, int at)
    {
        while (at < text.Length && (text[at] != '"' || Starts(text, at, "\"\""))) { at += text[at] == '"' ? 2 : 1; }
        return Math.Min(at + 1, text.Length) - start;
    }

    private static bool Starts(string text, int at, string with) => string.CompareOrdinal(text, at, with, 0, with.Length) == 0;

    private static int Until(string text, int from, string end, bool inclusive)
    {
        var found = text.IndexOf(end, from, StringComparison.Ordinal);
        return found < 0 ? text.Length - from : found - from + (inclusive ? end.Length : 0);
    }
}
