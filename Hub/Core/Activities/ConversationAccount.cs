namespace Omnichannel.Core.Activities;

/// <summary>The conversation an activity belongs to, as clients see it.</summary>
public sealed record ConversationAccount
{
    /// <summary>Gets the conversation's id.</summary>
    public required string Id { get; init; }
}
