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

    /// <summary>A conversation was offered, or an offer was answered. Value: <c>{id, state, kind, operator, department, deadline, note}</c>. For operators only.</summary>
    public const string Offer = "omnichannel.offer";

    /// <summary>A supervisor gave the conversation to somebody. Value: <c>{from, owner, to, department, note}</c>. For operators only.</summary>
    public const string Reassigned = "omnichannel.reassigned";

    /// <summary>The conversation went back to the queue. Value: <c>{owner, reason}</c>. For operators only.</summary>
    public const string Requeued = "omnichannel.requeued";

    /// <summary>Somebody takes part beside the owner, or no longer. Value: <c>{state, operator, by}</c>. For operators only.</summary>
    public const string Participant = "omnichannel.participant";

    /// <summary>The hub has routed the conversation. Value: <c>{decision, operator, department, rule, why}</c>. For operators only.</summary>
    public const string Routing = "omnichannel.routing";

    /// <summary>The visitor has said how it was. Value: <c>{score, comment}</c>. For operators only.</summary>
    public const string Rating = "omnichannel.rating";

    /// <summary>The visitor has opened a page that was suggested to them, or does not want to. Value: <c>{activityId, page, opened}</c>.</summary>
    public const string PageAnswer = "omnichannel.pageAnswer";

    /// <summary>A reader has seen everything up to an activity. Value: <c>{activityId}</c>. A signal, never in the log.</summary>
    public const string Read = "omnichannel.read";

    /// <summary>What the visitor's page tells about itself. Value: <c>{url, title, referrer}</c>. A signal, kept on the conversation.</summary>
    public const string Page = "omnichannel.page";

    /// <summary>Where a waiting visitor stands. Value: <c>{position, waitMinutes}</c>, each null when unknown. A signal, never in the log.</summary>
    public const string Queue = "omnichannel.queue";
}
