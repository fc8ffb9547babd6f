using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Omnichannel.Tests.Kill.Channels;

/// <summary>Makes a WhatsApp inbox in a fresh hub, whose bot says back whatever it is told.</summary>
internal static partial class ChannelStage
{
    public const string Account = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    public const string Token = "12345678901234567890123456789012";
    public const string Number = "+14155238886";

    private static readonly object Echo = new
    {
        schemaVersion = 1,
        name = "Echo",
        start = "first",
        blocks = new object[]
        {
            new { id = "first", kind = "setVariable", position = new { x = 0, y = 0 }, variable = "said", value = "nothing yet", next = "echo" },
            new { id = "echo", kind = "ask", position = new { x = 360, y = 0 }, text = "You said: {{said}}", variable = "said", type = "text", next = "echo" },
        },
    };

    /// <summary>Tells a hub, before it is started, where its vendor is.</summary>
    public static void Prepare(HubProcess hub, TwilioVendor vendor)
    {
        hub.Settings["Logging__LogLevel__Default"] = "Information"; // The address of the set-up is among it.
        hub.Settings["Hub__PublicUrl"] = hub.Address.GetLeftPart(UriPartial.Authority);
        hub.Settings["SafeHttp__AllowedTargets__0"] = vendor.Host;
        foreach (var name in new[] { "ApiUrl", "ContentUrl", "MessagingUrl" })
        {
            hub.Settings["Twilio__" + name] = $"http://{vendor.Host}";
        }
    }

    /// <summary>Sets a running hub up.</summary>
    /// <returns>The address at which the vendor calls the inbox.</returns>
    public static async Task<Uri> SetUpAsync(HubProcess hub)
    {
        using var admin = new HttpClient(new SocketsHttpHandler { CookieContainer = new() }) { BaseAddress = hub.Address };
        admin.DefaultRequestHeaders.Add("X-Omnichannel", "console");
        var code = SetUpCode().Match(hub.Log).Groups[1].Value;
        await PostAsync(admin, "/api/setup", new { code, name = "Ada", email = "ada@example.com", password = "correct horse battery staple" });
        var inbox = Guid.NewGuid();
        var settings = new { accountSid = Account, number = Number };
        await PostAsync(admin, "/api/channel-inboxes", new { id = inbox, channel = "whatsapp", name = "Line", settings, secrets = new { authToken = Token } });
        var flow = (await PostAsync(admin, "/api/flows/import?publish=true", Echo)).GetProperty("id").GetGuid();
        await PostAsync(admin, $"/api/flows/{flow}/use", new { inbox });
        return new(hub.Address, $"/webhooks/{inbox}");
    }

    private static async Task<JsonElement> PostAsync(HttpClient admin, string path, object body)
    {
        using var answer = await admin.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? answer.StatusCode == HttpStatusCode.NoContent ? default : JsonElement.Parse(text)
            : throw new HttpRequestException($"{path}: {(int)answer.StatusCode} {text}");
    }

    [GeneratedRegex(@"/setup\?code=(\S+)")]
    private static partial Regex SetUpCode();
}
