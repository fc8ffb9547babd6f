using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Channels.Settings;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Drafts;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Conversations;

/// <summary>Reads everything a console needs to show a conversation.</summary>
internal sealed class OpenedReader(
    HubDbContext database,
    IConversationReader reader,
    ConversationViews views,
    ReadCursors cursors,
    ChannelInboxes channels,
    DraftBook drafts,
    IOptions<Limits> limits)
{
    public async Task<OpenedView> ReadAsync(Viewer viewer, ConversationHead head, CancellationToken cancellationToken)
    {
        var stored = reader.ReadBefore(head.Id, long.MaxValue, limits.Value.LogPage);
        var contacts = await ConversationViews.ReadContactsAsync(database, [head], cancellationToken);
        var mine = await cursors.ReadAsync(database, viewer.Id.Value, [head.Id.Value], cancellationToken);
        var row = views.Row(head, contacts[head.Contact.Value], mine.TryGetValue(head.Id.Value, out var read) ? read : null);
        var (visitor, others) = await cursors.ReadAsync(database, head.Id, cancellationToken);
        return new()
        {
            Row = row with { Watching = head.RoleOf(viewer.Id) == ParticipantRole.Monitor },
            Visitor = await ReadVisitorAsync(head, contacts[head.Contact.Value], cancellationToken),
            Entries = await views.ReadLinesAsync(database, head, stored, cancellationToken),
            Changed = await views.ReadEntriesAsync(database, head, ChangedBefore(stored), cancellationToken),
            Before = stored is [{ Sequence: > 1 } first, ..] ? first.Sequence : null,
            Sequence = stored is [.., var last] ? last.Sequence : head.LastSequence,
            Marks = new(visitor, others),
            Channel = channels.FindAdapter(head.Channel) is { } adapter ? ChannelAbilitiesView.Of(adapter.Capabilities) : null,
            UnreachableSince = head.IsDelivered ? await FindUnreachableAsync(head, cancellationToken) : null,
            Watching = head.RoleOf(viewer.Id) == ParticipantRole.Monitor,
            Limits = new(limits.Value.MessageText, limits.Value.FilesPerMessage, limits.Value.FileSize),
            Drafts = await drafts.ReadAsync(viewer.Id, head.Id, cancellationToken),
        };
    }

    private Task<DateTimeOffset?> FindUnreachableAsync(ConversationHead head, CancellationToken cancellationToken) =>
        database.Identities.AsNoTracking().Where(row => row.Id == head.Identity.Value).Select(row => row.UnreachableSince).FirstAsync(cancellationToken);

    private static List<StoredEntry> ChangedBefore(IReadOnlyList<StoredEntry> stored) =>
        [.. stored.Select(entry => entry.Target).OfType<StoredEntry>().Where(message => message.Sequence < stored[0].Sequence).DistinctBy(message => message.Sequence)];

    private async Task<VisitorView> ReadVisitorAsync(ConversationHead head, ContactView contact, CancellationToken cancellationToken)
    {
        var info = VisitorInfo.Read(await database.Conversations.AsNoTracking()
            .Where(row => row.Id == head.Id.Value).Select(row => row.Visitor).FirstAsync(cancellationToken));
        var known = await database.Contacts.AsNoTracking()
            .Where(row => row.Id == head.Contact.Value).Select(row => new { row.Phone, row.Fields }).FirstAsync(cancellationToken);
        return new()
        {
            UserId = head.UserId,
            Name = contact.Name,
            Email = contact.Email,
            Phone = known.Phone,
            Contact = [.. ContactFields.Read(known.Fields).Select(field => new ContactFieldView(field.Key, field.Value))],
            Locale = info.Locale,
            TimeZone = info.TimeZone,
            Country = info.Country,
            UserAgent = info.UserAgent,
            Page = info.Page,
            Fields = ReadFields(head),
            FirstSeen = await database.Identities.AsNoTracking()
                .Where(row => row.Id == head.Identity.Value).Select(row => row.CreatedAt).FirstAsync(cancellationToken),
            Conversations = await database.Conversations.AsNoTracking()
                .Where(row => row.Identity == head.Identity.Value && row.Started).Take(ConversationLists.HighestCount).CountAsync(cancellationToken),
        };
    }

    // People are asked for when a flow's state cannot be read; they must be able to open the conversation.
    private List<FieldView> ReadFields(ConversationHead head) => RunState.Find(reader.FindRun(head.Id)) is { } state
        ? [.. HandoffField.Among(state.Run.AllVariables()).Select(field => new FieldView(field.Name, field.Value, field.Sequence))]
        : [];
}
