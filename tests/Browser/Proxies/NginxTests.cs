using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Proxies;

/// <summary>The hub behind a proxy that ends TLS and answers at another name and port, as docs/operate.md says.</summary>
public sealed class NginxTests
{
    // More than nginx takes unless it is told.
    private const int Large = 3_000_000;

    [Fact]
    public async Task A_conversation_with_a_file_goes_through_the_proxy()
    {
        await using var proxy = new NginxProxy();
        await using var stage = await OpenAsync(proxy);
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.AsksForAPersonAsync();
        await anna.TakesAsync(visitor);

        await anna.WritesAsync("Hello through the proxy.");
        await visitor.SeesOnceAsync("Hello through the proxy.");
        await visitor.ChoosesAsync(new FilePayload { Name = "log.txt", MimeType = "text/plain", Buffer = new byte[Large] });
        await visitor.WritesAsync("Here is the log.");

        await anna.SeesOnceAsync("Here is the log.");
        var download = await anna.Page.RunAndWaitForDownloadAsync(() => anna.Transcript.GetByRole(AriaRole.Link, new() { NameRegex = new("log.txt") }).First.ClickAsync());
        Assert.Equal(Large, new FileInfo(await download.PathAsync()).Length);
        var cookie = Assert.Single(await anna.Page.Context.CookiesAsync());
        Assert.True(cookie is { Secure: true, HttpOnly: true, SameSite: SameSiteAttribute.Strict });
    }

    [Fact]
    [Trait("threat", "W-15")]
    public async Task Everybody_behind_the_proxy_has_the_address_that_the_proxy_saw()
    {
        await using var proxy = new NginxProxy();
        await using var stage = await OpenAsync(proxy, ("RateLimits__Wait", "00:00:00"), ("RateLimits__Sessions__Address__Burst", "1"), ("RateLimits__Sessions__Address__PerMinute", "1"));
        var key = await new InboxAtDesk(await stage.FirstAdminAsync()).KeyAsync();

        Assert.Equal(HttpStatusCode.OK, await KnockAsync(proxy, "127.0.0.2", key));
        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(proxy, "127.0.0.2", key));
        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(proxy, "127.0.0.2", key, "198.51.100.7"));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(proxy, "127.0.0.3", key, "127.0.0.2"));
    }

    [Theory]
    [Trait("threat", "W-22")]
    [InlineData("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health/ready HTTP/1.1\r\nHost: chat.example.com\r\n\r\n")]
    [InlineData("Host: evil.example\r\n\r\nGET /health/ready HTTP/1.1\r\nHost: chat.example.com\r\n\r\n")]
    public async Task A_request_that_hides_another_gets_one_refusal_and_the_line_is_closed(string hidden)
    {
        await using var proxy = new NginxProxy();
        await using var hub = new HubProcess(Settings(proxy));
        await hub.StartAsync();
        await proxy.StartAsync(hub.Port);
        await using var line = await proxy.ConnectAsync(TestContext.Current.CancellationToken);

        await line.WriteAsync(Encoding.ASCII.GetBytes("POST /widget/x/session HTTP/1.1\r\nHost: chat.example.com\r\n" + hidden), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(line, Encoding.ASCII);
        var answers = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400 ", answers, StringComparison.Ordinal);
        Assert.Equal(1, answers.Split("HTTP/1.1 ").Length - 1);
    }

    // Chromium looks the proxy's name up here.
    private static async Task<Stage> OpenAsync(NginxProxy proxy, params (string Name, string Value)[] more)
    {
        var settings = Settings(proxy);
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        var hub = new HubProcess(settings);
        await hub.StartAsync();
        await proxy.StartAsync(hub.Port);
        return await Stage.OpenAsync(hub, proxy.Origin, $"--host-resolver-rules=MAP {NginxProxy.Host} 127.0.0.1");
    }

    // The proxy alone is trusted: the visitors of these tests have addresses of this machine too.
    private static Dictionary<string, string> Settings(NginxProxy proxy) => new() { ["Hub__PublicUrl"] = proxy.Origin, ["Hub__TrustedProxies"] = "127.0.0.1/32" };

    private static async Task<HttpStatusCode> KnockAsync(NginxProxy proxy, string from, string key, string? forged = null)
    {
        using var http = proxy.From(from);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/widget/{key}/session") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        if (forged is not null)
        {
            request.Headers.Add("X-Forwarded-For", forged);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
