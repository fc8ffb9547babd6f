namespace Omnichannel.BotFlows.Validation;

/// <summary>What a flow may refer to outside itself.</summary>
public sealed record FlowSurroundings
{
    /// <summary>Gets the names of the departments; compared without case.</summary>
    public required IReadOnlyCollection<string> Departments { get; init; }
}
