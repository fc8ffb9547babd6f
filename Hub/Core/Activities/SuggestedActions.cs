namespace Omnichannel.Core.Activities;

/// <summary>Buttons that vanish when one is chosen or something newer is said.</summary>
public sealed record SuggestedActions
{
    /// <summary>Gets the buttons, in order.</summary>
    public required IReadOnlyList<CardAction> Actions { get; init; }
}

/// <summary>One button.</summary>
public sealed record CardAction
{
    /// <summary>Gets what a press does; the hub's own flows use <c>imBack</c>: the value is posted as a visible message.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the label.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what is posted.</summary>
    public required string Value { get; init; }
}
