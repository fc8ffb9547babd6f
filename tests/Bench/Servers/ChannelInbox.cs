using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Omnichannel.Tests.Bench.Targets;

namespace Omnichannel.Tests.Bench.Servers;

/// <summary>Makes inboxes of vendors' channels in a hub, and hears what the vendor is told of them.</summary>
internal sealed class ChannelInbox : IDisposable
{
    private readonly HttpListener _vendor = new();
    private readonly string _host;

    public ChannelInbox()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        _host = port.LocalEndpoint.ToString()!; // A listener that was started has one.
        port.Stop();
        _vendor.Prefixes.Add($"http://{_host}/");
        _vendor.Start();
    }

    /// <summary>Gets how a hub finds the vendor, and by which name vendors know the hub.</summary>
    public string[] Arguments =>
    [
        $"--Hub:PublicUrl={VendorCall.PublicUrl}", "--Hub:AllowedHosts=*", $"--SafeHttp:AllowedTargets:0={_host}", $"--Telegram:ApiUrl=http://{_host}",
        $"--Twilio:ApiUrl=http://{_host}", $"--Twilio:ContentUrl=http://{_host}", $"--Twilio:MessagingUrl=http://{_host}",
    ];

    /// <summary>Makes a Telegram inbox.</summary>
    /// <returns>The inbox, and the secret by which Telegram proves itself.</returns>
    public async Task<(Guid Inbox, string Secret)> AddTelegramAsync(HubServer hub)
    {
        var told = HearSecretAsync();
        var inbox = await hub.AddInboxAsync("telegram", "{}", """{"token":"123456789:AAExampleOfALongRowOfLetters"}""");
        return (inbox, await told);
    }

    /// <summary>Makes a WhatsApp inbox.</summary>
    public Task<Guid> AddWhatsAppAsync(HubServer hub)
    {
        _ = RefuseAllAsync();
        return hub.AddInboxAsync("whatsapp", $$"""{"accountSid":"{{VendorCall.Account}}","number":"+14155238886"}""", $$"""{"authToken":"{{VendorCall.Token}}"}""");
    }

    public void Dispose() => _vendor.Close();

    private async Task<string> HearSecretAsync()
    {
        var call = await _vendor.GetContextAsync();
        using var told = await JsonDocument.ParseAsync(call.Request.InputStream);
        var secret = told.RootElement.GetProperty("secret_token").GetString();
        call.Response.ContentType = "application/json";
        call.Response.Close("""{"ok":true,"result":true}"""u8.ToArray(), willBlock: false);
        return secret ?? throw new JsonException("The secret is null.");
    }

    private async Task RefuseAllAsync()
    {
        while (_vendor.IsListening)
        {
            try
            {
                var call = await _vendor.GetContextAsync();
                call.Response.StatusCode = 404;
                call.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
