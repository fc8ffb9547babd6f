using Omnichannel.BotFlows.Definition;
using PhoneNumbers;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>Reads a telephone number against the numbering plans of all countries.</summary>
internal static class PhoneAnswer
{
    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    /// <summary>Tells whether a text names a country that has telephone numbers: two upper-case letters.</summary>
    public static bool IsCountry(string country) => Plans.GetSupportedRegions().Contains(country);

    /// <summary>Reads a number such as <c>+49 (0)30 1234-567</c>, or <c>030 1234567</c> where the country is known.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="country">The country of numbers without a code; it is never guessed: null takes only numbers with + or 00.</param>
    /// <returns>The number in E.164; null when it is none that exists in its plan.</returns>
    public static string? Find(string text, string? country)
    {
        var written = text.Trim();
        if (written.Length is 0 or > FlowLimits.ShortAnswerLength)
        {
            return null;
        }

        // What comes before a number in a country's own plan is 00 nearly everywhere; without a country there is no plan to know it from.
        if (country is null && written.StartsWith("00", StringComparison.Ordinal))
        {
            written = "+" + written[2..];
        }

        try
        {
            var number = Plans.Parse(written, country);
            return !number.HasExtension && Plans.IsValidNumber(number) ? Plans.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
