using System.Globalization;

namespace Omnichannel.Tests.Bench;

/// <summary>One line of the table: the hub beside the floor, and how they relate.</summary>
/// <param name="What">What was measured, with its unit.</param>
/// <param name="Floor">The floor's median.</param>
/// <param name="Hub">The hub's median.</param>
/// <param name="Ratios">The ratio of each pair, hub to floor, ascending.</param>
/// <param name="Target">What the ratio should be, in words.</param>
/// <param name="Dropped">How many pairs were thrown away as noisy.</param>
internal sealed record Line(string What, double Floor, double Hub, IReadOnlyList<double> Ratios, string Target, int Dropped)
{
    public const string Header = "| What | Floor | Hub | Ratio | Lowest … highest | Target | Pairs (dropped) |\n|---|---|---|---|---|---|---|";

    public static Line Of(string what, IReadOnlyList<(double Floor, double Hub)> pairs, string target, int dropped = 0) => new(
        what,
        Median([.. pairs.Select(pair => pair.Floor).Order()]),
        Median([.. pairs.Select(pair => pair.Hub).Order()]),
        [.. pairs.Select(pair => pair.Hub / pair.Floor).Order()],
        target,
        dropped);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {What} | {Number(Floor)} | {Number(Hub)} | {Median(Ratios):F2} | {Ratios[0]:F2} … {Ratios[^1]:F2} | {Target} | {Ratios.Count} ({Dropped}) |");

    private static double Median(IReadOnlyList<double> sorted) => sorted[sorted.Count / 2];

    private static string Number(double value) => value.ToString(value >= 100 ? "N0" : value >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture);
}
