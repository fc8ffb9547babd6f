namespace Omnichannel.BotFlows.Runner;

/// <summary>Where one conversation stands in one flow version. Written and read by <see cref="FlowRunJson"/>.</summary>
public sealed record FlowRun
{
    /// <summary>A run that has not started.</summary>
    public static readonly FlowRun New = new();

    /// <summary>Gets the block where it waits or ended; null means not started.</summary>
    public string? BlockId { get; init; }

    /// <summary>Gets what was collected, by variable name.</summary>
    public IReadOnlyDictionary<string, FlowVariable> Variables { get => field ?? new Dictionary<string, FlowVariable>(); init; }

    /// <summary>Gets the sequence of the last visitor message it has consumed; 0 before the first.</summary>
    public long Cursor { get; init; }

    /// <summary>Gets how many answers the waiting block has refused.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// Gets a value indicating whether it waits for an <see cref="FlowInput.EffectResult"/>; until then no message may be stepped.
    /// </summary>
    public bool AwaitingEffect { get; init; }

    /// <summary>Gets a value indicating whether it is over, by its end or by a handoff.</summary>
    public bool Finished { get; init; }
}
