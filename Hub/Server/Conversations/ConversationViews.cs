using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Conversations;

/// <summary>Makes rows and entries as operators see them.</summary>
internal sealed class ConversationViews(HubDirectory directory, ChannelInboxes channels)
{
    /// <summary>Makes a row.</summary>
    /// <param name="head">The conversation.</param>
    /// <param name="contact">Its contact.</param>
    /// <param name="read">The viewer's own mark; null in pushes.</param>
    public RowView Row(ConversationHead head, ContactView contact, ReadMark? read = null) => new()
    {
        Id = head.Id.Value,
        Version = head.Version,
        State = head.State,
        Contact = contact,
        Channel = head.Channel,
        Inbox = new(head.Inbox.Value, directory.Current.FindInbox(head.Inbox)?.Name ?? ""),
        Department = Department(head.Department),
        Owner = head.Owner is { } owner ? Operator(owner) : null,
        LastText = head.Preview?.Text ?? "",
        LastDeleted = head.Preview is { Text: null },
        LastAt = head.Preview?.At ?? head.CreatedAt,
        LastAuthor = head.Preview?.By ?? AuthorKind.System,
        Wish = ShowsWish(head) ? head.Wish?.Text : null,
        LastSequence = head.LastSequence,
        LastVisitorSequence = head.LastVisitorSequence,
        VisitorMessages = head.VisitorMessages,
        ReadSequence = read?.Sequence,
        ReadMessages = read?.VisitorMessages,
        WaitingSince = head.WaitingSince,
        QueuedAt = head.QueuedAt,
        CreatedAt = head.CreatedAt,
        ClosedAt = head.ClosedAt,
        ClosingReason = head.ClosingReason,
        MissedReason = head.MissedReason,
        AbandonedByBot = head.AbandonedByBot,
        Undelivered = head.Undelivered,
        ReplyUntil = ReplyUntil(head),
        Offer = head.Offer is { } offer
            ? new(offer.Id, head.State == ConversationState.Queued ? "ring" : "transfer", offer.To is { } to ? Operator(to) : null, Department(offer.Department), offer.Deadline)
            : null,
        Participants = [.. head.Participants.Where(one => one.Role == ParticipantRole.Participant).Select(one => Operator(one.Id))],
        Priority = head.Priority,
        Tags = directory.Current.Tags.Show(head.Tags),
        Ending = head.Ending is { } ending ? new(ending.Id, ending.Deadline) : null,
    };

    // While nobody has answered, what the bot said last helps nobody: not who chooses from the queue, not who has just been given it.
    private static bool ShowsWish(ConversationHead head) => head is { State: ConversationState.Queued } or { MissedReason: not null }
        or { State: ConversationState.Assigned, Preview.By: AuthorKind.Bot };

    // The beginning of time where the visitor has never written: only a template may be sent.
    private DateTimeOffset? ReplyUntil(ConversationHead head) => channels.FindAdapter(head.Channel)?.Capabilities.ReplyWindow is { } window
        ? (head.LastVisitorAt ?? DateTimeOffset.UnixEpoch) + window
        : null;

    public NamedView Operator(OperatorId id) => new(id.Value, directory.Current.FindOperator(id)?.Name ?? "");

    public NamedView Department(DepartmentId id) => new(id.Value, directory.Current.FindDepartment(id)?.Name ?? "");

    /// <summary>Reads the contacts of some conversations.</summary>
    public static async Task<Dictionary<Guid, ContactView>> ReadContactsAsync(
        HubDbContext database,
        IReadOnlyCollection<ConversationHead> heads,
        CancellationToken cancellationToken)
    {
        var ids = heads.Select(head => head.Contact.Value).Distinct().ToList();
        return await database.Contacts.AsNoTracking()
            .Where(contact => ids.Contains(contact.Id))
            .Select(contact => new ContactView(contact.Id, contact.Name, contact.Email))
            .ToDictionaryAsync(contact => contact.Id, cancellationToken);
    }

    /// <summary>Makes the lines of a conversation: a change of a message is none.</summary>
    public Task<IReadOnlyList<EntryView>> ReadLinesAsync(
        HubDbContext database, ConversationHead head, IReadOnlyList<StoredEntry> stored, CancellationToken cancellationToken) =>
        ReadEntriesAsync(database, head, [.. stored.Where(entry => entry.Target is null)], cancellationToken);

    /// <summary>Makes entries, with what the store knows of their files and their delivery.</summary>
    public async Task<IReadOnlyList<EntryView>> ReadEntriesAsync(
        HubDbContext database,
        ConversationHead head,
        IReadOnlyList<StoredEntry> stored,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<EntryView> entries = [.. stored.Select(entry => EntryReader.Read(entry, directory.Current))];
        entries = await WithFilesAsync(database, entries, cancellationToken);
        return head.IsDelivered ? await WithDeliveriesAsync(database, head, entries, cancellationToken) : entries;
    }

    private static async Task<IReadOnlyList<EntryView>> WithFilesAsync(
        HubDbContext database, IReadOnlyList<EntryView> entries, CancellationToken cancellationToken)
    {
        var ids = entries.SelectMany(entry => entry.Files.Concat(entry.Changed?.Files ?? [])).Select(file => file.Id).ToList();
        if (ids.Count == 0)
        {
            return entries;
        }

        var known = await database.Attachments.AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, cancellationToken);
        return [.. entries.Select(WithKnown)];

        EntryView WithKnown(EntryView entry) => entry with
        {
            Files = [.. entry.Files.Select(Complete)],
            Changed = entry.Changed is { } changed ? WithKnown(changed) : null,
        };

        FileView Complete(FileView file) => known.TryGetValue(file.Id, out var row)
            ? file with { Size = row.Size, ContentType = row.ContentType, State = row.State, Reason = row.Reason }
            : file;
    }

    private static async Task<IReadOnlyList<EntryView>> WithDeliveriesAsync(
        HubDbContext database, ConversationHead head, IReadOnlyList<EntryView> entries, CancellationToken cancellationToken)
    {
        var sequences = entries.Select(entry => entry.Sequence).ToList();
        var rows = await database.Deliveries.AsNoTracking()
            .Where(row => row.Conversation == head.Id.Value && sequences.Contains(row.Sequence))
            .ToDictionaryAsync(row => row.Sequence, cancellationToken);
        var parts = (await database.DeliveryParts.AsNoTracking()
            .Where(part => part.Conversation == head.Id.Value && sequences.Contains(part.Sequence))
            .ToListAsync(cancellationToken)).ToLookup(part => part.Sequence);
        return [.. entries.Select(entry => rows.TryGetValue(entry.Sequence, out var row)
            ? entry with { Delivery = DeliveryViews.Of(row, parts[entry.Sequence]) }
            : entry)];
    }
}
