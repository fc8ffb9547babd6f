namespace Omnichannel.Core.Conversations;

/// <summary>Why a command changed nothing.</summary>
public enum Refusal
{
    /// <summary>The conversation is closed and this cannot open it.</summary>
    ConversationClosed,

    /// <summary>Another operator has it.</summary>
    AlreadyTaken,

    /// <summary>The operator does not own it.</summary>
    NotOwner,

    /// <summary>Somebody else has said something that the operator has not seen.</summary>
    StaleView,

    /// <summary>The operator may not take conversations from the bot.</summary>
    TakeoverNotAllowed,

    /// <summary>It is closed already.</summary>
    AlreadyClosed,

    /// <summary>It is open already.</summary>
    AlreadyOpen,

    /// <summary>The contact has another open conversation in this inbox.</summary>
    OtherConversationOpen,

    /// <summary>The operator has no room for one more.</summary>
    AtCapacity,

    /// <summary>Too long after the visitor's last message: the channel takes approved templates only.</summary>
    ReplyWindowClosed,

    /// <summary>What is to be changed is no message that both sides see.</summary>
    NoSuchMessage,

    /// <summary>Somebody else wrote the message.</summary>
    NotAuthor,

    /// <summary>The message has been taken back.</summary>
    AlreadyDeleted,

    /// <summary>The operator it should go to is not available in that department, or no longer.</summary>
    NotAvailable,

    /// <summary>The offer is no longer out, or was made to somebody else.</summary>
    OfferGone,

    /// <summary>As many people take part as may.</summary>
    TooManyPeople,

    /// <summary>It ended too long ago, or in a way that is not taken back.</summary>
    TooLate,

    /// <summary>It must carry a tag before it can be ended.</summary>
    TagRequired,

    /// <summary>It must carry a tag that says how it ended before it can be ended.</summary>
    OutcomeRequired,
}
