namespace Omnichannel.Core.Activities;

/// <summary>The names of the events that the hub writes to the log or reads from clients.</summary>
public static class EventNames
{
    /// <summary>The bot asks for a person. Value: <c>{reason, department, fields}</c>. For operators only.</summary>
    public const string HandoffInitiate = "handoff.initiate";

    /// <summary>A person took the conversation. Value: <c>{state:"accepted", how, operator:{id,name}}</c>.</summary>
    public const string HandoffStatus = "handoff.status";

    /// <summary>A closed conversation is open again. Value: <c>{by, to}</c>.</summary>
    public const string Reopened = "omnichannel.reopened";

    /// <summary>An ending has a deadline. Value: <c>{id, deadline, seconds}</c>.</summary>
    public const string Ending = "omnichannel.ending";

    /// <summary>An ending was called off. Value: <c>{id, by}</c>.</summary>
    public const string EndingCancelled = "omnichannel.endingCancelled";

    /// <summary>Tags were put on or taken off. Value: <c>{added, removed}</c>. For operators only.</summary>
    public const string Tags = "omnichannel.tags";

    /// <summary>The bot learned something of the contact, or an operator corrected it. Value: <c>{field, name, value}</c>, an empty value takes it away. For operators only.</summary>
    public const string Contact = "omnichannel.contact";

    /// <summary>The visitor has left a message, because nobody was there. Value: <c>{reason}</c>. For operators only.</summary>
    public const string Missed = "omnichannel.missed";

    /// <summary>A message to the visitor did not arrive, or did after all, or is tried again. Value: <c>{sequence, state, cause, code, detail}</c>. For operators only.</summary>
    public const string Delivery = "omnichannel.delivery";

    /// <summary>A reader has seen everything up to an activity. Value: <c>{activityId}</c>. A signal, never in the log.</summary>
    public const string Read = "omnichannel.read";

    /// <summary>What the visitor's page tells about itself. Value: <c>{url, title, referrer}</c>. A signal, kept on the conversation.</summary>
    public const string Page = "omnichannel.page";

    /// <summary>Where a waiting visitor stands. Value: <c>{position, waitMinutes}</c>, each null when unknown. A signal, never in the log.</summary>
    public const string Queue = "omnichannel.queue";
}
