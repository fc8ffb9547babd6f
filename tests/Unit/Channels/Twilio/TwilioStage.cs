using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Twilio;
using Omnichannel.Channels.Twilio.Webhooks;
using Omnichannel.Core;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>The adapters as the host registers them, with a server in Twilio's place.</summary>
internal sealed class TwilioStage : IAsyncDisposable
{
    public const string Account = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public const string Token = "12345678901234567890123456789012";

    public const string WebhookUrl = "https://hub.example.com/webhooks/0190a2b4-0000-7000-8000-000000000001";

    public const string Sid = "SMbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private readonly ServiceProvider _services;

    public TwilioStage(Func<Call, Answer>? answer = null, TimeProvider? clock = null, Action<SafeHttpOptions>? limit = null)
    {
        Server = new(answer ?? (_ => throw new InvalidOperationException("Nobody should ask Twilio here.")));
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddTwilio();
        services.Configure<TwilioOptions>(options => options.ApiUrl = options.ContentUrl = options.MessagingUrl = Server.Url);
        services.Configure<SafeHttpOptions>(options =>
        {
            options.AllowedTargets.Add($"127.0.0.1:{Server.Port}");
            limit?.Invoke(options);
        });
        _services = services.BuildServiceProvider(validateScopes: true);
        WhatsApp = Find("whatsapp");
        Sms = Find("sms");
    }

    public FakeTwilio Server { get; }

    public IChannelAdapter WhatsApp { get; }

    public IChannelAdapter Sms { get; }

    public static ChannelInbox Inbox(string channel = "whatsapp", params (string Name, string Value)[] settings) => new()
    {
        Id = new InboxId(Guid.Parse("0190a2b4-0000-7000-8000-000000000001")),
        Channel = channel,
        Name = "Support",
        WebhookUrl = WebhookUrl,
        Settings = new Dictionary<string, string>(
            settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))
                .Append(new("accountSid", Account)).Append(new("number", "+14155238886"))
                .DistinctBy(setting => setting.Key)),
        Secrets = new Dictionary<string, string> { ["authToken"] = Token },
    };

    /// <summary>Makes a form as Twilio posts it; later fields replace the usual ones of the same name.</summary>
    public static FormFields Form(params (string Name, string Value)[] fields) => new(
        fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Concat(
            [
                new("AccountSid", Account), new("ApiVersion", "2010-04-01"), new("From", "whatsapp:+4915112345678"), new("MessageSid", Sid),
                new("SmsMessageSid", Sid), new("SmsSid", Sid), new("NumMedia", "0"), new("NumSegments", "1"), new("To", "whatsapp:+14155238886"),
            ])
            .DistinctBy(field => field.Key));

    public static WebhookRequest Signed(FormFields form, string token = Token, string url = WebhookUrl) =>
        Post(form.Write(), TwilioSignature.Compute(token, url, form.All));

    public static WebhookRequest Post(byte[] body, string? signature, string contentType = "application/x-www-form-urlencoded; charset=utf-8", string query = "") => new(
        "POST",
        "/webhooks/0190a2b4-0000-7000-8000-000000000001" + query,
        contentType,
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-Twilio-Signature"] = signature is null ? [] : [signature],
            ["Host"] = ["evil.example"],
            ["X-Forwarded-Host"] = ["evil.example"],
            ["X-Forwarded-Proto"] = ["http"],
        },
        body);

    public static WebhookRequest Post(string body, string? signature, string contentType = "application/x-www-form-urlencoded", string query = "") =>
        Post(Encoding.UTF8.GetBytes(body), signature, contentType, query);

    public IReadOnlyList<Inbound> Reads(params (string Name, string Value)[] fields) => WhatsApp.Read(Inbox(), Signed(Form(fields)));

    public Task<SendOutcome> SendsAsync(ChannelPart part, OutboundFile? file = null, string address = "+4915112345678") =>
        WhatsApp.SendAsync(Inbox(), new() { Address = address, Part = part, File = file }, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private IChannelAdapter Find(string channel) => _services.GetServices<IChannelAdapter>().Single(adapter => adapter.Channel == channel);
}
