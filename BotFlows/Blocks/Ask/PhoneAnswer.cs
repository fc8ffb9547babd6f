using System.Globalization;
using System.Text;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>Reads a telephone number. The country is never guessed: without + or 00 the digits stay as they were written.</summary>
internal static class PhoneAnswer
{
    private const int LeastDigits = 7;
    private const int MostDigits = 15; // E.164
    private const int MaxAnswerLength = 40;

    /// <summary>Reads a number such as <c>+49 (0)30 1234-567</c>.</summary>
    /// <returns>Digits, with a leading + when the country was given; null when it is no telephone number.</returns>
    public static string? Find(string text)
    {
        if (text.Length > MaxAnswerLength)
        {
            return null;
        }

        var written = text.Trim();
        if (written.StartsWith('+'))
        {
            // The zero in brackets is dialled inside the country only.
            written = written.Replace("(0)", "", StringComparison.Ordinal);
        }

        var digits = new StringBuilder();
        for (var index = 0; index < written.Length; index++)
        {
            var character = written[index];
            if (char.IsDigit(character))
            {
                digits.Append((int)CharUnicodeInfo.GetNumericValue(character));
            }
            else if (!IsSeparator(character) && !(character == '+' && index == 0))
            {
                return null;
            }
        }

        var isInternational = written.StartsWith('+');
        var number = digits.ToString();
        if (!isInternational && number.StartsWith("00", StringComparison.Ordinal))
        {
            isInternational = true;
            number = number[2..];
        }

        // No country code begins with zero.
        var isNumber = number.Length is >= LeastDigits and <= MostDigits && !(isInternational && number[0] == '0');
        return isNumber ? (isInternational ? "+" : "") + number : null;
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || character is '-' or '.' or '/' or '(' or ')' or '\u2010' or '\u2011' or '\u2013';
}
