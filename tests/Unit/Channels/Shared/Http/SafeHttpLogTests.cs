using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

public sealed class SafeHttpLogTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecret", "status 200")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\nsecret", "Broken")]
    [InlineData("secret\r\n\r\n", "Invalid")]
    public async Task Every_call_leaves_one_line_with_host_and_outcome_but_no_path_query_header_or_body(string answer, string said)
    {
        using var log = new ListLog();
        await using var server = RawServer.Says(answer);
        using var outgoing = new Outgoing(options => options.AllowedTargets.Add($"127.0.0.1:{server.Port}"), log: log);

        await outgoing.SendAsync(new() { Url = $"{server.Url}botsecret/send?token=secret", Headers = [new("Authorization", "secret")] });

        var line = Assert.Single(log.Lines);
        Assert.Contains($"127.0.0.1:{server.Port}", line, StringComparison.Ordinal);
        Assert.Contains(said, line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://secret.example/secret?secret")]
    [InlineData("http://secret:secret@public.example/secret")]
    [InlineData("http://public.example:22/secret?secret")]
    public async Task A_refused_url_is_not_written_down(string url)
    {
        using var log = new ListLog();
        using var outgoing = new Outgoing(_ => { }, new FakeResolver(["127.0.0.1"]), log: log);

        await outgoing.GetAsync(url);

        Assert.DoesNotContain("secret", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    private sealed class ListLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
