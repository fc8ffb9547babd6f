namespace Omnichannel.Tests.Kill;

/// <summary>Counts what was checked, and says what did not hold.</summary>
internal sealed class Checks
{
    private const int Shown = 5;

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Checks one promise.</summary>
    /// <param name="promise">The promise, as a sentence.</param>
    /// <param name="broken">Each case in which it did not hold; none when it was kept.</param>
    public void None(string promise, IEnumerable<string> broken)
    {
        var all = broken.ToList();
        if (all.Count == 0)
        {
            Passed++;
            return;
        }

        Failed++;
        Console.WriteLine($"FAILED: {promise} ({all.Count} times not)");
        foreach (var one in all.Take(Shown))
        {
            Console.WriteLine("  " + one);
        }
    }

    /// <summary>Checks one fact.</summary>
    public void That(string promise, bool kept, string? found = null) => None(promise, kept ? [] : [found ?? "It did not."]);
}
