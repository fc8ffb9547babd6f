using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Channels.Twilio;
using Omnichannel.Core.Channels;
using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>Twilio's requests and answers, for the contract of all channels.</summary>
/// <param name="channel">The channel.</param>
/// <param name="prefix">What stands before its addresses.</param>
internal sealed class TwilioSample(string channel, string prefix) : ChannelSample
{
    private string _vendor = "";

    public override string Channel => channel;

    public override ChannelInbox Inbox => TwilioStage.Inbox(channel);

    public override string Credential => TwilioStage.Token;

    public override string SignatureHeader => "X-Twilio-Signature";

    public override bool SignsBody => true;

    public override string Address => "+4915112345678";

    public override VendorAnswer Accepted => VendorAnswer.Json(201, $$"""{"sid":"{{TwilioStage.Sid}}","status":"queued","error_code":null}""");

    public override VendorAnswer Trouble => VendorAnswer.Json(500, """{"code":20500,"message":"Internal Server Error","status":500}""");

    public override void Register(IServiceCollection services, string vendorUrl)
    {
        _vendor = vendorUrl;
        services.AddTwilio().Configure<TwilioOptions>(options => options.ApiUrl = options.ContentUrl = options.MessagingUrl = vendorUrl);
    }

    public override WebhookRequest Message(int id, string text) => Request(id, ("Body", text));

    public override WebhookRequest WithFile(int id) => Request(
        id,
        ("NumMedia", "1"),
        ("MediaUrl0", $"{_vendor}/2010-04-01/Accounts/{TwilioStage.Account}/Messages/{Sid(id)}/Media/MEeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"),
        ("MediaContentType0", "image/jpeg"));

    public override WebhookRequest UnknownKind() => Request(1, ("MessageType", "hologram"));

    public override VendorAnswer TooFast(int seconds) =>
        VendorAnswer.Json(429, """{"code":20429,"message":"Too Many Requests","status":429}""", ("Retry-After", $"{seconds}"));

    public override VendorAnswer[] FileAnswers(int size) => [VendorAnswer.Bytes(new byte[size], "image/jpeg")];

    private WebhookRequest Request(int id, params (string Name, string Value)[] fields) => TwilioStage.Signed(TwilioStage.Form(
        [.. fields, ("MessageSid", Sid(id)), ("From", prefix + Address), ("To", prefix + "+14155238886")]));

    private static string Sid(int id) => $"SM{id:D32}";
}
