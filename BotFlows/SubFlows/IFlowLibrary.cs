using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.SubFlows;

/// <summary>The other flows of the installation, as far as one flow may run another. Safe for many threads.</summary>
public interface IFlowLibrary
{
    /// <summary>Finds the version of a flow that new runs get.</summary>
    /// <param name="name">The flow's name; compared without case.</param>
    /// <returns>The version; null when there is no such flow, or none that is published.</returns>
    FlowEdition? FindPublished(string name);

    /// <summary>Gets a version that a run has begun with.</summary>
    /// <param name="key">The key it had then.</param>
    /// <returns>The flow, the same one every time.</returns>
    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    FlowDefinition Get(string key);
}

/// <summary>One version of a flow.</summary>
/// <param name="Key">Names the version for good.</param>
/// <param name="Flow">The flow.</param>
public sealed record FlowEdition(string Key, FlowDefinition Flow);
