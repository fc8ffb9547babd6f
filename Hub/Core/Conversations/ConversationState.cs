namespace Omnichannel.Core.Conversations;

/// <summary>Who a conversation waits for. Stored and sent by name.</summary>
public enum ConversationState
{
    /// <summary>The bot owns it.</summary>
    Bot,

    /// <summary>Nobody owns it; it waits in its department's queue.</summary>
    Queued,

    /// <summary>One operator owns it.</summary>
    Assigned,

    /// <summary>It ended, for a <see cref="ClosingReason"/>.</summary>
    Closed,
}
