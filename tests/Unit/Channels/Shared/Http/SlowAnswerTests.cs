using System.Net;
using System.Text;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

/// <summary>Time passes only when a server here lets it, so the deadline of 10 s is reached without waiting.</summary>
[Trait("threat", "F-02")]
public sealed class SlowAnswerTests
{
    private const int HangMilliseconds = 30_000;

    private readonly ManualClock _clock = new();

    [Theory(Timeout = HangMilliseconds)]
    [InlineData("", "H")]
    [InlineData("HTTP/1.1 200 OK\r\nX: ", "y")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", "a")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n")]
    [InlineData("", "HTTP/1.1 103 Early Hints\r\n\r\n")]
    public async Task One_sign_a_second_ends_at_the_deadline(string start, string each)
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await RawServer.ReadHeadAsync(stream, stop);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(start), stop);
            for (var second = 0; second < 10; second++)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(each), stop);
                _clock.Advance(TimeSpan.FromSeconds(1));
            }

            await RawServer.WaitForCallerToLeaveAsync(stream, stop);
        });
        using var outgoing = Outgoing.To(server, _clock);

        var result = await outgoing.GetAsync(server.Url);

        await server.CallerLeft.Task;
        Assert.Equal(SafeHttpOutcome.TimedOut, result.Outcome);
        Assert.Null(result.Body);
    }

    [Fact(Timeout = HangMilliseconds)]
    public async Task A_target_that_never_answers_ends_at_the_deadline_of_the_call()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await RawServer.ReadHeadAsync(stream, stop);
            _clock.Advance(TimeSpan.FromSeconds(2));
            await RawServer.WaitForCallerToLeaveAsync(stream, stop);
        });
        using var outgoing = Outgoing.To(server, _clock);

        var result = await outgoing.SendAsync(new() { Url = server.Url, Deadline = TimeSpan.FromSeconds(2) });

        await server.CallerLeft.Task;
        Assert.Equal(SafeHttpOutcome.TimedOut, result.Outcome);
    }

    [Fact(Timeout = HangMilliseconds)]
    public async Task An_answer_within_the_deadline_is_read()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            await RawServer.ReadHeadAsync(stream, stop);
            _clock.Advance(TimeSpan.FromSeconds(9));
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"u8.ToArray(), stop);
        });
        using var outgoing = Outgoing.To(server, _clock);

        var result = await outgoing.GetAsync(server.Url);

        Assert.Equal("hello", result.Body);
    }

    [Fact(Timeout = HangMilliseconds)]
    public async Task A_silent_target_does_not_hold_up_other_calls_to_it()
    {
        await using var server = new RawServer(async (stream, stop) =>
        {
            if ((await RawServer.ReadHeadAsync(stream, stop)).Contains("/silent", StringComparison.Ordinal))
            {
                await RawServer.WaitForCallerToLeaveAsync(stream, stop);
            }

            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"u8.ToArray(), stop);
        });
        using var outgoing = Outgoing.To(server, _clock);
        var silent = outgoing.GetAsync(server.Url + "silent");

        var other = await outgoing.GetAsync(server.Url);

        Assert.Equal("hello", other.Body);
        Assert.False(silent.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(SafeHttpOutcome.TimedOut, (await silent).Outcome);
    }

    [Fact(Timeout = HangMilliseconds)]
    public async Task A_look_up_that_never_ends_is_cut_by_the_connect_limit()
    {
        using var outgoing = new Outgoing(options => options.ConnectTimeout = TimeSpan.FromMilliseconds(100), new HangingResolver(), _clock);

        var result = await outgoing.GetAsync("http://public.example/");

        Assert.Equal(SafeHttpOutcome.Unreachable, result.Outcome);
    }

    [Fact(Timeout = HangMilliseconds)]
    public async Task Only_the_callers_own_cancellation_is_an_exception()
    {
        using var caller = new CancellationTokenSource();
        await using var server = new RawServer(async (stream, stop) =>
        {
            await RawServer.ReadHeadAsync(stream, stop);
            await caller.CancelAsync();
            await RawServer.WaitForCallerToLeaveAsync(stream, stop);
        });
        using var outgoing = Outgoing.To(server, _clock);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outgoing.Http.SendAsync(new() { Url = server.Url }, caller.Token));
    }

    private sealed class HangingResolver : IHostResolver
    {
        public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return [];
        }
    }
}
