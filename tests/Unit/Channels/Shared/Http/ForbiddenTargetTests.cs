using System.Net;
using System.Net.Sockets;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

/// <summary>A listener waits on 127.0.0.1 behind a port that may be called, so nothing but the address check can stop a call.</summary>
[Trait("threat", "F-01")]
public sealed class ForbiddenTargetTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConnectWatch _watch = new();
    private readonly int _port;

    public ForbiddenTargetTests()
    {
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _watch.Dispose();
        _listener.Dispose();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[0:0:0:0:0:ffff:127.0.0.1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[64:ff9b:1::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("017700000001")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.1")]
    [InlineData("127.0.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("①②⑦.⓪.⓪.①")]
    [InlineData("127。0。0。1")]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    [InlineData("LOCALHOST")]
    [InlineData("a.localhost")]
    [InlineData("169.254.169.254")]
    [InlineData("[::ffff:169.254.169.254]")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("[fc00::1]")]
    [InlineData("[fd12:3456::1]")]
    [InlineData("[fe80::1%251]")]
    [InlineData("[fe80::1]")]
    public async Task A_private_address_is_refused_however_it_is_spelled(string host)
    {
        using var outgoing = Calling();

        var result = await outgoing.GetAsync($"http://{host}:{_port}/latest/meta-data");

        Assert.NotEqual(SafeHttpOutcome.Answered, result.Outcome);
        Assert.Null(result.Status);
        AssertNobodyWasCalled();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    [InlineData("017700000001")]
    [InlineData("127.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task The_admin_reads_that_the_address_is_not_public(string host)
    {
        using var outgoing = Calling();

        var result = await outgoing.GetAsync($"http://{host}:{_port}/");

        Assert.Equal(SafeHttpOutcome.Refused, result.Outcome);
        Assert.Equal("The target's address is not public.", result.Reason);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1%1")]
    [InlineData("8.8.8.8", "127.0.0.1")]
    [InlineData("127.0.0.1", "8.8.8.8")]
    [InlineData("2606:4700::1111", "8.8.8.8", "fd00::1")]
    public async Task A_name_is_refused_when_any_of_its_addresses_is_private(params string[] addresses)
    {
        using var outgoing = Calling(new FakeResolver(addresses));

        var result = await outgoing.GetAsync($"http://innocent.example:{_port}/");

        Assert.Equal(SafeHttpOutcome.Refused, result.Outcome);
        AssertNobodyWasCalled();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost.")]
    public async Task The_name_of_this_machine_gets_no_privilege(string host)
    {
        using var outgoing = Calling(new FakeResolver(["127.0.0.1", "::1"]));

        var result = await outgoing.GetAsync($"http://{host}:{_port}/");

        Assert.Equal(SafeHttpOutcome.Refused, result.Outcome);
        AssertNobodyWasCalled();
    }

    [Fact]
    public async Task A_name_that_changes_its_answer_is_judged_by_the_one_answer_that_is_called()
    {
        var resolver = new FakeResolver(["127.0.0.1"], ["8.8.8.8"]);
        using var outgoing = Calling(resolver);

        var result = await outgoing.GetAsync($"http://rebind.example:{_port}/");

        Assert.Equal(SafeHttpOutcome.Refused, result.Outcome);
        Assert.Equal(["rebind.example"], resolver.Asked);
        AssertNobodyWasCalled();
    }

    [Fact]
    public async Task The_connection_goes_to_the_address_that_was_looked_up_first()
    {
        await using var server = RawServer.Answers("", "hello"u8.ToArray());
        var resolver = new FakeResolver(["127.0.0.1"], ["127.0.0.2"]);
        using var outgoing = new Outgoing(options => options.AllowedTargets.Add($"rebind.example:{server.Port}"), resolver);

        var result = await outgoing.GetAsync($"http://rebind.example:{server.Port}/");

        Assert.Equal("hello", result.Body);
        Assert.Single(resolver.Asked);
        Assert.Equal(1, _watch.CountTo(server.Port));
    }

    [Theory]
    [InlineData("127.0.0.1:{0}", "http://127.0.0.2:{0}/")]
    [InlineData("127.0.0.1:80", "http://127.0.0.1:{0}/")]
    [InlineData("intranet.example:{0}", "http://127.0.0.1:{0}/")]
    [InlineData("intranet.example:{0}", "http://intranet.example.:{0}/")]
    [InlineData("intranet.example:{0}", "http://x.intranet.example:{0}/")]
    public async Task An_allowed_target_opens_no_other(string allowed, string url)
    {
        var resolver = new FakeResolver(["127.0.0.1"]);
        using var outgoing = Calling(resolver, options => options.AllowedTargets.Add(Fill(allowed)));

        var result = await outgoing.GetAsync(Fill(url));

        Assert.Equal(SafeHttpOutcome.Refused, result.Outcome);
        AssertNobodyWasCalled();
    }

    [Fact]
    public async Task A_network_the_admin_denied_is_refused_too()
    {
        using var outgoing = Calling(new FakeResolver(["8.8.8.8"]), options => options.DeniedNetworks.Add("8.8.0.0/16"));

        var result = await outgoing.GetAsync($"http://public.example:{_port}/");

        Assert.Equal(SafeHttpOutcome.Refused, result.Outcome);
        AssertNobodyWasCalled();
    }

    [Theory]
    [InlineData("http://public@127.0.0.1:{0}/")]
    [InlineData("http://user:pass@public.example:{0}/")]
    [InlineData("gopher://127.0.0.1:{0}/_x")]
    [InlineData("ftp://127.0.0.1:{0}/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("ws://127.0.0.1:{0}/")]
    [InlineData("data:text/plain,x")]
    [InlineData("unix:/run/docker.sock")]
    public async Task Other_schemes_and_user_names_are_refused_before_any_look_up(string url)
    {
        var resolver = new FakeResolver(["8.8.8.8"]);
        using var outgoing = Calling(resolver);

        var result = await outgoing.GetAsync(Fill(url));

        Assert.Equal(SafeHttpOutcome.Refused, result.Outcome);
        Assert.Empty(resolver.Asked);
        AssertNobodyWasCalled();
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(5432)]
    [InlineData(5672)]
    [InlineData(81)]
    [InlineData(0)]
    public async Task A_port_that_is_not_on_the_list_is_refused_before_any_look_up(int port)
    {
        var resolver = new FakeResolver(["8.8.8.8"]);
        using var outgoing = new Outgoing(_ => { }, resolver);

        var result = await outgoing.GetAsync($"https://public.example:{port}/");

        Assert.Equal(SafeHttpOutcome.Refused, result.Outcome);
        Assert.Empty(resolver.Asked);
    }

    [Theory]
    [InlineData("http://public.example")]
    [InlineData("https://public.example")]
    [InlineData("http://public.example:8080")]
    [InlineData("https://public.example:8443")]
    public async Task A_port_on_the_list_leads_to_the_address_check(string url)
    {
        var resolver = new FakeResolver(["10.0.0.1"]);
        using var outgoing = new Outgoing(_ => { }, resolver);

        var result = await outgoing.GetAsync(url);

        Assert.Equal("The target's address is not public.", result.Reason);
        Assert.Equal(["public.example"], resolver.Asked);
    }

    private Outgoing Calling(IHostResolver? resolver = null, Action<SafeHttpOptions>? limit = null) => new(
        options =>
        {
            options.Ports = $"{_port}";
            limit?.Invoke(options);
        },
        resolver);

    private string Fill(string template) => template.Replace("{0}", $"{_port}", StringComparison.Ordinal);

    private void AssertNobodyWasCalled()
    {
        Assert.False(_listener.Pending());
        Assert.Equal(0, _watch.CountTo(_port));
    }
}
