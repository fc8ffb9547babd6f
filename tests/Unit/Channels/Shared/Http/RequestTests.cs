using System.Diagnostics;
using System.Text;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

public sealed class RequestTests
{
    [Theory]
    [InlineData("X\r\nHost", "a")]
    [InlineData("X", "a\r\nHost: b")]
    [InlineData("X", "a\nb")]
    [InlineData("X", "a\0")]
    [InlineData("X", "a\u007F")]
    [InlineData("X", "ä")]
    [InlineData("X Y", "a")]
    [InlineData("X:", "a")]
    [InlineData("", "a")]
    [InlineData("Host", "intranet.example")]
    [InlineData("content-length", "5")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Connection", "upgrade")]
    [InlineData("Upgrade", "h2c")]
    public async Task A_header_that_could_break_out_is_not_sent(string name, string value)
    {
        await using var server = RawServer.Answers("", []);
        using var outgoing = Outgoing.To(server);
        using var watch = new ConnectWatch();

        var result = await outgoing.SendAsync(new() { Url = server.Url, Headers = [new(name, value)] });

        Assert.Equal((SafeHttpOutcome.Invalid, (int?)null), (result.Outcome, result.Status));
        Assert.Equal(0, watch.CountTo(server.Port));
    }

    [Theory]
    [InlineData("")]
    [InlineData("public.example")]
    [InlineData("http://")]
    [InlineData("http://a b/")]
    [InlineData(" http://public.example/")]
    [InlineData("http://public.example/\r\nX: y")]
    [InlineData("http://public.example/\0")]
    [InlineData("http://[::1/")]
    [InlineData("http://public.example:99999/")]
    public async Task A_url_that_is_none_is_invalid(string url)
    {
        using var outgoing = new Outgoing(_ => { }, new FakeResolver(["127.0.0.1"]));

        var result = await outgoing.GetAsync(url);

        Assert.Equal(SafeHttpOutcome.Invalid, result.Outcome);
    }

    [Theory]
    [InlineData("http://xn--/")]
    [InlineData("http://xn--a-ecp.example/")]
    [InlineData("http://-.-/")]
    [InlineData("http://a..b/")]
    [InlineData("http://_._/")]
    [InlineData("http://%00/")]
    [InlineData("http://%31%32%37.0.0.1/")]
    [InlineData("http://٣.example/")]
    [InlineData("http://\u202Eexample/")]
    [InlineData("http://256.256.256.256/")]
    [InlineData("http:\\\\public.example\\@127.0.0.1/")]
    [InlineData("http:public.example")]
    [InlineData("http://public.example#@127.0.0.1/")]
    public async Task An_odd_host_ends_as_an_outcome(string url)
    {
        using var outgoing = new Outgoing(_ => { }, new FakeResolver(["127.0.0.1"]));

        var result = await outgoing.GetAsync(url);

        Assert.True(result.Outcome is SafeHttpOutcome.Invalid or SafeHttpOutcome.Refused, $"{result.Outcome}");
    }

    [Fact]
    public async Task A_host_with_half_a_letter_or_endless_labels_ends_as_an_outcome()
    {
        using var outgoing = new Outgoing(_ => { }, new FakeResolver(["127.0.0.1"]));

        var half = await outgoing.GetAsync("http://\uD800.example/");
        var ascii = await outgoing.GetAsync($"http://{new string('a', 300)}/");
        var other = await outgoing.GetAsync($"http://{new string('ä', 300)}.example/");

        Assert.All([half, ascii, other], result => Assert.NotEqual(SafeHttpOutcome.Answered, result.Outcome));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    public async Task A_method_that_opens_more_than_a_request_is_invalid(string method)
    {
        using var outgoing = new Outgoing(_ => { }, new FakeResolver(["127.0.0.1"]));

        var result = await outgoing.SendAsync(new() { Url = "http://public.example/", Method = new(method) });

        Assert.Equal(SafeHttpOutcome.Invalid, result.Outcome);
    }

    [Fact]
    public async Task Method_path_headers_and_body_arrive_as_given_and_nothing_of_ours_goes_along()
    {
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async (stream, stop) =>
        {
            var head = await RawServer.ReadHeadAsync(stream, stop);
            var body = new byte[7];
            await stream.ReadExactlyAsync(body, stop);
            heard.SetResult(head + Encoding.ASCII.GetString(body));
            await stream.WriteAsync("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
        });
        using var outgoing = Outgoing.To(server);
        using var traced = new Activity("turn").Start();

        var result = await outgoing.SendAsync(new()
        {
            Url = server.Url + "a?b=c",
            Method = HttpMethod.Post,
            Headers = [new("Authorization", "Basic eDp5"), new("Content-Type", "application/json")],
            Content = new StringContent("{\"a\":1}", Encoding.UTF8, "text/plain"),
        });

        Assert.True(result.IsSuccess);
        Assert.Equal(
            $"""
            POST /a?b=c HTTP/1.1
            Host: 127.0.0.1:{server.Port}
            Authorization: Basic eDp5
            Accept-Encoding: gzip, deflate, br
            Content-Type: application/json
            Content-Length: 7

            {"{\"a\":1}"}
            """.ReplaceLineEndings("\r\n"),
            await heard.Task);
    }

    [Fact]
    public async Task A_cookie_is_not_kept_for_the_next_call()
    {
        var heard = new List<string>();
        await using var server = new RawServer(async (stream, stop) =>
        {
            heard.Add(await RawServer.ReadHeadAsync(stream, stop));
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
        });
        using var outgoing = Outgoing.To(server);

        await outgoing.GetAsync(server.Url);
        await outgoing.GetAsync(server.Url);

        Assert.Equal(2, heard.Count);
        Assert.DoesNotContain("Cookie", heard[1], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Thu, 01 Jan 2026 00:00:30 GMT", 30)]
    [InlineData("Wed, 31 Dec 2025 23:59:00 GMT", 0)]
    [InlineData("soon", null)]
    public async Task The_target_says_how_long_to_wait(string header, int? seconds)
    {
        await using var server = RawServer.Says($"HTTP/1.1 429 Slow Down\r\nRetry-After: {header}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var outgoing = Outgoing.To(server, new ManualClock());

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal((SafeHttpOutcome.Answered, 429), (result.Outcome, result.Status));
        Assert.Equal(seconds, (int?)result.RetryAfter?.TotalSeconds);
    }
}
