using System.Text.Json.Serialization;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Realtime.Consoles.Wire;

/// <summary>New entries of an open conversation.</summary>
internal sealed record AppendedPush(Guid ConversationId, IReadOnlyList<EntryView> Entries);

/// <summary>A conversation left the viewer's reach.</summary>
internal sealed record RowLeftPush(Guid ConversationId);

/// <summary>Somebody waits for a person.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="Contact">Who waits.</param>
/// <param name="Department">For whom.</param>
/// <param name="Text">What they want.</param>
/// <param name="Reason">Why the bot handed them over; may be empty.</param>
/// <param name="At">Since when.</param>
/// <param name="LastResort">Whether nobody is free for it, so that it calls those who are away too.</param>
internal sealed record HandoffAlertPush(
    Guid ConversationId, ContactView Contact, NamedView Department, string Text, string Reason, DateTimeOffset At, bool LastResort);

/// <summary>A conversation is offered to the viewer, or to a department of theirs.</summary>
/// <param name="OfferId">What to answer to.</param>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="Kind"><c>ring</c> from the queue, <c>transfer</c> by a colleague.</param>
/// <param name="Contact">Who wants help.</param>
/// <param name="Department">Where it will belong.</param>
/// <param name="By">The colleague who offers it; null when the hub does.</param>
/// <param name="Note">What the colleague wants known; may be empty.</param>
/// <param name="Text">What the visitor wants.</param>
/// <param name="Deadline">Until when.</param>
internal sealed record OfferAlertPush(
    Guid OfferId, Guid ConversationId, string Kind, ContactView Contact, NamedView Department, NamedView? By, string Note, string Text, DateTimeOffset Deadline);

/// <summary>Something has happened with a conversation that its receiver did not do themselves.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="Kind"><c>assigned</c>, <c>takenAway</c>, <c>invited</c>, <c>mentioned</c>, <c>declined</c> or <c>timedOut</c>.</param>
/// <param name="Contact">Whose conversation it is.</param>
/// <param name="Department">Where it belongs.</param>
/// <param name="By">Who did it; null when the hub did.</param>
/// <param name="Note">Why; may be empty.</param>
/// <param name="At">When.</param>
internal sealed record ChatAlertPush(
    Guid ConversationId, string Kind, ContactView Contact, NamedView Department, NamedView? By, string Note, DateTimeOffset At);

/// <summary>Somebody types.</summary>
/// <param name="ConversationId">Where.</param>
/// <param name="Kind">Who: the visitor or an operator.</param>
/// <param name="Id">The operator; null for a visitor.</param>
/// <param name="Name">Their name; null for a visitor.</param>
/// <param name="Text">What a visitor has typed and not sent, empty when they have emptied it; null when it is not shown.</param>
internal sealed record TypingPush(
    Guid ConversationId,
    [property: JsonConverter(typeof(CamelCaseEnum<AuthorKind>))] AuthorKind Kind,
    string? Id = null,
    string? Name = null,
    string? Text = null);

/// <summary>Who has a conversation on the screen now, in order of name; nobody who watches unseen.</summary>
internal sealed record ViewersPush(Guid ConversationId, IReadOnlyList<NamedView> Viewers);

/// <summary>Somebody has read up to a sequence.</summary>
internal sealed record ReadPush(
    Guid ConversationId,
    [property: JsonConverter(typeof(CamelCaseEnum<AuthorKind>))] AuthorKind Kind,
    long Sequence,
    Guid? OperatorId = null,
    int? VisitorMessages = null);

/// <summary>A message has come further on its way to a vendor, or not.</summary>
internal sealed record DeliveryPush(Guid ConversationId, long Sequence, DeliveryView Delivery);

/// <summary>A file's bytes have come, or never will.</summary>
internal sealed record FilePush(Guid ConversationId, FileView File);

/// <summary>There are other notes about a contact than a moment ago.</summary>
internal sealed record ContactNotesPush(Guid ContactId);

/// <summary>What heals a lost push.</summary>
internal sealed record HeartbeatPush(ListHeads Lists, ListHead Mentions, IReadOnlyDictionary<string, long> Open);

/// <summary>The viewer's lists.</summary>
internal sealed record ListHeads(
    ListHead Mine,
    ListHead Queue,
    ListHead Bot,
    ListHead Closed,
    ListHead Undelivered,
    ListHead Missed,
    ListHead Monitored,
    ListHead Active,
    ListHead All);

/// <summary>A list's version and how many conversations it has, up to a thousand.</summary>
internal sealed record ListHead(long Version, int Count);
