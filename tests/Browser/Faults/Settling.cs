using System.Diagnostics;

namespace Omnichannel.Tests.Browser.Faults;

/// <summary>Waiting until everything is there.</summary>
internal static class Settling
{
    // A machine that is slow without a fault is slow with one: so many times what the last exchanges took is added to the five seconds.
    private const int Slowness = 3;
    private const int Remembered = 5;

    // Late is a failure, lost is another: this is how long we wait to tell them apart.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks until nothing is wrong; answers how long that took.</summary>
    /// <param name="wrong">What is wrong now, or null.</param>
    /// <param name="meanwhile">What a person would do as long as something is.</param>
    public static async Task<TimeSpan> WaitAsync(Func<Task<string?>> wrong, Func<Task> meanwhile)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var looked = watch.Elapsed;
            if (await wrong() is not { } found)
            {
                return looked;
            }

            Assert.True(looked < Patience, found);
            await meanwhile();
            await Task.Delay(Blink, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The latest that everything may be there on this machine, from what it took lately when nothing was wrong.</summary>
    public static TimeSpan Latest(IEnumerable<TimeSpan> quiet)
    {
        var lately = quiet.TakeLast(Remembered).Order().ToList();
        return Promised + (Slowness * lately[lately.Count / 2]);
    }
}
