using System.Globalization;

namespace Omnichannel.Tests.Bench;

/// <summary>What a run is asked for.</summary>
/// <param name="Filter">Only rows whose name contains this; empty for all.</param>
/// <param name="Runs">Pairs of windows for each row that compares windows.</param>
/// <param name="IsFull">Whether sizes are those of the targets; otherwise small ones that take less than three minutes.</param>
/// <param name="Publish">Whether hub and floor are built first.</param>
internal sealed record BenchOptions(string Filter, int Runs, bool IsFull, bool Publish)
{
    /// <summary>Gets how long a window records, in seconds.</summary>
    public double Seconds => IsFull ? 4 : 1.5;

    /// <summary>Gets for how long a window runs before it records, in seconds.</summary>
    public double Warmup => IsFull ? 1 : 0.5;

    /// <summary>Gets how many noisy pairs are measured again before noise is put up with.</summary>
    public int MostDropped => IsFull ? 2 * Runs : 2;

    /// <summary>Gets for how long to wait for a quiet moment.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(IsFull ? 5 : 1);

    /// <summary>Gets what others may use of the cores before a window counts as noisy.</summary>
    public static double QuietCores => 0.15;

    public static BenchOptions? Read(string[] args)
    {
        var options = new BenchOptions("", 0, IsFull: false, Publish: true);
        for (var index = 0; index < args.Length; index++)
        {
            var value = index + 1 < args.Length ? args[index + 1] : null;
            switch (args[index])
            {
                case "--no-publish":
                    options = options with { Publish = false };
                    continue;
                case "--filter" when value is not null:
                    options = options with { Filter = value };
                    break;
                case "--runs" when int.TryParse(value, CultureInfo.InvariantCulture, out var runs) && runs > 0:
                    options = options with { Runs = runs };
                    break;
                case "--size" when value is "small" or "full":
                    options = options with { IsFull = value == "full" };
                    break;
                default:
                    return null;
            }

            index++;
        }

        return options.Runs > 0 ? options : options with { Runs = options.IsFull ? 9 : 3 };
    }
}
