namespace Omnichannel.Core.Activities;

/// <summary>Somebody who takes part, as clients see them.</summary>
public sealed record ChannelAccount
{
    /// <summary>Gets the id: the visitor's user id, <c>bot</c>, or an operator's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name to show; null when none is known.</summary>
    public string? Name { get; init; }

    /// <summary>Gets <c>user</c> for the visitor, <c>bot</c> for the bot and for people who answer: clients know only these two sides.</summary>
    public string? Role { get; init; }
}
