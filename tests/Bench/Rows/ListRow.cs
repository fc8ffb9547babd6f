using System.Diagnostics;
using System.Text.Json;
using Omnichannel.Tests.Bench.Load;
using Omnichannel.Tests.Bench.Servers;
using Omnichannel.Tests.Bench.Targets;

namespace Omnichannel.Tests.Bench.Rows;

/// <summary>How long the first page of a list, and going to another conversation, take, and whether that grows with how many are stored.</summary>
internal sealed class ListRow(BenchOptions options, Published published)
{
    private const int Few = 1_000;
    private const int Warming = 20;

    private static readonly string[] Lists = ["closed", "all"];

    public Row Row => new("lists", RunAsync);

    private async Task<Result> RunAsync()
    {
        var many = options.IsFull ? 1_000_000 : 100_000;
        using var fewFolder = new TemporaryFolder();
        using var manyFolder = new TemporaryFolder();
        using var little = await Desk.OpenAsync(published.Hub, fewFolder.Path, Few);
        using var much = await Desk.OpenAsync(published.Hub, manyFolder.Path, many);
        await Proc.WaitForQuietAsync([little.ServerId, much.ServerId], BenchOptions.QuietCores, options.Patience);
        var lines = new List<Line>();
        foreach (var list in Lists)
        {
            lines.Add(await MeasureAsync($"first page of {list}", desk => desk.ReadAsync(list)));
        }

        lines.Add(await MeasureAsync("going to another conversation", desk => desk.SwitchAsync()));
        return new(lines);

        async Task<Line> MeasureAsync(string what, Func<Desk, Task<double>> measure)
        {
            var times = new List<(double Few, double Many)>();
            for (var turn = -Warming; turn < (options.IsFull ? 400 : 200); turn++)
            {
                // Turn by turn, and each first as often as the other.
                var one = await measure(turn % 2 == 0 ? little : much);
                var other = await measure(turn % 2 == 0 ? much : little);
                if (turn >= 0)
                {
                    times.Add(turn % 2 == 0 ? (one, other) : (other, one));
                }
            }

            return Line.Of($"{what}, {many:N0} beside {Few:N0} conversations, ms", times, "≤ 1.2");
        }
    }

    /// <summary>An admin with a console, and conversations that have ended.</summary>
    private sealed class Desk(HubServer hub, string cookies, SignalRConnection console) : IDisposable
    {
        private HttpConnection? _line;
        private TaskCompletionSource<JsonElement> _page = New();
        private List<string> _shown = [];
        private string _open = "";
        private int _next;

        public int ServerId => hub.Id;

        public static async Task<Desk> OpenAsync(string assembly, string folder, int conversations)
        {
            using (var first = await HubServer.StartAsync(assembly, folder, operators: 0, cap: 0))
            {
                using var target = new HubTarget(first, first.Store.WebsiteKey, 0);
                await ((DirectLineVisitor)await target.AddVisitorAsync(0, _ => { }, _ => { })).SayAsync("Talk to a person");
            }

            new HubStore(folder).AddClosed(conversations);
            var hub = await HubServer.RestartAsync(assembly, folder);
            var cookies = await hub.SignInAsAdminAsync();
            var console = await SignalRConnection.ConnectAsync(hub.Address, "/hubs/console", _ => { }, _ => { }, $"Cookie: {cookies}\r\n");
            var desk = new Desk(hub, cookies, console);
            desk._line = await HttpConnection.ConnectAsync(hub.Address, desk.Take);
            return desk;
        }

        /// <summary>Reads the first page of a list.</summary>
        /// <returns>How long that took, in milliseconds.</returns>
        public async Task<double> ReadAsync(string list)
        {
            _page = New();
            var began = Stopwatch.GetTimestamp();
            _line!.Send($"GET /api/conversations?list={list}&limit=50", $"Cookie: {cookies}\r\n", [], 0);
            var page = await _page.Task;
            var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            _shown = [.. page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
            return _shown.Count == 50 ? time : throw new InvalidOperationException($"The first page of {list} has {_shown.Count} conversations.");
        }

        /// <summary>Closes the conversation at hand and opens the next one of the list.</summary>
        /// <returns>How long that took, in milliseconds.</returns>
        public async Task<double> SwitchAsync()
        {
            if (_open.Length > 0)
            {
                console.Tell("Close", $"{{\"conversationId\":\"{_open}\"}}");
            }

            _open = _shown[_next++ % _shown.Count];
            var began = Stopwatch.GetTimestamp();
            var opened = await console.CallAsync("Open", $"{{\"conversationId\":\"{_open}\"}}");
            var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            return opened.Contains("Talk to a person", StringComparison.Ordinal) ? time : throw new InvalidOperationException("A conversation opened empty: " + opened);
        }

        public void Dispose()
        {
            _line?.Dispose();
            console.Dispose();
            hub.Dispose();
        }

        private void Take(int status, string head, ReadOnlySpan<byte> body, long tag)
        {
            if (status == 200)
            {
                _page.TrySetResult(JsonDocument.Parse(body.ToArray()).RootElement);
            }
            else
            {
                _page.TrySetException(new InvalidOperationException($"HTTP {status}: {head}\n{string.Join('\n', hub.Lines)}"));
            }
        }

        private static TaskCompletionSource<JsonElement> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
