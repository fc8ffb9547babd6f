using Omnichannel.Tests.Bench.Load;

namespace Omnichannel.Tests.Bench.Rows;

/// <summary>Two servers measured turn by turn (A B, B A, …), so that both see the same machine.</summary>
internal sealed class Pairs
{
    private readonly List<(Window Floor, Window Hub)> _kept = [];

    private Pairs()
    {
    }

    /// <summary>Gets how many pairs were noisy: others used the cores meanwhile.</summary>
    public int Dropped { get; private set; }

    /// <summary>Gets how many messages were lost, doubled, disordered or refused.</summary>
    public long Wrong { get; private set; }

    public static async Task<Pairs> RunAsync(Traffic floor, Traffic hub, BenchOptions options)
    {
        var pairs = new Pairs();
        int[] servers = [floor.Server, hub.Server];
        await floor.ConnectAsync();
        await hub.ConnectAsync();

        // What is compiled while it runs must be so before anything counts.
        pairs.Count(await floor.RunAsync(servers));
        pairs.Count(await hub.RunAsync(servers));
        while (pairs._kept.Count < options.Runs)
        {
            await Proc.WaitForQuietAsync(servers, BenchOptions.QuietCores, options.Patience);
            var floorFirst = pairs._kept.Count % 2 == 0;
            var first = pairs.Count(await (floorFirst ? floor : hub).RunAsync(servers));
            var second = pairs.Count(await (floorFirst ? hub : floor).RunAsync(servers));

            // On a machine that is never quiet, noise is put up with in the end; the table says how much was dropped.
            if (Math.Max(first.Foreign, second.Foreign) > BenchOptions.QuietCores && pairs.Dropped < options.MostDropped)
            {
                pairs.Dropped++;
                continue;
            }

            pairs._kept.Add(floorFirst ? (first, second) : (second, first));
        }

        if ((floor.FirstFailure ?? hub.FirstFailure) is { } failure)
        {
            Console.WriteLine("First failure: " + failure);
        }

        return pairs;
    }

    public Line Line(string what, Func<Window, double> figure, string target) =>
        Bench.Line.Of(what, [.. _kept.Select(pair => (figure(pair.Floor), figure(pair.Hub)))], target, Dropped);

    private Window Count(Window window)
    {
        Wrong += window.Wrong;
        return window;
    }
}
