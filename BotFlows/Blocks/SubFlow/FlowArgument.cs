namespace Omnichannel.BotFlows.Blocks.SubFlow;

/// <summary>A value that goes into another flow.</summary>
public sealed record FlowArgument
{
    /// <summary>Gets the input's name, as the other flow declares it.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the value, a template; a placeholder alone hands over the value as it is.</summary>
    public string? Value { get; init; }
}
