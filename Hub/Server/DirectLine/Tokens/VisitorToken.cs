using Omnichannel.Core;

namespace Omnichannel.Hub.DirectLine.Tokens;

/// <summary>What a visitor's token says: one conversation, one user, one inbox.</summary>
/// <param name="Conversation">The conversation, which may not have begun yet.</param>
/// <param name="Inbox">The inbox.</param>
/// <param name="UserId">Who they are; bound here and taken from nowhere else.</param>
/// <param name="FromSecret">Whether a server made it with the inbox's secret; such a client may come without an origin.</param>
internal sealed record VisitorToken(ConversationId Conversation, InboxId Inbox, string UserId, bool FromSecret)
{
    /// <summary>Gets what stands for the visitor when their doings are counted: the same in each of their conversations.</summary>
    public int ThrottleKey => HashCode.Combine(Inbox, UserId);
}

/// <summary>What a stream ticket says.</summary>
/// <param name="Token">Whose stream.</param>
/// <param name="Watermark">Where it begins; empty for the beginning.</param>
/// <param name="TicketId">Names the ticket, which serves once.</param>
/// <param name="Expires">Until when it is valid.</param>
internal sealed record StreamTicket(VisitorToken Token, string Watermark, string TicketId, DateTimeOffset Expires);

/// <summary>What became of reading a token.</summary>
internal enum TokenState
{
    /// <summary>It is genuine and valid.</summary>
    Valid,

    /// <summary>It is genuine and its time is over.</summary>
    Expired,

    /// <summary>It is not one of ours, or not for this.</summary>
    Invalid,
}
