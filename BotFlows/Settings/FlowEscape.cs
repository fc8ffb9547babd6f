namespace Omnichannel.BotFlows.Settings;

/// <summary>How a visitor gets past the bot at any time.</summary>
public sealed record FlowEscape
{
    /// <summary>Gets the words, each a whole message such as <c>human</c>; null means the usual ones, an empty list turns them off.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>Gets what to say then, a template; null says the usual sentence.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the department by name; null means the inbox's default.</summary>
    public string? Department { get; init; }
}
