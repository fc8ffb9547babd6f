namespace Omnichannel.BotFlows.Blocks.Condition;

/// <summary>One way on, and the tests that open it. Exactly one of <see cref="All"/> and <see cref="Any"/> is given.</summary>
public sealed record ConditionBranch
{
    /// <summary>Gets tests that must all be true.</summary>
    public IReadOnlyList<ConditionTest>? All { get; init; }

    /// <summary>Gets tests of which one must be true.</summary>
    public IReadOnlyList<ConditionTest>? Any { get; init; }

    /// <summary>Gets the next block.</summary>
    public string? Next { get; init; }
}
