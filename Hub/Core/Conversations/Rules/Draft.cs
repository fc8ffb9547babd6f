using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>A decision in the making: the head as it will be, and everything that goes with it.</summary>
/// <param name="before">The head as it was.</param>
/// <param name="now">The instant of the decision, in UTC.</param>
internal sealed class Draft(ConversationHead before, DateTimeOffset now)
{
    private const int PreviewLength = 140;

    private readonly List<LogEntry> _entries = [];
    private readonly List<WorkItem> _work = [];
    private readonly List<OperatorGuard> _guards = [];

    /// <summary>Gets or sets the head as it will be.</summary>
    public ConversationHead Head { get; set; } = before;

    /// <summary>Gets the instant of the decision.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Appends an entry under the head's current epoch.</summary>
    public void Append(Author author, Visibility visibility, Activity activity, bool suppressed = false, long? supersedes = null)
    {
        var sequence = Head.LastSequence + 1;
        var complete = activity with
        {
            Id = $"{Head.Id}|{sequence:D7}",
            Timestamp = Now,
            ChannelId = Head.Channel,
            Conversation = new() { Id = Head.Id.ToString() },
            From = activity.From ?? Accounts.Of(author, Head),
        };
        _entries.Add(new()
        {
            Sequence = sequence,
            Author = author,
            Visibility = visibility,
            Epoch = Head.Epoch,
            At = Now,
            Activity = complete,
            Suppressed = suppressed,
            Supersedes = supersedes,
        });
        Head = Head with { LastSequence = sequence, ChangedAt = Now };
        if (visibility == Visibility.Everyone && activity.Type == ActivityTypes.Message)
        {
            Head = Head with
            {
                LastSpeakers = Head.LastSpeakers.Spoke(author, sequence),
                Preview = new(PreviewText(activity), author.Kind, Now, sequence),
                Wish = WishAfter(author, activity.Text ?? "", sequence),
                QuietSince = Now,
            };
        }

        // What a visitor of the web fetches has to be sent to every other one, changes too.
        var isShown = activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete;
        if (isShown && Head.IsDelivered && visibility == Visibility.Everyone && author.Kind != AuthorKind.Visitor)
        {
            Deliver(sequence, round: 1);
        }
    }

    /// <summary>Has an entry sent to the visitor's vendor.</summary>
    public void Deliver(long sequence, int round) => _work.Add(new()
    {
        Kind = WorkKind.Delivery,
        Key = $"{Head.Id}/{sequence}/{round}",
        Epoch = 0,
        Conversation = Head.Id,
        Sequence = sequence,
        Due = Now,
    });

    /// <summary>Appends an event of the hub's own vocabulary.</summary>
    public void AppendEvent<T>(Author author, Visibility visibility, string name, T value, JsonTypeInfo<T> type, ChannelAccount? from = null) =>
        Append(author, visibility, new()
        {
            Type = ActivityTypes.Event,
            Name = name,
            From = from,
            Value = JsonSerializer.SerializeToElement(value, type),
        });

    /// <summary>Hands the conversation to somebody else: the epoch rises, an ending, an offer, an alarm and an outside call are forgotten.</summary>
    /// <param name="state">The new state.</param>
    /// <param name="owner">Who has it; null unless it is assigned.</param>
    /// <param name="needsRoom">Whether it fails when they have as many as they may have.</param>
    /// <param name="availableIn">Where they must be available; null when that does not matter.</param>
    public void ChangeOwner(ConversationState state, OperatorId? owner, bool needsRoom = true, DepartmentId? availableIn = null)
    {
        if (Head.Owner is { } previous)
        {
            _guards.Add(new(previous, -1, NeedsRoom: false));
        }

        if (owner is { } next)
        {
            _guards.Add(new(next, +1, needsRoom, availableIn));
        }

        var routing = RoutingFor(state);
        Head = Head with
        {
            State = state,
            Owner = owner,
            LastOwner = owner ?? Head.Owner ?? Head.LastOwner,
            Epoch = Head.Epoch + 1,
            QuietSince = Now,
            QueuedAt = state == ConversationState.Queued ? routing.LineSince : null,
            Routing = routing,
            Participants = StayingFor(state, owner),
            Offer = null,
            AwaitingEffect = null,
            Alarm = null,
            Ending = null,
        };
    }

    /// <summary>Makes something of an operator's row a condition, without giving them anything.</summary>
    public void NeedAvailable(OperatorId person, DepartmentId department) => _guards.Add(new(person, 0, NeedsRoom: false, department));

    /// <summary>Leaves work behind.</summary>
    public void Schedule(WorkKind kind, string key, DateTimeOffset due, string payload = "") =>
        _work.Add(new() { Kind = kind, Key = key, Epoch = Head.Epoch, Conversation = Head.Id, Due = due, Payload = payload });

    /// <summary>Ends the draft.</summary>
    public Decision Done() => new() { Head = Head, Entries = _entries, Work = _work, Guards = _guards };

    /// <summary>Makes what list rows show of a message.</summary>
    public static string PreviewText(Activity activity) =>
        Shorten(string.IsNullOrEmpty(activity.Text) ? (activity.Attachments is [var first, ..] ? first.Name : null) ?? "" : activity.Text);

    /// <summary>Keeps as much of a text as list rows show.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= PreviewLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[PreviewLength - 1]) ? PreviewLength - 1 : PreviewLength;
        return text[..length];
    }

    private Wish? WishAfter(Author author, string text, long sequence) => author.Kind switch
    {
        AuthorKind.Visitor when text.Length > 0 && Shorten(text) is var said && said.Length >= (Head.Wish?.Text.Length ?? 0) => new(said, sequence),
        AuthorKind.Operator => null,
        _ => Head.Wish,
    };

    // Who joins a queue keeps the place they had since they first asked for a person; once it has ended, the next time is a new one.
    private RoutingState RoutingFor(ConversationState state) => state switch
    {
        ConversationState.Queued => RoutingState.None with { LineSince = Head.Routing.LineSince ?? Now },
        ConversationState.Assigned => Head.Routing with { Wait = null },
        _ => RoutingState.None,
    };

    // Only with an owner is there somebody to answer beside; whoever watches stays until the end.
    private IReadOnlyList<Participant> StayingFor(ConversationState state, OperatorId? owner) => Head.Participants.Count == 0
        ? Head.Participants
        : [.. Head.Participants.Where(one => one.Id != owner
            && (state == ConversationState.Assigned || (one.Role == ParticipantRole.Monitor && state != ConversationState.Closed)))];
}
