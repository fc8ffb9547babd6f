using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Core.Conversations;

/// <summary>What must be known of a conversation to decide about it: the small row beside the long log.</summary>
/// <remarks>Immutable. <see cref="Version"/> is the compare-and-set token of the store; everything else changes only by <see cref="ConversationRules"/>.</remarks>
public sealed record ConversationHead
{
    /// <summary>The channel of web pages, whose visitors fetch what is said; on every other one it has to be sent to them.</summary>
    public const string WebChat = "webchat";

    /// <summary>The most tags that a conversation carries.</summary>
    public const int MostTags = 20;

    /// <summary>The most people who take part beside the owner, watchers included.</summary>
    public const int MostParticipants = 20;

    /// <summary>Gets the conversation's id.</summary>
    public required ConversationId Id { get; init; }

    /// <summary>Gets the inbox it came in by.</summary>
    public required InboxId Inbox { get; init; }

    /// <summary>Gets the person.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>Gets the person's address in the inbox.</summary>
    public required IdentityId Identity { get; init; }

    /// <summary>Gets the visitor's user id on the channel, which clients see as <c>from.id</c>.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the channel, such as <see cref="WebChat"/>.</summary>
    public required string Channel { get; init; }

    /// <summary>Gets the department; never absent, at first the inbox's default.</summary>
    public required DepartmentId Department { get; init; }

    /// <summary>Gets when it was made, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when it was last changed, in UTC.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Gets how often the head was committed; 0 before the first commit.</summary>
    public int Version { get; init; }

    /// <summary>Gets who it waits for.</summary>
    public ConversationState State { get; init; }

    /// <summary>Gets the operator who owns it; null unless it is assigned.</summary>
    public OperatorId? Owner { get; init; }

    /// <summary>Gets the operator who owned it last; null when none ever did.</summary>
    public OperatorId? LastOwner { get; init; }

    /// <summary>Gets the number that rises by one whenever the owner changes; what the bot says under an older one is suppressed.</summary>
    public int Epoch { get; init; }

    /// <summary>Gets the sequence of the newest log entry; 0 when the log is empty.</summary>
    public long LastSequence { get; init; }

    /// <summary>Gets the sequence of the newest message by the visitor or of their newest edit, which is as unread as a message; 0 when there is none.</summary>
    public long LastVisitorSequence { get; init; }

    /// <summary>Gets when the visitor wrote last, also in an earlier conversation of theirs in this inbox; null when they never have.</summary>
    public DateTimeOffset? LastVisitorAt { get; init; }

    /// <summary>Gets how many messages to the visitor are known or feared not to have arrived, and were not tried again.</summary>
    public int Undelivered { get; init; }

    /// <summary>Gets how many messages the visitor has written; never falls.</summary>
    public int VisitorMessages { get; init; }

    /// <summary>Gets the two newest public messages, or changes of such, by different authors: enough to answer "what is the newest by somebody else?".</summary>
    public LastSpeakers LastSpeakers { get; init; }

    /// <summary>Gets a value indicating whether somebody has written: the visitor, or an operator who began it. Until then it is in no list and no count.</summary>
    public bool Started { get; init; }

    /// <summary>Gets a value indicating whether an operator has ever written to the visitor.</summary>
    public bool PersonHasSpoken { get; init; }

    /// <summary>Gets a value indicating whether the bot has ever answered the visitor; its automatic welcome is no answer.</summary>
    public bool BotHasAnswered { get; init; }

    /// <summary>Gets since when it waits in the queue; null unless it is queued.</summary>
    public DateTimeOffset? QueuedAt { get; init; }

    /// <summary>
    /// Gets since when it is quiet, in UTC: the newest of the last word of either side, somebody's getting it, the queue and the bot included, and
    /// the calling off of an ending. What ends by itself ends so long after this.
    /// </summary>
    public DateTimeOffset QuietSince { get; init; }

