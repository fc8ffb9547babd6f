using System.Globalization;
using System.Net;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Bench.Targets;

/// <summary>What a vendor posts when somebody has written.</summary>
/// <param name="Line">Method and path.</param>
/// <param name="Headers">Each with its line end.</param>
/// <param name="Body">The body, in ASCII.</param>
internal sealed record VendorCall(string Line, string Headers, string Body)
{
    /// <summary>The account and the token of the bench's Twilio inbox.</summary>
    public const string Account = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    /// <inheritdoc cref="Account"/>
    public const string Token = "12345678901234567890123456789012";

    /// <summary>The address under which the hub is known to vendors.</summary>
    public const string PublicUrl = "https://hub.example.com";

    private const string Json = "Content-Type: application/json\r\n";

    /// <summary>An update of Telegram's of about 700 bytes.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="secret">Its webhook's secret.</param>
    /// <param name="person">Who writes.</param>
    /// <param name="number">Which of their messages it is.</param>
    /// <param name="text">300 characters.</param>
    public static VendorCall Telegram(Guid inbox, string secret, int person, long number, string text) =>
        new($"POST /webhooks/{inbox}", $"{Json}X-Telegram-Bot-Api-Secret-Token: {secret}\r\n", Update(person, number, text));

    /// <summary>A form of Twilio's, signed.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="person">Who writes.</param>
    /// <param name="number">Which of their messages it is.</param>
    /// <param name="text">300 characters.</param>
    public static VendorCall Twilio(Guid inbox, int person, long number, string text)
    {
        var fields = Fields(person, number, text);
        var signature = TwilioForm.Sign(Token, $"{PublicUrl}/webhooks/{inbox}", fields);
        return new($"POST /webhooks/{inbox}", $"Content-Type: application/x-www-form-urlencoded\r\n{TwilioForm.SignatureHeader}: {signature}\r\n", Form(fields));
    }

    /// <summary>The same for the floor: as long as an update or a form, in the one form that the floor reads.</summary>
    /// <param name="asForm">Whether it is to be as long as a form.</param>
    /// <param name="person">Who writes.</param>
    /// <param name="number">Which of their messages it is.</param>
    /// <param name="text">300 characters.</param>
    public static VendorCall Floor(bool asForm, int person, long number, string text)
    {
        var length = asForm ? Form(Fields(person, number, text)).Length : Update(person, number, text).Length;
        var body = $$"""{"type":"message","text":"{{text}}","rest":""}""";
        return new($"POST /v3/directline/conversations/c{person}/activities", Json, body.Insert(body.Length - 2, new string('x', Math.Max(0, length - body.Length))));
    }

    private static string Update(int person, long number, string text)
    {
        var who = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":{{5_550_000 + person}},"type":"private","is_bot":false,"first_name":"Kim","last_name":"Nordhausen","username":"kim_nord","language_code":"de"}""");
        return string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"update_id":{{{(person * 1_000_000_000L) + number}}},"message":{"message_id":{{{number}}},"date":1795600000,"chat":{{{who}}},"from":{{{who}}},"text":"{{{text}}}"}}""");
    }

    private static SortedDictionary<string, string> Fields(int person, long number, string text) => TwilioForm.Write(
        Account,
        "+14155238886",
        string.Create(CultureInfo.InvariantCulture, $"+49151123{person:d5}"),
        string.Create(CultureInfo.InvariantCulture, $"SM{person:d8}{number:d24}"),
        text);

    private static string Form(SortedDictionary<string, string> fields) =>
        string.Join('&', fields.Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value)}"));
}
