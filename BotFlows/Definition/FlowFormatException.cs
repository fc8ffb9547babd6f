namespace Omnichannel.BotFlows.Definition;

/// <summary>A flow that should have been readable was not: a stored version is damaged.</summary>
/// <param name="error">The first place that is wrong.</param>
public sealed class FlowFormatException(FlowFormatError error) : Exception($"{error.Path}: {error.Message}")
{
    /// <summary>Gets the first place that is wrong.</summary>
    public FlowFormatError Error { get; } = error;
}
