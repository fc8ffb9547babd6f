namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>One fault of a network.</summary>
internal sealed record Fault(FaultKind Kind, Side Side, Direction Direction, TimeSpan Length)
{
    /// <summary>Tells whether bytes that go this way are its concern.</summary>
    public bool Hits(FaultKind kind, Direction direction) => Kind == kind && Direction.HasFlag(direction);

    public override string ToString() => $"{Kind} {Direction} at the {Side}'s for {Length.TotalSeconds:0.0} s";
}
