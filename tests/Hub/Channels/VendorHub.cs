using System.Net.Http.Json;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Channels;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>The real hub with an inbox of a real channel, and requests as its vendor makes them. The vendor itself cannot be reached.</summary>
internal sealed class VendorHub : IAsyncDisposable
{
    private const string Nobody = "http://127.0.0.1:9";
    private const string Account = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string Token = "12345678901234567890123456789012";

    private readonly Guid _inbox = Guid.NewGuid();
    private readonly Func<VendorHub, int, int, string, HttpRequestMessage> _request;

    private VendorHub(Func<VendorHub, int, int, string, HttpRequestMessage> request) => _request = request;

    public HubHost Host { get; } = new()
    {
        Settings = new()
        {
            ["Hub:PublicUrl"] = "https://localhost",
            ["Telegram:ApiUrl"] = Nobody,
            ["Twilio:ApiUrl"] = Nobody,
            ["Twilio:ContentUrl"] = Nobody,
            ["Twilio:MessagingUrl"] = Nobody,
            ["SafeHttp:AllowedTargets:0"] = "127.0.0.1:9",
        },
    };

    private string Path => $"/webhooks/{_inbox}";

    public static async Task<VendorHub> TelegramAsync() => await new VendorHub((hub, chat, number, text) => hub.Update(chat, number, text))
        .OpenAsync("telegram", new { }, new { token = "123456789:AAExampleOfALongRowOfLetters" });

    public static async Task<VendorHub> WhatsAppAsync() => await new VendorHub((hub, chat, number, text) => hub.Form(chat, number, text))
        .OpenAsync("whatsapp", new { accountSid = Account, number = "+14155238886" }, new { authToken = Token });

    /// <summary>Tells the hub what somebody said, as the vendor does.</summary>
    public async Task<HttpStatusCode> TellAsync(HttpClient client, int person, int number, string text)
    {
        using var request = _request(this, person, number, text);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    private async Task<VendorHub> OpenAsync(string channel, object settings, object secrets)
    {
        using var admin = await Host.SetUpAsync();
        using var answer = await admin.PostAsJsonAsync(
            "/api/channel-inboxes", new { id = _inbox, channel, name = "Line", settings, secrets }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return this;
    }

    private HttpRequestMessage Update(int person, int number, string text)
    {
        var who = new { id = 5_550_000 + person, is_bot = false, type = "private", first_name = "Kim", last_name = "Nord", username = "kim", language_code = "en" };
        var id = (person * 100_000) + number;
        var body = new { update_id = 870_000_000 + id, message = new { message_id = 1 + number, date = 1_795_600_000 + number, chat = who, from = who, text } };
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(body) };
        var secret = Host.Get<ChannelInboxes>().Find(new(_inbox))!.Value.Inbox.Secret(ChannelInbox.WebhookSecret);
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        return request;
    }

    private HttpRequestMessage Form(int person, int number, string text)
    {
        var fields = TwilioForm.Write(Account, "+14155238886", $"+49151123{person:d5}", $"SM{person:d8}{number:d24}", text);
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add(TwilioForm.SignatureHeader, TwilioForm.Sign(Token, $"https://localhost{Path}", fields));
        return request;
    }
}
