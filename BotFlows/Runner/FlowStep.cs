using Omnichannel.Core.Activities;

namespace Omnichannel.BotFlows.Runner;

/// <summary>The result of one step.</summary>
public sealed record FlowStep
{
    /// <summary>Gets what to say, in order: messages without sender, id and time, which the host adds.</summary>
    public required IReadOnlyList<Activity> Replies { get; init; }

    /// <summary>Gets what to leave for operators, in order.</summary>
    public IReadOnlyList<FlowMark> Marks { get; init; } = [];

    /// <summary>Gets where the run stands now.</summary>
    public required FlowRun Run { get; init; }

    /// <summary>Gets what to do next.</summary>
    public required FlowOutcome Outcome { get; init; }

    /// <summary>Gets the ids of the blocks that were walked, in order, beginning with the one that had waited; at most 100. A block of a flow that another runs has that block's id and a slash before its own.</summary>
    public required IReadOnlyList<string> Path { get; init; }
}
