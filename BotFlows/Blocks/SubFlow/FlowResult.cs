namespace Omnichannel.BotFlows.Blocks.SubFlow;

/// <summary>A value that comes back from another flow.</summary>
public sealed record FlowResult
{
    /// <summary>Gets the output's name, as the other flow declares it; one that it has not set changes nothing.</summary>
    public string? From { get; init; }

    /// <summary>Gets the variable that takes it.</summary>
    public string? To { get; init; }
}
