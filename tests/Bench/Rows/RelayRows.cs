using Omnichannel.Tests.Bench.Load;
using Omnichannel.Tests.Bench.Servers;
using Omnichannel.Tests.Bench.Targets;

namespace Omnichannel.Tests.Bench.Rows;

/// <summary>Messages on their way: from visitors to operators, and from visitors to the bot and back.</summary>
internal sealed class RelayRows(BenchOptions options, Published published)
{
    private const int Visitors = 50;
    private const int Operators = 5;
    private const int Cap = Visitors / Operators;

    public IEnumerable<Row> All =>
    [
        new("relay", RelayAsync),
        new("steady", SteadyAsync),
        new("bot-steady", BotSteadyAsync),
        new("bot", BotAsync),
    ];

    private async Task<Result> RelayAsync()
    {
        var pairs = await MeasureAsync(rate: 0, withBot: false);
        return new(
            [
                pairs.Line("1 relay, 50 visitors, messages/s", window => window.PerSecond, "≥ 0.6"),
                pairs.Line("1 relay, p50 ms", window => window.P50, ""),
                pairs.Line("1 relay, p99 ms", window => window.P99, ""),
                pairs.Line("1 relay, server µs of CPU per message", window => window.CpuMicros, "≤ 1.7"),
            ],
            pairs.Wrong);
    }

    private async Task<Result> SteadyAsync()
    {
        var pairs = await MeasureAsync(rate: 1_000, withBot: false);
        return new(
            [
                pairs.Line("2 relay at 1,000/s, p50 ms", window => window.P50, "≤ 1.5"),
                pairs.Line("2 relay at 1,000/s, p99 ms", window => window.P99, "≤ 2"),
            ],
            pairs.Wrong);
    }

    private async Task<Result> BotSteadyAsync()
    {
        var pairs = await MeasureAsync(rate: 500, withBot: true);
        return new(
            [
                pairs.Line("3 bot turn at 500/s, p50 ms", window => window.P50, ""),
                pairs.Line("3 bot turn at 500/s, p99 ms", window => window.P99, "≤ 3"),
            ],
            pairs.Wrong);
    }

    private async Task<Result> BotAsync()
    {
        var pairs = await MeasureAsync(rate: 0, withBot: true);
        return new([pairs.Line("3 bot turn, 50 visitors, turns/s", window => window.PerSecond, "hub ≥ 3,000/s")], pairs.Wrong);
    }

    // The floor has no bot: its operators' connections answer each message instead.
    private async Task<Pairs> MeasureAsync(double rate, bool withBot)
    {
        using var floorFolder = new TemporaryFolder();
        using var hubFolder = new TemporaryFolder();
        using var floor = await ServerProcess.StartAsync(published.Floor, ["relay", floorFolder.Path], floorFolder.Path);
        using var hub = await HubServer.StartAsync(published.Hub, hubFolder.Path, Operators, Cap);
        var operators = withBot ? 0 : Operators;
        var load = new TrafficOptions(Visitors, Operators, rate, options.Seconds, options.Warmup);
        using var floorTraffic = new Traffic(new FloorTarget(floor.Address, Operators, replies: withBot), load, floor.Id);
        using var hubTraffic = new Traffic(
            new HubTarget(hub, withBot ? HubStore.BotKey : hub.Store.WebsiteKey, operators),
            load with { Operators = operators },
            hub.Id);
        return await Pairs.RunAsync(floorTraffic, hubTraffic, options);
    }
}
