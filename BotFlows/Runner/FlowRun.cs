using Omnichannel.BotFlows.SubFlows;

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

    /// <summary>
    /// Gets a value indicating whether it pauses until a <see cref="FlowInput.TimerDue"/>; until then no message may be stepped.
    /// </summary>
    public bool Paused { get; init; }

    /// <summary>Gets a value indicating whether the visitor was reminded of the question that waits.</summary>
    public bool Reminded { get; init; }

    /// <summary>Gets the key of the version of the flow it is in; null while that is the flow it began with.</summary>
    public string? Flow { get; init; }

    /// <summary>Gets the flows that wait for this one, the outermost first.</summary>
    public IReadOnlyList<FlowFrame> Frames { get => field ?? []; init; }

    /// <summary>Gets a value indicating whether it is over, by its end or by a handoff.</summary>
    public bool Finished { get; init; }

    /// <summary>Lists everything collected so far, also in flows that wait for another; the innermost comes last.</summary>
    /// <returns>Variables by name; of two with the same name the innermost.</returns>
    public IReadOnlyDictionary<string, FlowVariable> AllVariables()
    {
        if (Frames.Count == 0)
        {
            return Variables;
        }

        var all = new Dictionary<string, FlowVariable>(StringComparer.Ordinal);
        foreach (var (name, variable) in Frames.SelectMany(frame => frame.Variables).Concat(Variables))
        {
            all[name] = variable;
        }

        return all;
    }
}
