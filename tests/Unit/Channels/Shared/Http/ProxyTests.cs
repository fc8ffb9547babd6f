using System.Net;
using System.Net.Sockets;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

/// <summary>Runs alone, because the machine's proxy is one for the whole process.</summary>
[Trait("threat", "F-01")]
[Collection<RunsAlone>]
public sealed class ProxyTests : IDisposable
{
    private readonly IWebProxy _before = HttpClient.DefaultProxy;

    public void Dispose() => HttpClient.DefaultProxy = _before;

    [Fact]
    public async Task The_machines_proxy_is_not_used_since_it_would_look_names_up_for_us()
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        HttpClient.DefaultProxy = new WebProxy("proxy.example", ((IPEndPoint)proxy.LocalEndpoint).Port);
        await using var server = RawServer.Answers("", "hello"u8.ToArray());
        var resolver = new FakeResolver(["127.0.0.1"]);
        using var outgoing = new Outgoing(options => options.AllowedTargets.Add($"intranet.example:{server.Port}"), resolver);

        var result = await outgoing.GetAsync($"http://intranet.example:{server.Port}/");

        Assert.Equal("hello", result.Body);
        Assert.Equal(["intranet.example"], resolver.Asked);
        Assert.False(proxy.Pending());
    }
}
