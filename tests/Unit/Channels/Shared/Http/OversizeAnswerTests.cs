using System.IO.Compression;
using System.Text;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

/// <summary>Tests that count or change what the whole process shares: allocations, the machine's proxy.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class RunsAlone;

/// <summary>Every server here has more to say than it may; most would talk for ever and stop only when the caller hangs up.</summary>
[Trait("threat", "F-02")]
[Collection<RunsAlone>]
public sealed class OversizeAnswerTests
{
    private const int HangMilliseconds = 30_000;

    private static readonly byte[] Chunk = [.. "2000\r\n"u8, .. new byte[0x2000], .. "\r\n"u8];

    [Theory(Timeout = HangMilliseconds)]
    [InlineData("Connection: close\r\n", false)]
    [InlineData("Transfer-Encoding: chunked\r\n", true)]
    public async Task An_endless_body_is_cut_at_the_limit(string head, bool chunked)
    {
        await using var server = Endless($"HTTP/1.1 200 OK\r\n{head}\r\n", chunked ? Chunk : new byte[0x2000]);
        using var outgoing = Outgoing.To(server);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var result = await outgoing.GetAsync(server.Url);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        await server.CallerLeft.Task;
        Assert.Equal((SafeHttpOutcome.TooLarge, 200), (result.Outcome, result.Status));
        Assert.Null(result.Body);
        Assert.InRange(allocated, 0, 4_000_000);
    }

    [Fact(Timeout = HangMilliseconds)]
    public async Task A_body_announced_too_long_is_not_read_at_all()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await RawServer.ReadHeadAsync(stream, stop);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n"u8.ToArray(), stop);
            await RawServer.WaitForCallerToLeaveAsync(stream, stop);
        });
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        await server.CallerLeft.Task;
        Assert.Equal(SafeHttpOutcome.TooLarge, result.Outcome);
    }

    [Theory(Timeout = HangMilliseconds)]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_compressed_bomb_is_cut_at_the_limit_of_what_it_unpacks_to(string encoding)
    {
        var bomb = Compress(encoding, new byte[64 * 1024 * 1024]);
        await using var server = RawServer.Answers($"Content-Encoding: {encoding}\r\n", bomb);
        using var outgoing = Outgoing.To(server);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var result = await outgoing.GetAsync(server.Url);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.InRange(bomb.Length, 1, 512 * 1024);
        Assert.Equal(SafeHttpOutcome.TooLarge, result.Outcome);
        Assert.InRange(allocated, 0, 4_000_000);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_compressed_answer_of_the_largest_size_is_read(string encoding)
    {
        var text = new string('a', 4096);
        await using var server = RawServer.Answers($"Content-Encoding: {encoding}\r\n", Compress(encoding, Encoding.ASCII.GetBytes(text)));
        using var outgoing = Outgoing.To(server, limit: options => options.MaxBodyBytes = 4096);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal((SafeHttpOutcome.Answered, text), (result.Outcome, result.Body));
    }

    [Theory]
    [InlineData(4096, SafeHttpOutcome.Answered)]
    [InlineData(4097, SafeHttpOutcome.TooLarge)]
    public async Task A_call_may_bring_its_own_limit(int size, SafeHttpOutcome expected)
    {
        await using var server = RawServer.Says([.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. new byte[size]]);
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.SendAsync(new() { Url = server.Url, MaxBodyBytes = 4096 });

        Assert.Equal(expected, result.Outcome);
    }

    [Fact(Timeout = HangMilliseconds)]
    public async Task Ten_thousand_headers_are_too_many()
    {
        var head = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"X-{i}: {i}\r\n"));
        await using var server = RawServer.Answers(head, "hello"u8.ToArray());
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal((SafeHttpOutcome.TooLarge, "The answer's headers are too large."), (result.Outcome, result.Reason));
    }

    [Theory]
    [InlineData(15_000, SafeHttpOutcome.Answered)]
    [InlineData(17_000, SafeHttpOutcome.TooLarge)]
    public async Task Headers_may_fill_16_kibibytes(int size, SafeHttpOutcome expected)
    {
        await using var server = RawServer.Answers($"X: {new string('y', size)}\r\n", "hello"u8.ToArray());
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal(expected, result.Outcome);
    }

    [Fact(Timeout = HangMilliseconds)]
    public async Task What_was_not_read_is_not_read_later_either()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await RawServer.ReadHeadAsync(stream, stop);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8.ToArray(), stop);
            await stream.WriteAsync(new byte[100_000], stop);
            await RawServer.WaitForCallerToLeaveAsync(stream, stop);
        });
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.SendAsync(new() { Url = server.Url, MaxBodyBytes = 10 });

        await server.CallerLeft.Task;
        Assert.Equal(SafeHttpOutcome.TooLarge, result.Outcome);
    }

    [Theory(Timeout = HangMilliseconds)]
    [InlineData("HTTP/1.1 200 OK\r\n", "X: y\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nX: ", "yyyy")]
    [InlineData("HTTP/1.1 200 OK", "OK")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X: y\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "xxxx")]
    public async Task A_head_or_trailer_without_end_is_cut(string start, string again)
    {
        await using var server = Endless(start, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(again, 256))));
        using var outgoing = Outgoing.To(server);

        var result = await outgoing.GetAsync(server.Url);

        await server.CallerLeft.Task;
        Assert.True(result.Outcome is SafeHttpOutcome.TooLarge or SafeHttpOutcome.Broken or SafeHttpOutcome.Invalid);
        Assert.Null(result.Body);
    }

    private static RawServer Endless(string start, byte[] again) => new(async (stream, stop) =>
    {
        await RawServer.ReadHeadAsync(stream, stop);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(start), stop);
        while (true)
        {
            await stream.WriteAsync(again, stop);
        }
    });

    private static byte[] Compress(string encoding, byte[] plain)
    {
        using var target = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(target, CompressionLevel.Optimal),
            _ => new BrotliStream(target, CompressionLevel.Fastest),
        })
        {
            packer.Write(plain);
        }

        return target.ToArray();
    }
}
