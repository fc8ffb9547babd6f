using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Channels.Telegram;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

/// <summary>Telegram as its documents describe it; the bodies stand in tests/Payloads/telegram.</summary>
public sealed class TelegramSample : ChannelSample
{
    public const string Token = "987654321:AAG-r6kQSecretOfTheBotThatNobodyReads";

    public const string Secret = "The-Secret_of_the_Webhook_0123456789abcdef";

    public override string Channel => "telegram";

    public override string Credential => Token;

    public override string SignatureHeader => "X-Telegram-Bot-Api-Secret-Token";

    public override bool SignsBody => false;

    public override string Address => "5550101";

    public override ChannelInbox Inbox { get; } = new()
    {
        Id = new InboxId(new("01936b1e-0000-7000-8000-000000000001")),
        Channel = "telegram",
        Name = "Bot",
        Settings = new Dictionary<string, string> { ["mode"] = "webhook" },
        Secrets = new Dictionary<string, string> { ["token"] = Token, [ChannelInbox.WebhookSecret] = Secret },
        WebhookUrl = "https://hub.example/webhooks/1",
    };

    public override VendorAnswer Accepted =>
        VendorAnswer.Json(200, """{"ok":true,"result":{"message_id":77,"date":1795600000,"chat":{"id":5550101,"type":"private"},"text":"Hello"}}""");

    public override VendorAnswer Trouble => VendorAnswer.Json(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""");

    public static WebhookRequest Request(string body) => Requests.Json(body, "X-Telegram-Bot-Api-Secret-Token", Secret);

    /// <summary>Makes the request of one of the documented bodies.</summary>
    public static WebhookRequest Payload(string name) => Request(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Payloads", "telegram", $"{name}.json")));

    public static string Envelope(int id, string content) => $$$"""
        {"update_id":{{{1000 + id}}},"message":{"message_id":{{{id}}},"date":1795600000,"chat":{"id":5550101,"type":"private","first_name":"Ada"},
         "from":{"id":5550101,"is_bot":false,"first_name":"Ada","last_name":"Lovelace","language_code":"en"},{{{content}}}}}
        """;

    public override void Register(IServiceCollection services, string vendorUrl) =>
        services.AddTelegram().Configure<TelegramOptions>(options => options.ApiUrl = vendorUrl);

    public override WebhookRequest Message(int id, string text) => Request(Envelope(id, $"\"text\":\"{text}\""));

    public override WebhookRequest WithFile(int id) => Request(Envelope(
        id, """ "document":{"file_id":"BQAC-1","file_unique_id":"u1","file_name":"plan.pdf","mime_type":"application/pdf","file_size":1000}"""));

    public override WebhookRequest UnknownKind() => Request("""{"update_id":9,"teleportation":{"to":"moon"}}""");

    public override WebhookRequest Edit(int id, string text) => Request($$$"""
        {"update_id":{{{2000 + id}}},"edited_message":{"message_id":{{{id}}},"date":1795600000,"edit_date":1795600060,
         "chat":{"id":5550101,"type":"private"},"from":{"id":5550101,"is_bot":false,"first_name":"Ada"},"text":"{{{text}}}"}}
        """);

    public override VendorAnswer TooFast(int seconds) => VendorAnswer.Json(
        429,
        $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{seconds}}}","parameters":{"retry_after":{{{seconds}}}}}""",
        ("Retry-After", $"{seconds}"));

    public override VendorAnswer[] FileAnswers(int size) =>
    [
        VendorAnswer.Json(200, """{"ok":true,"result":{"file_id":"BQAC-1","file_unique_id":"u1","file_path":"documents/file_7.pdf"}}"""),
        VendorAnswer.Bytes(new byte[size]),
    ];
}
