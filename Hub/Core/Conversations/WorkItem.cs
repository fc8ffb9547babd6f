namespace Omnichannel.Core.Conversations;

/// <summary>The kinds of work that a commit can leave behind. Stored by name.</summary>
public enum WorkKind
{
    /// <summary>Rings at an ending's deadline. Key: the ending's id and round.</summary>
    Ending,

    /// <summary>Rings when a conversation that never started has been open long enough. Key: the conversation.</summary>
    Unstarted,

    /// <summary>Runs an outside call of a flow. Key: the effect's id; payload: the call.</summary>
    FlowEffect,

    /// <summary>Ends a pause of a flow. Key: the pause's id; payload: <c>typing</c> when the visitor sees the bot typing meanwhile.</summary>
    FlowPause,

    /// <summary>Rings when a visitor has been silent for as long as their flow waits. Key: the alarm's id.</summary>
    FlowAlarm,

    /// <summary>Sends a message to a vendor. Key: the conversation, the sequence, and which try of an operator it is, from 1.</summary>
    Delivery,

    /// <summary>Takes the fate of a message into the log. Key: as for <see cref="Delivery"/>, and the fate.</summary>
    DeliveryTold,

    /// <summary>Fetches a file that a vendor holds. Key: the file's id; payload: how the vendor names it.</summary>
    FetchFile,

    /// <summary>Tells a vendor that a message was taken in. Key: the message's; payload: what to tell.</summary>
    FollowUp,

    /// <summary>Rings at an offer's deadline. Key: the offer's id.</summary>
    Offer,

    /// <summary>Rings when somebody has waited in a queue for too long. Key: the limit's id.</summary>
    QueueWait,
}

/// <summary>One row of work, written in the commit that causes it and done after it, at least once.</summary>
public sealed record WorkItem
{
    /// <summary>Gets what to do.</summary>
    public required WorkKind Kind { get; init; }

    /// <summary>Gets what it is about; unique together with kind and epoch.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the epoch of the conversation when it was asked for.</summary>
    public required int Epoch { get; init; }

    /// <summary>Gets the conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>Gets the entry it is about; 0 when it is about none. Deliveries of a conversation are done in this order.</summary>
    public long Sequence { get; init; }

    /// <summary>Gets when it may be done, in UTC.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Gets what the worker needs to know, as JSON; empty when nothing.</summary>
    public string Payload { get; init; } = "";
}
