using System.Diagnostics;
using Omnichannel.Tests.Kill.Audits;
using Omnichannel.Tests.Kill.Load;

namespace Omnichannel.Tests.Kill;

/// <summary>Kills the hub while visitors write, again and again, and compares what they were told with what is there.</summary>
internal sealed class KillRun(KillOptions options, Checks checks, HubProcess hub, HttpMessageInvoker http)
{
    private const int Visitors = 20;
    private const int StoreEvery = 10;
    private const int RefreshEvery = 100;
    private const int LeastRate = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StormLength = TimeSpan.FromMilliseconds(60);

    private readonly Random _random = new(options.Seed);
    private readonly List<Visitor> _visitors = [];
    private readonly List<VisitorLog> _logs = [];
    private readonly List<PageSocket> _pages = [];
    private TimeSpan _underLoad;

    public async Task RunAsync()
    {
        await hub.StartAsync();
        await ArriveAsync();
        for (var cycle = 1; cycle <= options.Cycles; cycle++)
        {
            var lived = await WriteUntilKilledAsync(atAnswer: cycle % 2 == 0);
            var since = Stopwatch.GetTimestamp();
            await hub.StartAsync();
            var start = Stopwatch.GetElapsedTime(since);
            await CheckLogsAsync($"after kill {cycle}");
            if (cycle % StoreEvery == 0 || cycle == options.Cycles)
            {
                CheckStore($"after kill {cycle}");
                Console.WriteLine(
                    $"kill {cycle}: after {lived.TotalMilliseconds:F0} ms of writing; {Acknowledged} acknowledged, {_visitors.Sum(visitor => visitor.Unknowns)} unknown outcomes, back in {start.TotalMilliseconds:F0} ms");
            }

            if (cycle % RefreshEvery == 0)
            {
                await Task.WhenAll(_visitors.Select(visitor => visitor.Client.RefreshAsync()));
            }
        }

        await FinishAsync();
        hub.Kill();
        await hub.WaitForEndAsync();
    }

    private int Acknowledged => _visitors.Sum(visitor => visitor.Ledger.Count(sent => sent.Sequence is not null));

    private async Task ArriveAsync()
    {
        foreach (var visitor in await Arrival.OfAsync(Visitors, hub, http, _random))
        {
            _visitors.Add(visitor);
            _logs.Add(new(visitor.Client));
            if (_visitors.Count % 4 == 0)
            {
                _pages.Add(new(visitor, hub));
                _pages[^1].Follow();
            }
        }
    }

    // Half of the kills come at a random moment, half at the very moment of an answer, when a hub that answers too early has not committed yet.
    private async Task<TimeSpan> WriteUntilKilledAsync(bool atAnswer)
    {
        using var pace = new Pace(TimeSpan.FromSeconds((double)Visitors / options.Rate));
        var since = Stopwatch.GetTimestamp();
        var writing = Task.WhenAll(_visitors.Select(visitor => visitor.WriteAsync(pace)));
        var moment = TimeSpan.FromMilliseconds(_random.Next(200, 1_500));
        var answers = _random.Next(1, 100);
        await Task.Delay(moment - StormLength, TimeProvider.System);
        pace.Storm();
        if (atAnswer)
        {
            var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            pace.OnAnswer(answers, () =>
            {
                hub.Kill();
                killed.SetResult();
            });
            await killed.Task.WaitAsync(Patience);
        }
        else
        {
            await Task.Delay(StormLength, TimeProvider.System);
            hub.Kill();
        }

        var lived = Stopwatch.GetElapsedTime(since);
        pace.Stop();
        await hub.WaitForEndAsync();
        await writing;
        _underLoad += lived;
        return lived;
    }

    private async Task CheckLogsAsync(string when)
    {
        await Task.WhenAll(_logs.Select(log => log.ReadOnAsync()));
        var both = _visitors.Zip(_logs.Select(log => log.Lines)).ToList();
        checks.None($"{when}, every acknowledged message is there", both.SelectMany(pair => LedgerAudit.Lost(pair.First.Ledger, pair.Second)));
        checks.None($"{when}, no message is there twice", both.SelectMany(pair => LedgerAudit.Twice(pair.First, pair.Second)));
        checks.None($"{when}, every sender's order is kept", both.SelectMany(pair => LedgerAudit.OutOfOrder(pair.First, pair.Second)));
        checks.None($"{when}, every repeat got the first answer", _visitors.SelectMany(visitor => visitor.Disputes));
    }

    private void CheckStore(string when)
    {
        using var store = new StoreAudit(hub.Database);
        checks.None($"{when}, SQLite finds the file sound", store.Damage());
        checks.None($"{when}, sequences run from 1 to n", store.Gaps());
        checks.None($"{when}, every receipt names its message", store.FalseReceipts());
        var stored = _visitors.Select(visitor => (Visitor: visitor, Log: store.LogOf(visitor.Client.Conversation))).ToList();
        checks.None($"{when}, every acknowledged message is in the file", stored.SelectMany(pair => LedgerAudit.Lost(pair.Visitor.Ledger, pair.Log)));
        checks.None(
            $"{when}, what a visitor has read piece by piece is what the file holds",
            stored.Zip(_logs).SelectMany(pair => LedgerAudit.Different(pair.First.Visitor.Name, pair.Second.Lines, pair.First.Log)));
    }

    private async Task FinishAsync()
    {
        using (var pace = new Pace(TimeSpan.Zero))
        {
            await Task.WhenAll(_visitors.Select(visitor => visitor.SettleAsync(pace)));
        }

        await CheckLogsAsync("at the end");
        CheckStore("at the end");
        await CheckFreshReadersAsync();
        foreach (var page in _pages)
        {
            await CheckPageAsync(page);
        }

        var rate = Acknowledged / _underLoad.TotalSeconds;
        checks.That("the kills came while at least 100 messages a second were acknowledged", rate >= LeastRate, $"It was {rate:F0} a second.");
        checks.That("kills left outcomes unknown", options.Cycles == 0 || _visitors.Any(visitor => visitor.Unknowns > 0));
        checks.That("acknowledged messages were repeated", options.Cycles == 0 || _visitors.Any(visitor => visitor.Repeats > 0));
        Console.WriteLine(
            $"{options.Cycles} kills; {Acknowledged} messages, {rate:F0} a second while they were written; {_visitors.Sum(visitor => visitor.Unknowns)} unknown outcomes sent again; {_visitors.Sum(visitor => visitor.Repeats)} acknowledged ones repeated");
    }

    private async Task CheckFreshReadersAsync()
    {
        foreach (var (visitor, log) in _visitors.Zip(_logs))
        {
            var fresh = new VisitorLog(visitor.Client);
            await fresh.ReadOnAsync();
            checks.None("a new reader sees the same log from the beginning", LedgerAudit.Different(visitor.Name, fresh.Lines, log.Lines));
        }
    }

    private async Task CheckPageAsync(PageSocket page)
    {
        var log = _logs[_visitors.IndexOf(page.Visitor)];
        var inTime = await page.HasReachedAsync(log.Watermark);
        checks.That($"the page of {page.Visitor.Name} catches up", inTime);
        checks.None("a page sees every message once and in order over all reconnections", LedgerAudit.Different(page.Visitor.Name, page.Seen, log.Lines));
        checks.That($"the page of {page.Visitor.Name} had to come back after every kill", page.Connections > options.Cycles, $"It connected {page.Connections} times.");
        await page.DisposeAsync();
    }
}
