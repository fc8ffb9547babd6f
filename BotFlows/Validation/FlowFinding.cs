namespace Omnichannel.BotFlows.Validation;

/// <summary>One thing that is wrong with a flow.</summary>
public sealed record FlowFinding
{
    /// <summary>Gets how bad it is.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Gets the kind of finding in kebab case, such as <c>unknown-target</c>; stable, for tests and translations.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the block it is about; null for the flow as a whole.</summary>
    public string? BlockId { get; init; }

    /// <summary>Gets the field of the block, or of the flow, such as <c>text</c> or <c>options[1].next</c>.</summary>
    public required string Field { get; init; }

    /// <summary>Gets what is wrong and what to do, in plain words for an admin.</summary>
    public required string Message { get; init; }
}
