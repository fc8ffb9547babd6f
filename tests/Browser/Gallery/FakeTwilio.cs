using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>As much of Twilio as the pictures need: it has three templates, takes messages, does not know people with "nobody" in their message, and can be locked.</summary>
internal sealed class FakeTwilio : IAsyncDisposable
{
    public const string Account = "AC00000000000000000000000000000001";
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string Number = "+4930123456";

    private const string Templates =
        """
        {"contents":[
          {"sid":"HX1","friendly_name":"order_update","language":"en","variables":{"1":"Vera","2":"4711"},"types":{"twilio/quick-reply":{"body":"Hello {{1}}, your order {{2}} is ready. Shall we send it?","actions":[{"title":"Yes, please","id":"y"},{"title":"I will come by","id":"n"}]}},"approval_requests":{"name":"order_update","status":"approved"}},
          {"sid":"HX2","friendly_name":"appointment_reminder","language":"de","variables":{"1":"Montag"},"types":{"twilio/text":{"body":"Guten Tag! Wir erinnern Sie an Ihren Termin am {{1}}. Antworten Sie uns, wenn etwas dazwischenkommt."}},"approval_requests":{"name":"appointment_reminder","status":"approved"}},
          {"sid":"HX3","friendly_name":"still_there","language":"en","types":{"twilio/text":{"body":"Are you still interested? Just answer this message."}},"approval_requests":{"name":"still_there","status":"approved"}}],
         "meta":{"next_page_url":null}}
        """;

    private readonly WebApplication _server;
    private int _messages;

    private FakeTwilio(WebApplication server)
    {
        _server = server;
        server.Run(AnswerAsync);
    }

    public string Origin => _server.Urls.Single();

    /// <summary>Gets or sets whether it takes the token no more.</summary>
    public bool IsLocked { get; set; }

    public static async Task<FakeTwilio> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var twilio = new FakeTwilio(builder.Build());
        await twilio._server.StartAsync();
        return twilio;
    }

    /// <summary>Makes what Twilio posts when somebody writes: a form, signed with the address and the token.</summary>
    public static APIRequestContextOptions Write(string url, string from, string name, string text)
    {
        var fields = TwilioForm.Write(Account, Number, from, "SM" + Guid.NewGuid().ToString("N"), text, name);
        return new()
        {
            Headers = new Dictionary<string, string>
            {
                [TwilioForm.SignatureHeader] = TwilioForm.Sign(Token, url, fields),
                ["Content-Type"] = "application/x-www-form-urlencoded",
            },
            DataString = string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")),
        };
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        var (status, body) = (http.Request.Path.Value ?? "") switch
        {
            _ when IsLocked => (401, """{"code":20003,"message":"Authenticate","status":401}"""),
            "/v1/ContentAndApprovals" => (200, Templates),
            var path when path.EndsWith("/Messages.json", StringComparison.Ordinal) && http.Request.Method == "POST" =>
                form["Body"].ToString().Contains("nobody", StringComparison.Ordinal)
                    ? (400, """{"code":63024,"message":"Invalid message recipient","status":400}""")
                    : (201, $$"""{"sid":"SM{{Interlocked.Increment(ref _messages):x32}}","status":"queued"}"""),
            var path when path.EndsWith("/Messages.json", StringComparison.Ordinal) => (200, """{"messages":[]}"""),
            _ => (200, "{}"),
        };
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
    }
}
