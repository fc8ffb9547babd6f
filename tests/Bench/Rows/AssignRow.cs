using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Omnichannel.Tests.Bench.Load;
using Omnichannel.Tests.Bench.Servers;
using Omnichannel.Tests.Bench.Targets;

namespace Omnichannel.Tests.Bench.Rows;

/// <summary>How long it takes until a place that gets free is given to whoever waits longest, and whether that grows with how many wait.</summary>
internal sealed class AssignRow(BenchOptions options, Published published)
{
    private const int Few = 100;

    public Row Row => new("assign", RunAsync);

    private async Task<Result> RunAsync()
    {
        var many = options.IsFull ? 100_000 : 10_000;
        using var fewFolder = new TemporaryFolder();
        using var manyFolder = new TemporaryFolder();
        using var little = await Desk.OpenAsync(published.Hub, fewFolder.Path, Few);
        using var much = await Desk.OpenAsync(published.Hub, manyFolder.Path, many);
        var times = new List<(double Few, double Many)>();

        // What is compiled while it runs must be so before anything counts.
        for (var turn = -10; turn < (options.IsFull ? 60 : 30); turn++)
        {
            var time = (await little.NextAsync(), await much.NextAsync());
            if (turn >= 0)
            {
                times.Add(time);
            }
        }

        return new([Line.Of($"assignment, {many:N0} beside {Few} waiting, ms", times, "≤ 1.2")]);
    }

    /// <summary>An operator with room for one conversation, and everybody else in the queue.</summary>
    private sealed class Desk(HubServer hub) : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        private TaskCompletionSource<string> _given = New();
        private SignalRConnection? _console;
        private string _conversation = "";

        public static async Task<Desk> OpenAsync(string assembly, string folder, int waiting)
        {
            using (var first = await HubServer.StartAsync(assembly, folder, operators: 1, cap: 1))
            {
                using var target = new HubTarget(first, first.Store.WebsiteKey, 0);
                await ((DirectLineVisitor)await target.AddVisitorAsync(0, _ => { }, _ => { })).SayAsync("Talk to a person");
            }

            var store = new HubStore(folder);
            store.AddWaiting(waiting);
            store.ShareOut();
            var desk = new Desk(await HubServer.RestartAsync(assembly, folder));
            await desk.SitDownAsync();
            return desk;
        }

        /// <summary>Ends the conversation at hand and waits for the next one.</summary>
        /// <returns>How long that took, in milliseconds.</returns>
        public async Task<double> NextAsync()
        {
            _given = New();
            var began = Stopwatch.GetTimestamp();
            var answer = await _console!.CallAsync("End", $"{{\"clientCommandId\":\"{Guid.NewGuid()}\",\"conversationId\":\"{_conversation}\"}}");
            if (!answer.Contains("\"ok\":true", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("A conversation could not be ended: " + answer);
            }

            _conversation = await _given.Task.WaitAsync(Patience);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        public void Dispose()
        {
            _console?.Dispose();
            hub.Dispose();
        }

        private async Task SitDownAsync()
        {
            var cookies = await hub.SignInAsync(0);
            _console = await SignalRConnection.ConnectAsync(hub.Address, "/hubs/console", Take, _ => { }, $"Cookie: {cookies}\r\n");
            _conversation = await _given.Task.WaitAsync(Patience);
        }

        private void Take(ReadOnlySpan<byte> push)
        {
            if (push.StartsWith("{\"type\":1,\"target\":\"ChatAlert\""u8))
            {
                using var alert = JsonDocument.Parse(Encoding.UTF8.GetString(push));
                _given.TrySetResult(alert.RootElement.GetProperty("arguments")[0].GetProperty("conversationId").GetString()!);
            }
        }

        private static TaskCompletionSource<string> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
