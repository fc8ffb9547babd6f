using System.Diagnostics;
using System.Globalization;
using Omnichannel.Tests.Browser.Faults.Proxy;

namespace Omnichannel.Tests.Browser.Faults;

/// <summary>
/// The real widget and the real console in a conversation, while networks fail between them and the hub. FAULTS_COUNT and FAULTS_SEED draw
/// others than the 60 of every run.
/// </summary>
[Collection(RunsAlone.Name)]
public sealed class NetworkFaultTests(ITestOutputHelper output)
{
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(500);

    [Fact]
    [Trait("threat", "O-16")]
    public async Task Nothing_is_missing_doubled_late_or_out_of_order_after_faults_of_the_network()
    {
        var (count, seed) = (Setting("FAULTS_COUNT", 60), Setting("FAULTS_SEED", 20261122));
        output.WriteLine($"{count} faults from seed {seed}");
        await using var talk = await Talk.OpenAsync();
        await talk.MeetAsync();
        var (late, quiet) = (new List<string>(), new List<TimeSpan>());

        foreach (var (number, fault) in FaultPlan.Draw(seed, count).Index())
        {
            var undisturbed = Stopwatch.StartNew();
            await talk.BothWriteAsync();
            await talk.SettleAsync();
            var before = undisturbed.Elapsed;
            quiet.Add(before);
            var latest = Settling.Latest(quiet);
            var after = await SufferAsync(talk, fault);

            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{number + 1}. {fault}: {after.TotalSeconds:0.00} s after it, {before.TotalSeconds:0.00} s before it, allowed {latest.TotalSeconds:0.00} s");
            output.WriteLine(line);
            if (before > latest || after > latest)
            {
                late.Add(line);
            }
        }

        output.WriteLine($"{talk.Count} messages");
        Assert.Empty(late);
        Assert.Null(await talk.WrongWithAllAsync());
    }

    // Both write on while it lasts.
    private static async Task<TimeSpan> SufferAsync(Talk talk, Fault fault)
    {
        var network = talk.Of(fault.Side);
        var lasts = Stopwatch.StartNew();
        network.Begin(fault);
        do
        {
            await talk.BothWriteAsync();
            var left = fault.Length - lasts.Elapsed;
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left < BetweenWords ? left : BetweenWords, TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
        while (lasts.Elapsed < fault.Length);
        network.Heal();
        return await talk.SettleAsync();
    }

    private static int Setting(string name, int usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
