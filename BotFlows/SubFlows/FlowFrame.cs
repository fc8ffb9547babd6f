using Omnichannel.BotFlows.Runner;

namespace Omnichannel.BotFlows.SubFlows;

/// <summary>A flow that waits for one that it has run.</summary>
public sealed record FlowFrame
{
    /// <summary>Gets the key of the waiting flow's version; null for the flow that the run began with.</summary>
    public string? Flow { get; init; }

    /// <summary>Gets the block that ran the other flow.</summary>
    public required string BlockId { get; init; }

    /// <summary>Gets the waiting flow's variables.</summary>
    public IReadOnlyDictionary<string, FlowVariable> Variables { get => field ?? new Dictionary<string, FlowVariable>(); init; }
}
