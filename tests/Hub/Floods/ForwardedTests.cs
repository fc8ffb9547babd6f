using Microsoft.AspNetCore.Http;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Floods;

/// <summary>Who a request comes from, told by whose share it uses up: each address may open the widget once.</summary>
[Trait("threat", "W-15")]
public sealed class ForwardedTests
{
    [Theory]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.3.4, 5.6.7.8")]
    [InlineData("[2001:db8::1]:4711")]
    [InlineData("::ffff:1.2.3.4")]
    [InlineData("203.0.113.9")]
    [InlineData("garbage")]
    [InlineData("")]
    public async Task Nobody_but_a_trusted_proxy_is_believed_where_a_request_comes_from(string forwarded)
    {
        await using var hub = Limited.Hub(("Sessions:Address", 1));
        await KnockAsync(hub, "203.0.113.9", null);

        var status = await KnockAsync(hub, "203.0.113.9", forwarded);

        Assert.Equal(429, status);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_every_visitor_has_a_share_of_their_own()
    {
        await using var hub = Limited.Hub(("Sessions:Address", 1));

        Assert.Equal(200, await KnockAsync(hub, "127.0.0.1", "198.51.100.1"));
        Assert.Equal(200, await KnockAsync(hub, "127.0.0.1", "198.51.100.2"));
        Assert.Equal(429, await KnockAsync(hub, "127.0.0.1", "198.51.100.1"));
        Assert.Equal(429, await KnockAsync(hub, "::ffff:127.0.0.1", "198.51.100.2"));
    }

    [Theory]
    [InlineData("6.6.6.6, 198.51.100.1")]
    [InlineData("127.0.0.1, 198.51.100.1")]
    [InlineData("garbage, 198.51.100.1:4711")]
    [InlineData("198.51.100.1, 10.1.2.3")]
    public async Task What_a_visitor_writes_in_front_of_the_proxys_word_counts_for_nothing(string forwarded)
    {
        await using var hub = Limited.Hub(("Sessions:Address", 1));
        hub.Settings["Hub:TrustedProxies"] = "127.0.0.1, 10.0.0.0/8";
        await KnockAsync(hub, "127.0.0.1", "198.51.100.1");

        var status = await KnockAsync(hub, "127.0.0.1", forwarded);

        Assert.Equal(429, status);
    }

    [Fact]
    public async Task Without_trusted_proxies_not_even_this_machine_is_believed()
    {
        await using var hub = Limited.Hub(("Sessions:Address", 1));
        hub.Settings["Hub:TrustedProxies"] = "";
        await KnockAsync(hub, "127.0.0.1", "198.51.100.1");

        var status = await KnockAsync(hub, "127.0.0.1", "198.51.100.2");

        Assert.Equal(429, status);
    }

    [Fact]
    [Trait("threat", "W-14")]
    public async Task A_network_of_a_billion_addresses_is_one_visitor()
    {
        await using var hub = Limited.Hub(("Sessions:Address", 1));
        await KnockAsync(hub, "2001:db8:1:2::1", null);

        Assert.Equal(429, await KnockAsync(hub, "2001:db8:1:2:ffff:ffff:ffff:ffff", null));
        Assert.Equal(200, await KnockAsync(hub, "2001:db8:1:3::1", null));
    }

    [Fact]
    public async Task A_forgotten_proxy_is_pointed_out_once()
    {
        await using var hub = new HubHost();

        await KnockAsync(hub, "203.0.113.9", "198.51.100.1");
        await KnockAsync(hub, "203.0.113.9", "198.51.100.2");
        await KnockAsync(hub, "127.0.0.1", "198.51.100.2");

        Assert.Single(hub.Lines.All, line => line.Contains("Hub:TrustedProxies", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_scheme_that_a_trusted_proxy_saw_makes_the_cookie_secure_and_others_word_does_not()
    {
        await using var hub = new HubHost();

        var trusted = await hub.Server.SendAsync(context => Prepare(context, "127.0.0.1", "198.51.100.1", "https"), Now);
        var foreign = await hub.Server.SendAsync(context => Prepare(context, "203.0.113.9", "198.51.100.1", "https"), Now);

        Assert.Equal("max-age=31536000", trusted.Response.Headers.StrictTransportSecurity);
        Assert.Equal(0, foreign.Response.Headers.StrictTransportSecurity.Count);
    }

    private static void Prepare(HttpContext context, string peer, string? forwarded, string? scheme = null)
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        context.Request.Host = new("localhost");
        context.Request.Path = "/health/live";
        if (forwarded is not null)
        {
            context.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        if (scheme is not null)
        {
            context.Request.Headers["X-Forwarded-Proto"] = scheme;
        }
    }

    private static async Task<int> KnockAsync(HubHost hub, string peer, string? forwarded)
    {
        var key = hub.Inbox().PublicKey;
        var answer = await hub.Server.SendAsync(context =>
        {
            Prepare(context, peer, forwarded);
            context.Request.Method = "POST";
            context.Request.Path = $"/widget/{key}/session";
            context.Request.ContentType = "application/json";
            context.Request.Body = new MemoryStream("{}"u8.ToArray());
        }, Now);
        return answer.Response.StatusCode;
    }
}
