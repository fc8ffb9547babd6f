using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Conversations;

/// <summary>Makes rows and entries as operators see them.</summary>
internal sealed class ConversationViews(HubDirectory directory)
{
    /// <summary>Makes a row.</summary>
    /// <param name="head">The conversation.</param>
    /// <param name="contact">Its contact.</param>
    /// <param name="read">The viewer's own mark; null in pushes.</param>
    public RowView Row(ConversationHead head, ContactView contact, long? read = null) => new()
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
        LastSequence = head.LastSequence,
        LastVisitorSequence = head.LastVisitorSequence,
        ReadSequence = read,
        WaitingSince = head.WaitingSince,
        QueuedAt = head.QueuedAt,
        CreatedAt = head.CreatedAt,
        ClosedAt = head.ClosedAt,
        ClosingReason = head.ClosingReason,
        MissedReason = head.MissedReason,
        Offer = head.Offer is { } offer
            ? new(offer.Id, head.State == ConversationState.Queued ? "ring" : "transfer", offer.To is { } to ? Operator(to) : null, Department(offer.Department), offer.Deadline)
            : null,
        Participants = [.. head.Participants.Where(one => one.Role == ParticipantRole.Participant).Select(one => Operator(one.Id))],
        Priority = head.Priority,
        Tags = head.Tags,
        Ending = head.Ending is { } ending ? new(ending.Id, ending.Deadline) : null,
    };

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
    public Task<IReadOnlyList<EntryView>> ReadLinesAsync(HubDbContext database, IReadOnlyList<StoredEntry> stored, CancellationToken cancellationToken) =>
        ReadEntriesAsync(database, [.. stored.Where(entry => entry.Target is null)], cancellationToken);

    /// <summary>Makes entries, with the sizes of their files from the store.</summary>
    public async Task<IReadOnlyList<EntryView>> ReadEntriesAsync(
        HubDbContext database,
        IReadOnlyList<StoredEntry> stored,
        CancellationToken cancellationToken)
    {
        var entries = stored.Select(entry => EntryReader.Read(entry, directory.Current)).ToList();
        var ids = entries.SelectMany(entry => entry.Files.Concat(entry.Changed?.Files ?? [])).Select(file => file.Id).ToList();
        if (ids.Count == 0)
        {
            return entries;
        }

        var sizes = await database.Attachments.AsNoTracking()
            .Where(file => ids.Contains(file.Id))
            .ToDictionaryAsync(file => file.Id, file => file.Size, cancellationToken);
        return [.. entries.Select(entry => WithSizes(entry, sizes))];
    }

    private static EntryView WithSizes(EntryView entry, Dictionary<string, long> sizes) => entry with
    {
        Files = [.. entry.Files.Select(file => file with { Size = sizes.GetValueOrDefault(file.Id) })],
        Changed = entry.Changed is { } changed ? WithSizes(changed, sizes) : null,
    };
}
