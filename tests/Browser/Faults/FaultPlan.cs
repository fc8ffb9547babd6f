using Omnichannel.Tests.Browser.Faults.Proxy;

namespace Omnichannel.Tests.Browser.Faults;

/// <summary>Draws faults: all kinds on both sides come equally often, in an order and for times that the seed decides.</summary>
internal static class FaultPlan
{
    private const double Shortest = 0.3;
    private const double Longest = 3;

    private static readonly (FaultKind Kind, Direction Direction)[] Kinds =
    [
        (FaultKind.Cut, Direction.Both),
        (FaultKind.BlackHole, Direction.ToHub),
        (FaultKind.BlackHole, Direction.ToBrowser),
        (FaultKind.BlackHole, Direction.Both),
        (FaultKind.Delay, Direction.ToHub),
        (FaultKind.Delay, Direction.ToBrowser),
        (FaultKind.Dribble, Direction.ToHub),
        (FaultKind.Dribble, Direction.ToBrowser),
        (FaultKind.DropPushes, Direction.ToBrowser),
    ];

    public static IReadOnlyList<Fault> Draw(int seed, int count)
    {
        var random = new Random(seed);
        var plan = new List<Fault>();
        while (plan.Count < count)
        {
            var round = Kinds.SelectMany(kind => Enum.GetValues<Side>().Select(side => (kind.Kind, kind.Direction, Side: side))).ToArray();
            random.Shuffle(round);
            plan.AddRange(round.Select(drawn => new Fault(drawn.Kind, drawn.Side, drawn.Direction, Length(random))));
        }

        return plan[..count];
    }

    // Mostly short ones, so that many fit into a minute.
    private static TimeSpan Length(Random random) => TimeSpan.FromSeconds(Shortest + ((Longest - Shortest) * Math.Pow(random.NextDouble(), 2)));
}
