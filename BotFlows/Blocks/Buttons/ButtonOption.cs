namespace Omnichannel.BotFlows.Blocks.Buttons;

/// <summary>One choice of a <see cref="ButtonsBlock"/>.</summary>
public sealed record ButtonOption
{
    /// <summary>Gets the id, unique in its block; a visitor may also answer with it.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the label, 1 to 60 characters, shown and sent as it is.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the next block.</summary>
    public string? Next { get; init; }
}
