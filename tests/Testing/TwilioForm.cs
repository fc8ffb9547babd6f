using System.Security.Cryptography;
using System.Text;

namespace Omnichannel.Tests.Testing;

/// <summary>What Twilio posts when somebody has written by WhatsApp, and how it signs that.</summary>
/// <remarks>Written from Twilio's documentation and not with the hub's own reader, so that the two do not share a mistake.</remarks>
public static class TwilioForm
{
    /// <summary>The header of the signature.</summary>
    public const string SignatureHeader = "X-Twilio-Signature";

    /// <summary>Makes the fields of the form, in the order in which they are signed.</summary>
    /// <param name="account">The account, <c>AC</c> and 32 signs.</param>
    /// <param name="to">The hub's number, with its country's code and a plus.</param>
    /// <param name="from">The writer's number, in the same form.</param>
    /// <param name="sid">The message's id, <c>SM</c> and 32 signs.</param>
    /// <param name="text">What they wrote.</param>
    /// <param name="name">What they call themselves.</param>
    public static SortedDictionary<string, string> Write(string account, string to, string from, string sid, string text, string name = "Kim") =>
        new(StringComparer.Ordinal)
        {
            ["AccountSid"] = account,
            ["ApiVersion"] = "2010-04-01",
            ["Body"] = text,
            ["From"] = "whatsapp:" + from,
            ["MessageSid"] = sid,
            ["MessageType"] = "text",
            ["NumMedia"] = "0",
            ["NumSegments"] = "1",
            ["ProfileName"] = name,
            ["SmsMessageSid"] = sid,
            ["SmsSid"] = sid,
            ["SmsStatus"] = "received",
            ["To"] = "whatsapp:" + to,
            ["WaId"] = from.TrimStart('+'),
        };

    /// <summary>Signs a form.</summary>
    /// <param name="token">The account's token.</param>
    /// <param name="url">The whole address to which it is posted, as it is configured there.</param>
    /// <param name="fields">What <see cref="Write"/> made.</param>
    /// <returns>20 bytes as base64.</returns>
    public static string Sign(string token, string url, SortedDictionary<string, string> fields)
    {
        var signed = url + string.Concat(fields.Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // The vendor's choice.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
    }
}
