using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

[Trait("threat", "F-02")]
public sealed class BrokenAnswerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA\r\nhello")]
    public async Task A_connection_that_closes_early_gives_no_half_answer(string said)
    {
        await using var server = RawServer.Says(said);
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal(SafeHttpOutcome.Broken, result.Outcome);
        Assert.Null(result.Body);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n\r\n")]
    [InlineData("220 mail.example ESMTP\r\n\r\n")]
    [InlineData("HTTP/1.1 xx OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    public async Task What_is_not_http_is_invalid(string said)
    {
        await using var server = RawServer.Says(said);
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal((SafeHttpOutcome.Invalid, "The answer is not HTTP."), (result.Outcome, result.Reason));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Damaged_compression_is_invalid(string encoding)
    {
        await using var server = RawServer.Answers($"Content-Encoding: {encoding}\r\n", [0x1F, 0x8B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal((SafeHttpOutcome.Invalid, 200), (result.Outcome, result.Status));
    }

    [Fact]
    public async Task Compression_that_stops_in_the_middle_is_invalid()
    {
        using var packed = new MemoryStream();
        await using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await packer.WriteAsync(Encoding.ASCII.GetBytes(string.Join(',', Enumerable.Range(0, 5000))), TestContext.Current.CancellationToken);
        }

        await using var server = RawServer.Answers("Content-Encoding: gzip\r\n", packed.ToArray()[..(int)(packed.Length / 2)]);
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal(SafeHttpOutcome.Invalid, result.Outcome);
    }

    [Theory]
    [InlineData("text/plain; charset=klingon", "68656C6C6F")]
    [InlineData("text/plain; charset=utf-7", "2B4144772D")]
    [InlineData("text/plain; charset=utf-8", "68FFFE")]
    [InlineData("text/plain", "C3")]
    [InlineData("text/plain; charset=us-ascii", "E4")]
    [InlineData("application/json; charset=utf-16", "00D8")]
    public async Task Text_in_the_wrong_charset_is_invalid(string type, string body)
    {
        await using var server = RawServer.Answers($"Content-Type: {type}\r\n", Convert.FromHexString(body));
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal((SafeHttpOutcome.Invalid, 200), (result.Outcome, result.Status));
        Assert.Null(result.Body);
    }

    [Theory]
    [InlineData("text/plain; charset=iso-8859-1", "E4")]
    [InlineData("text/plain; charset=\"UTF-8\"", "C3A4")]
    [InlineData("text/plain", "EFBBBFC3A4")]
    [InlineData("text/plain; charset=utf-16", "FFFEE400")]
    [InlineData("not a type", "C3A4")]
    public async Task Text_in_a_known_charset_is_read(string type, string body)
    {
        await using var server = RawServer.Answers($"Content-Type: {type}\r\n", Convert.FromHexString(body));
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal((SafeHttpOutcome.Answered, "ä"), (result.Outcome, result.Body));
    }

    [Fact]
    public async Task Bytes_are_not_read_as_text()
    {
        await using var server = RawServer.Answers("Content-Type: image/png\r\n", [0x89, 0xFF, 0x00]);
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.SendAsync(new() { Url = server.Url, AsBytes = true });

        Assert.Equal([0x89, 0xFF, 0x00], result.Bytes.ToArray());
        Assert.Equal("image/png", result.MediaType);
        Assert.Null(result.Body);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_unreachable()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var outgoing = new Outgoing(options => options.AllowedTargets.Add($"127.0.0.1:{port}"));

        var result = await outgoing.GetAsync($"http://127.0.0.1:{port}/");

        Assert.Equal((SafeHttpOutcome.Unreachable, "The target accepts no connection."), (result.Outcome, result.Reason));
    }

    [Fact]
    public async Task A_name_without_an_address_is_unreachable()
    {
        using var outgoing = new Outgoing(_ => { }, new FakeResolver([[]]));

        var result = await outgoing.GetAsync("http://nobody.example/");

        Assert.Equal((SafeHttpOutcome.Unreachable, "The target's name is unknown."), (result.Outcome, result.Reason));
    }

    [Fact]
    public async Task A_target_that_speaks_no_tls_is_unreachable_by_https()
    {
        await using var server = new RawServer(async (stream, stop) => await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), stop));
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync($"https://127.0.0.1:{server.Port}/");

        Assert.Equal(SafeHttpOutcome.Unreachable, result.Outcome);
    }
}
