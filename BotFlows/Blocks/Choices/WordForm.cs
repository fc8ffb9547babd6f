using System.Globalization;
using System.Text;

namespace Omnichannel.BotFlows.Blocks.Choices;

/// <summary>The form in which words are compared: without case, accents, punctuation and double spaces.</summary>
internal static class WordForm
{
    /// <summary>Makes the form; empty for a text without letters and digits.</summary>
    public static string Of(string text)
    {
        // Halves of surrogate pairs would make the normaliser throw; this turns them into U+FFFD, which is no letter.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var form = new StringBuilder(whole.Length);
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (Rune.IsLetter(rune))
            {
                form.Append(Plain(Rune.ToLowerInvariant(rune)));
            }
            else if (Rune.IsDigit(rune))
            {
                form.Append((int)Rune.GetNumericValue(rune));
            }
            else if (rune.Value is not ('\'' or '’') && form.Length > 0 && form[^1] != ' ')
            {
                form.Append(' ');
            }
        }

        return form.ToString().TrimEnd();
    }

    // Letters that Unicode does not take apart.
    private static string Plain(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        _ => rune.ToString(),
    };
}
