namespace Omnichannel.Tests.Hub.Floods;

/// <summary>Requests that two servers could read in two ways, byte for byte on the real server.</summary>
[Trait("threat", "W-22")]
public sealed class SmugglingTests
{
    private const string Hidden = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    public static TheoryData<string, string> Requests => new()
    {
        { "two lengths", "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Hidden },
        { "two lengths of one kind", "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 44\r\n\r\n" + Hidden },
        { "an encoding behind another", "POST /api/session HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + Hidden },
        { "a bare line feed in a chunk's extension", "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Omnichannel: x\r\nTransfer-Encoding: chunked\r\n\r\n2;\n{}\r\n0\r\n\r\n" + Hidden },
        { "a chunk's length that is no number", "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Omnichannel: x\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n" + Hidden },
        { "two hosts", "GET /health/live HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n" + Hidden },
        { "no host", "GET /health/live HTTP/1.1\r\n\r\n" + Hidden },
        { "a header without a name", "GET /health/live HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n" + Hidden },
        { "a space before the colon", "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length : 44\r\n\r\n" + Hidden },
        { "a folded header", "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-A: a\r\n b\r\n\r\n" + Hidden },
    };

    public static TheoryData<string, string> TooLarge => new()
    {
        { "two hundred headers", "GET /health/live HTTP/1.1\r\nHost: localhost\r\n" + string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: x\r\n")) + "\r\n" },
        { "a header of forty thousand letters", "GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-A: " + new string('a', 40_000) + "\r\n\r\n" },
        { "an address of forty thousand letters", "GET /" + new string('a', 40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_that_can_be_read_in_two_ways_is_refused_and_nothing_behind_it_is_read(string what, string request)
    {
        await using var hub = new HubHost();

        var answer = await RawLine.AskAsync(RawLine.Serve(hub), request);

        Assert.True(answer.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal), $"{what}: {answer}");
        Assert.Equal(1, answer.Split("HTTP/1.1 ").Length - 1);
    }

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task A_head_that_is_too_large_is_refused_before_it_is_kept(string what, string request)
    {
        await using var hub = new HubHost();

        var answer = await RawLine.AskAsync(RawLine.Serve(hub), request);

        Assert.True(answer.StartsWith("HTTP/1.1 431 ", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 414 ", StringComparison.Ordinal), $"{what}: {answer}");
    }
}
