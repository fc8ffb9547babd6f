using System.Text.RegularExpressions;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Addresses;

/// <summary>Reads who wrote, and writes who is written to. In the hub an address is the number in E.164, on both channels.</summary>
internal static partial class TwilioAddress
{
    /// <summary>Reads a sender as Twilio writes it.</summary>
    /// <param name="prefix">What stands before every address of the channel, such as <c>whatsapp:</c>; may be empty.</param>
    /// <param name="from">The field <c>From</c>.</param>
    /// <param name="waId">The digits of their WhatsApp account, which may be written in another way than the number; null when there are none.</param>
    /// <param name="apart">Numbers in E.164 that are not brought together with others.</param>
    /// <returns>The sender without a name; null when it is no address of the channel.</returns>
    public static InboundSender? Find(string prefix, string from, string? waId, IReadOnlyCollection<string> apart)
    {
        if (!from.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // A plus that was not encoded comes as a space.
        var plain = from[prefix.Length..].Trim();
        var number = PhoneNumber.FindDigits(plain.StartsWith('+') ? plain[1..] : plain);
        if (number is null)
        {
            return OtherName().IsMatch(plain) ? new InboundSender(plain) : null;
        }

        var account = waId is null ? number : PhoneNumber.FindDigits(waId) ?? number;
        var address = apart.Contains(number) ? number : apart.Contains(account) ? account : PhoneNumber.Join(account);
        return new InboundSender(address) { Phone = address, ReplyTo = number == address ? null : number };
    }

    /// <summary>Writes an address for Twilio.</summary>
    public static string Write(string prefix, string address) => prefix + address;

    // Short codes and names of companies that send SMS; WhatsApp's ids of people who do not show their number.
    [GeneratedRegex(@"^(?:[0-9]{3,6}|(?=.*[A-Za-z])[A-Za-z0-9 ._-]{1,100})$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherName();
}
