using System.Net;
using System.Text.RegularExpressions;

namespace Omnichannel.Tests.Browser.Proxies;

/// <summary>What strangers can make the hub believe through the proxies that the documentation shows.</summary>
public sealed class ProxyTrustTests
{
    private const string Hidden = "GET /api/me HTTP/1.1\r\nHost: chat.example.com\r\n\r\n";

    private static readonly string[] Ambiguous =
    [
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Hidden,
        "Content-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Hidden,
        "Content-Length: 0\r\nContent-Length: 53\r\n\r\n" + Hidden,
        "Content-Length: 53\r\nContent-Length: 0\r\n\r\n" + Hidden,
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + Hidden,
        "Transfer-Encoding: xchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + Hidden,
        "Transfer-Encoding:\vchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + Hidden,
        "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + Hidden,
        "Content-Length: 5\r\nX-A: a\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Hidden,
        "Transfer-Encoding: chunked\r\n\r\n2;\n{}\r\n0\r\n\r\n" + Hidden,
        "Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n" + Hidden,
        "Host: evil.example\r\nContent-Length: 0\r\n\r\n" + Hidden,
    ];

    [Theory]
    [InlineData("nginx")]
    [InlineData("Caddy")]
    [Trait("threat", "W-22")]
    public async Task Nobody_gets_the_answer_to_a_request_that_somebody_else_hid(string kind)
    {
        await using var hub = new HubProcess(new Dictionary<string, string> { ["Hub__PublicUrl"] = DocumentedProxy.Origin });
        await hub.StartAsync();
        await using var proxy = await DocumentedProxy.StartAsync(kind, hub);
        using var honest = proxy.Http();

        foreach (var rest in Ambiguous)
        {
            await proxy.SayAsync("POST /api/session HTTP/1.1\r\nHost: chat.example.com\r\nContent-Type: application/json\r\nX-Omnichannel: console\r\n" + rest);
            for (var request = 0; request < 5; request++)
            {
                Assert.Equal("Healthy", await honest.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
            }
        }
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("Caddy")]
    [Trait("threat", "W-15")]
    public async Task Nobody_has_a_second_share_for_saying_that_they_come_from_elsewhere(string kind)
    {
        await using var hub = new HubProcess(new Dictionary<string, string>
        {
            ["Hub__PublicUrl"] = DocumentedProxy.Origin,
            ["RateLimits__Wait"] = "00:00:00",
            ["RateLimits__Sessions__Address__Burst"] = "1",
            ["RateLimits__Sessions__Address__PerMinute"] = "1",
        });
        await hub.StartAsync();
        await using var proxy = await DocumentedProxy.StartAsync(kind, hub);
        using var http = proxy.Http();
        var demo = await http.GetStringAsync("/demo", TestContext.Current.CancellationToken);
        var widget = "/widget/" + Regex.Match(demo, "inbox=([^\"]+)\"").Groups[1].Value + "/session";

        Assert.Equal(HttpStatusCode.OK, await KnockAsync(http, widget, "198.51.100.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(http, widget, "198.51.100.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await KnockAsync(http, widget, "127.0.0.1, 198.51.100.3"));
    }

    private static async Task<HttpStatusCode> KnockAsync(HttpClient http, string widget, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, widget) { Content = new StringContent("{}", null, "application/json") };
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
