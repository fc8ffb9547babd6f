using Omnichannel.Tests.Bench.Load;
using Omnichannel.Tests.Bench.Servers;
using Omnichannel.Tests.Bench.Targets;

namespace Omnichannel.Tests.Bench.Rows;

/// <summary>What a visitor costs in memory who has the page open and says nothing.</summary>
internal sealed class IdleRow(BenchOptions options, Published published)
{
    private const int FilesKeptFree = 500;

    private long _failed;

    public Row Row => new("idle", RunAsync);

    private async Task<Result> RunAsync()
    {
        // What the first ones cost (pools, compiled code) is not counted.
        var all = Math.Min(options.IsFull ? 10_000 : 1_500, Proc.FileLimit() - FilesKeptFree);
        var first = all / 5;
        var floor = await OfFloorAsync(first, all);
        var hub = await OfHubAsync(first, all);
        return new([Line.Of($"5 idle visitor, {all:N0} of them, bytes each", [(floor, hub)], "≤ 1.5")], Interlocked.Read(ref _failed));
    }

    private async Task<double> OfFloorAsync(int first, int all)
    {
        using var folder = new TemporaryFolder();
        using var floor = await ServerProcess.StartAsync(published.Floor, ["relay", folder.Path], folder.Path);
        using var target = new FloorTarget(floor.Address, 0, replies: false);
        return await MeasureAsync(target, floor.Id, first, all);
    }

    private async Task<double> OfHubAsync(int first, int all)
    {
        using var folder = new TemporaryFolder();
        using var hub = await HubServer.StartAsync(published.Hub, folder.Path, 0, 0);
        using var target = new HubTarget(hub, hub.Store.WebsiteKey, 0);
        return await MeasureAsync(target, hub.Id, first, all);
    }

    private async Task<double> MeasureAsync(ITarget target, int server, int first, int all)
    {
        await ConnectAsync(target, 0, first);
        var before = await SettledAsync(server);
        await ConnectAsync(target, first, all);
        return (await SettledAsync(server) - before) / (all - first);
    }

    private async Task ConnectAsync(ITarget target, int from, int to) =>
        await Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (index, _) =>
            (await target.AddVisitorAsync(index, _ => { }, _ => Interlocked.Increment(ref _failed))).StopSending());

    private static async Task<double> SettledAsync(int server)
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        await Collector.CollectAsync(server);
        await Collector.CollectAsync(server);
        return Proc.ResidentBytes(server);
    }
}
