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

    /// <summary>What is to be changed is no message that both sides see.</summary>
    NoSuchMessage,

    /// <summary>Somebody else wrote the message.</summary>
    NotAuthor,

    /// <summary>The message has been taken back.</summary>
    AlreadyDeleted,
}
