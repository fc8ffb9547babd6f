namespace Omnichannel.Channels.Twilio.Addresses;

/// <summary>Telephone numbers in E.164, and the numbers of some countries that are written in two ways and belong to one person.</summary>
/// <remarks>Known by their lengths alone: in Brazil, Mexico and Argentina no two people have numbers that differ only so.</remarks>
internal static class PhoneNumber
{
    private const int MaxDigits = 15;

    // Shorter ones are short codes, which are no numbers of any country.
    private const int MinDigits = 7;

    /// <summary>Reads a number with its country's code: a plus, and digits that may have spaces, dots, dashes and brackets between them.</summary>
    /// <returns>The number in E.164, such as <c>+4915112345678</c>; null when it is none.</returns>
    public static string? Find(string text)
    {
        var digits = string.Concat(text.Where(letter => letter is not (' ' or '-' or '.' or '(' or ')' or '/')));
        return digits.StartsWith('+') ? FindDigits(digits[1..]) : null;
    }

    /// <summary>Reads a number from its digits with the country's code.</summary>
    /// <returns>The number in E.164; null when it is none.</returns>
    public static string? FindDigits(string digits) =>
        digits.Length is >= MinDigits and <= MaxDigits && digits[0] != '0' && digits.All(char.IsAsciiDigit) ? "+" + digits : null;

    /// <summary>Brings the two ways of writing a number together.</summary>
    /// <param name="number">A number in E.164.</param>
    /// <returns>The number as it is written today; any other number as it is.</returns>
    public static string Join(string number)
    {
        // Brazil: a mobile number had eight digits and was given a nine in front. Numbers that begin with 2 to 5 are landlines and were not.
        if (number is ['+', '5', '5', _, _, >= '6' and <= '9', ..] && number.Length == 13)
        {
            return $"{number.AsSpan(0, 5)}9{number.AsSpan(5)}";
        }

        // Mexico: a one behind the code once meant a mobile telephone; it was dropped in 2019.
        if (number is ['+', '5', '2', '1', ..] && number.Length == 14)
        {
            return $"+52{number.AsSpan(4)}";
        }

        // Argentina: a nine behind the code means a mobile telephone, and is left out by some.
        if (number is ['+', '5', '4', not '9', ..] && number.Length == 13)
        {
            return $"+549{number.AsSpan(3)}";
        }

        return number;
    }
}
