using System.Text.Json.Serialization;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Conversations.Views;

/// <summary>A conversation as lists show it.</summary>
internal sealed record RowView
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<ConversationState>))]
    public required ConversationState State { get; init; }

    public required ContactView Contact { get; init; }

    public required string Channel { get; init; }

    public required NamedView Inbox { get; init; }

    public required NamedView Department { get; init; }

    public NamedView? Owner { get; init; }

    public required string LastText { get; init; }

    /// <summary>Gets whether the newest message was deleted; its text is empty then.</summary>
    public bool LastDeleted { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<AuthorKind>))]
    public required AuthorKind LastAuthor { get; init; }

    /// <summary>Gets what the visitor wants, in their own words; null when they have not said it, with the bot, and once a person has answered.</summary>
    public string? Wish { get; init; }

    public required long LastSequence { get; init; }

    public required long LastVisitorSequence { get; init; }

    /// <summary>Gets how many messages the visitor has written.</summary>
    public required int VisitorMessages { get; init; }

    /// <summary>Gets the viewer's own mark; null in pushes, which are the same for everybody.</summary>
    public long? ReadSequence { get; init; }

    /// <summary>Gets how many of the visitor's messages the viewer has read; null in pushes.</summary>
    public int? ReadMessages { get; init; }

    public DateTimeOffset? WaitingSince { get; init; }

    public DateTimeOffset? QueuedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    [JsonConverter(typeof(CamelCaseEnum<ClosingReason>))]
    public ClosingReason? ClosingReason { get; init; }

    /// <summary>Gets why nobody answered the visitor; null unless it ended so.</summary>
    [JsonConverter(typeof(CamelCaseEnum<MissedReason>))]
    public MissedReason? MissedReason { get; init; }

    /// <summary>Gets a value indicating whether it ended while the visitor waited for the bot, and nobody else had ever spoken to them.</summary>
    public bool AbandonedByBot { get; init; }

    /// <summary>Gets whether the visitor of a missed conversation still has its page open; null in pushes, and for all others.</summary>
    public bool? VisitorIsHere { get; init; }

    /// <summary>Gets a value indicating whether the viewer watches it, unseen by others.</summary>
    public bool Watching { get; init; }

    public EndingView? Ending { get; init; }

    /// <summary>Gets how many messages to the visitor are known or feared not to have arrived.</summary>
    public int Undelivered { get; init; }

    /// <summary>Gets the newest of them; null where there is none, and in pushes.</summary>
    public FailureView? Failure { get; init; }

    /// <summary>Gets until when the channel takes free text; null when always.</summary>
    public DateTimeOffset? ReplyUntil { get; init; }

    /// <summary>Gets the offer that is out; null when there is none.</summary>
    public OfferView? Offer { get; init; }

    /// <summary>Gets who writes beside the owner. Whoever only watches is not among them.</summary>
    public IReadOnlyList<NamedView> Participants { get; init; } = [];

    /// <summary>Gets how much more urgent than others it is; 0 is usual.</summary>
    public int Priority { get; init; }

    /// <summary>Gets the tags, in the order in which they were put on.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>A message that did not arrive, or of which nobody knows, and why.</summary>
internal sealed record FailureView(long Sequence, [property: JsonConverter(typeof(CamelCaseEnum<DeliveryCause>))] DeliveryCause? Cause, string? Code);

/// <summary>A contact; name and address are null while nobody knows them.</summary>
internal sealed record ContactView(Guid Id, string? Name, string? Email);

/// <summary>A running ending.</summary>
internal sealed record EndingView(Guid Id, DateTimeOffset Deadline);

/// <summary>An offer that is out: <c>ring</c> from the queue, <c>transfer</c> by the owner; to somebody, or to anybody of the department.</summary>
internal sealed record OfferView(Guid Id, string Kind, NamedView? To, NamedView Department, DateTimeOffset Deadline);

/// <summary>A page of a list.</summary>
internal sealed record RowPage(IReadOnlyList<RowView> Items, string? Next);