    /// <summary>Gets since when the visitor waits for an answer; null when the last word was not theirs.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Gets when it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Gets why it was closed; null while it is open.</summary>
    public ClosingReason? ClosingReason { get; init; }

    /// <summary>Gets the running ending; null when there is none.</summary>
    public Ending? Ending { get; init; }

    /// <summary>Gets the offer that is out: from the queue to one operator, or from its owner to a colleague or a department; null when there is none.</summary>
    public Offer? Offer { get; init; }

    /// <summary>Gets who takes part beside the owner, in the order in which they came.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>Gets how much more urgent than others it is in its queue; 0 is usual, higher is served first.</summary>
    public int Priority { get; init; }

    /// <summary>Gets what routing remembers of it.</summary>
    public RoutingState Routing { get; init; } = RoutingState.None;

    /// <summary>Gets why nobody answered the visitor; null unless it ended so.</summary>
    public MissedReason? MissedReason { get; init; }

    /// <summary>Gets a value indicating whether it ended while the visitor waited for the bot, and nobody else had ever spoken to them.</summary>
    public bool AbandonedByBot { get; init; }

    /// <summary>Gets the tags, in the order in which they were put on; no two are equal without case.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Gets the id of the alarm that wakes the flow when the visitor is silent; null when none is set.</summary>
    public Guid? Alarm { get; init; }

    /// <summary>Gets the id of the outside call or the pause that the flow waits for; null when it waits for none.</summary>
    public Guid? AwaitingEffect { get; init; }

    /// <summary>Gets what list rows show of the newest message; null before the first.</summary>
    public Preview? Preview { get; init; }

    /// <summary>
    /// Gets what the visitor wants, for whoever decides whom to help next: what they said at greatest length since a person last wrote to them, the
    /// newer of two as long. A flow asks for names and addresses last, and says goodbye. Null when they have said nothing since, or took it back.
    /// </summary>
    public Wish? Wish { get; init; }

    /// <summary>Gets a value indicating whether what is said to the visitor has to be sent to a vendor.</summary>
    public bool IsDelivered => Channel != WebChat;

    /// <summary>Gets a value indicating whether it is open.</summary>
    public bool IsOpen => State != ConversationState.Closed;

    /// <summary>Tells whether the visitor may be written to now.</summary>
    /// <param name="window">For how long after their last message; null when always.</param>
    /// <param name="now">The instant.</param>
    public bool MayBeWrittenTo(TimeSpan? window, DateTimeOffset now) => window is not { } time || LastVisitorAt + time > now;

    /// <summary>Tells how somebody takes part beside the owner; null when they do not.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Their role.</returns>
    public ParticipantRole? RoleOf(OperatorId person)
    {
        foreach (var participant in Participants)
        {
            if (participant.Id == person)
            {
                return participant.Role;
            }
        }

        return null;
    }
}

/// <summary>A deadline at which a conversation will be closed.</summary>
/// <param name="Id">Names this ending; an alarm with another id is ignored.</param>
/// <param name="Deadline">When, in UTC, by the server's clock.</param>
/// <param name="Delay">How long the visitor was given; a message by the operator gives it again.</param>
/// <param name="Round">How often it was given, from 1.</param>
public sealed record Ending(Guid Id, DateTimeOffset Deadline, TimeSpan Delay, int Round);

/// <summary>What list rows show of the newest public message.</summary>
/// <param name="Text">At most 140 characters of its newest text, or the first file's name; null when the message was taken back.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When it was written first.</param>
/// <param name="Sequence">Its sequence.</param>
public sealed record Preview(string? Text, AuthorKind By, DateTimeOffset At, long Sequence);

/// <summary>What a visitor wants, in their own words.</summary>
/// <param name="Text">At most 140 characters of the message's newest text.</param>
/// <param name="Sequence">The sequence of the message.</param>
public sealed record Wish(string Text, long Sequence);
