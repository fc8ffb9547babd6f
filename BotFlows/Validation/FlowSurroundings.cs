using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Validation;

/// <summary>What a flow may refer to outside itself.</summary>
public sealed record FlowSurroundings
{
    /// <summary>Gets the names of the departments; compared without case.</summary>
    public required IReadOnlyCollection<string> Departments { get; init; }

    /// <summary>Gets the published flows that a flow may run, by name without case; the default knows none.</summary>
    public Func<string, FlowDefinition?> FindFlow { get; init; } = _ => null;

    /// <summary>Gets the names of the secrets that requests may carry; null means that nobody knows them here, and they are not checked.</summary>
    public IReadOnlyCollection<string>? Secrets { get; init; }
}
