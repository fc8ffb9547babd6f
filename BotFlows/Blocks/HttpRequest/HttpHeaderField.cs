namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>One header of an <see cref="HttpRequestBlock"/>.</summary>
public sealed record HttpHeaderField
{
    /// <summary>Gets the name, literal.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the value, a template.</summary>
    public string? Value { get; init; }
}
