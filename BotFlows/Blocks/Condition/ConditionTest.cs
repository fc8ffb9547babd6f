namespace Omnichannel.BotFlows.Blocks.Condition;

/// <summary>One comparison.</summary>
public sealed record ConditionTest
{
    /// <summary>Gets the path of the value to look at, such as <c>topic</c>, <c>order.status</c> or <c>visitor.locale</c>.</summary>
    public string? Variable { get; init; }

    /// <summary>Gets how to compare.</summary>
    public required ConditionOperator Operator { get; init; }

    /// <summary>
    /// Gets what to compare with: a template, but for <see cref="ConditionOperator.Matches"/> the pattern itself. Unused by IsSet and
    /// IsNotSet.
    /// </summary>
    public string? Value { get; init; }
}
