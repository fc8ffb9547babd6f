using Omnichannel.Tests.Bench.Load;
using Omnichannel.Tests.Bench.Servers;
using Omnichannel.Tests.Bench.Targets;

namespace Omnichannel.Tests.Bench.Rows;

/// <summary>How long a start takes, and whether that grows with what is stored.</summary>
internal sealed class StartRow(BenchOptions options, Published published)
{
    private const int Little = 10_000;

    public Row Row => new("start", RunAsync);

    private async Task<Result> RunAsync()
    {
        var much = options.IsFull ? 1_000_000 : 100_000;
        using var bareFolder = new TemporaryFolder();
        using var littleFolder = new TemporaryFolder();
        using var muchFolder = new TemporaryFolder();
        await FillAsync(littleFolder.Path, Little);
        await FillAsync(muchFolder.Path, much);
        var times = new List<(double Bare, double Little, double Much)>();

        // The first of each reads its files from the disk and makes the floor's database; it does not count.
        for (var run = 0; run <= Math.Max(5, options.Runs); run++)
        {
            await Proc.WaitForQuietAsync([], BenchOptions.QuietCores, options.Patience);
            var time = (
                await TimeAsync(published.Floor, ["bare", bareFolder.Path], bareFolder.Path),
                await TimeAsync(published.Hub, [], littleFolder.Path),
                await TimeAsync(published.Hub, [], muchFolder.Path));
            if (run > 0)
            {
                times.Add(time);
            }
        }

        return new(
        [
            Line.Of($"7 start, {Little:N0} messages stored, ms", [.. times.Select(time => (time.Bare, time.Little))], "≤ 2"),
            Line.Of($"7 start, {much:N0} beside {Little:N0} messages stored, ms", [.. times.Select(time => (time.Little, time.Much))], "≤ 1.2"),
        ]);
    }

    private async Task FillAsync(string folder, int messages)
    {
        using (var hub = await HubServer.StartAsync(published.Hub, folder, 0, 0))
        {
            using var target = new HubTarget(hub, hub.Store.WebsiteKey, 0);
            var visitor = await target.AddVisitorAsync(0, _ => { }, _ => { });
            await ((DirectLineVisitor)visitor).SayAsync(new string('x', 300));
        }

        new HubStore(folder).AddHistory(messages);
    }

    private static async Task<double> TimeAsync(string assembly, IReadOnlyList<string> arguments, string folder)
    {
        using var server = await ServerProcess.StartAsync(assembly, arguments, folder);
        return server.TimeToReady.TotalMilliseconds;
    }
}
