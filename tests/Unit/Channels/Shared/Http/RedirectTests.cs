using System.Net;
using System.Net.Sockets;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

[Trait("threat", "F-01")]
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301, "Location")]
    [InlineData(302, "Location")]
    [InlineData(303, "Location")]
    [InlineData(307, "Location")]
    [InlineData(308, "Location")]
    [InlineData(200, "Refresh", "0; url=")]
    [InlineData(200, "Content-Location")]
    public async Task A_redirect_is_the_answer_and_is_not_followed(int status, string header, string before = "")
    {
        using var forbidden = new TcpListener(IPAddress.Loopback, 0);
        forbidden.Start();
        var port = ((IPEndPoint)forbidden.LocalEndpoint).Port;
        await using var server = RawServer.Says(
            $"HTTP/1.1 {status} X\r\n{header}: {before}http://127.0.0.1:{port}/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var watch = new ConnectWatch();
        // Even a target that may be called is not called by somebody else's word.
        using var outgoing = Outgoing.To(server, limit: options => options.AllowedTargets.Add($"127.0.0.1:{port}"));

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal((SafeHttpOutcome.Answered, status), (result.Outcome, result.Status));
        Assert.False(forbidden.Pending());
        Assert.Equal(0, watch.CountTo(port));
        Assert.Equal(1, watch.CountTo(server.Port));
    }

    [Fact]
    public async Task An_alternative_service_is_not_used_for_the_next_call()
    {
        using var forbidden = new TcpListener(IPAddress.Loopback, 0);
        forbidden.Start();
        var port = ((IPEndPoint)forbidden.LocalEndpoint).Port;
        await using var server = RawServer.Answers($"Alt-Svc: h2=\"127.0.0.1:{port}\", h3=\"127.0.0.1:{port}\"; ma=3600\r\n", []);
        using var watch = new ConnectWatch();
        using var outgoing = Outgoing.To(server, limit: options => options.AllowedTargets.Add($"127.0.0.1:{port}"));

        await outgoing.GetAsync(server.Url);
        await outgoing.GetAsync(server.Url);

        Assert.Equal(2, server.Connections);
        Assert.Equal(0, watch.CountTo(port));
    }
}
