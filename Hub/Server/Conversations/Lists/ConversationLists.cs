using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>Reads pages of the lists, and counts them.</summary>
internal sealed class ConversationLists(
    HubDbContext database,
    IConversationReader reader,
    HubDirectory directory,
    ConversationViews views,
    ReadCursors cursors,
    FailedMessages failed,
    VisitorSockets visitors)
{
    /// <summary>The highest number that a count shows.</summary>
    public const int HighestCount = 1_000;

    /// <summary>Reads a page. It may be shorter than what was asked for and yet have a next, when a filter finds little.</summary>
    public async Task<RowPage> ReadAsync(
        Viewer viewer, ConversationList list, ListCursor? after, int limit, CancellationToken cancellationToken, ListFilter? filter = null)
    {
        var stretch = await new ListReader(database, reader, directory).ReadAsync(viewer, list, filter ?? ListFilter.None, after, limit + 1, cancellationToken);
        var page = stretch.Found.Take(limit).ToList();

        // What has moved on since the index was read is left out: its push is on the way.
        var heads = page.Select(place => reader.FindHead(new(place.Id))).OfType<ConversationHead>()
            .Where(head => ConversationAccess.IsIn(list, viewer, head)).ToList();
        var next = stretch.Found.Count > limit ? page[^1] : stretch.LookedUpTo;
        return new(await RowsAsync(viewer, heads, cancellationToken), next?.Write());
    }

    /// <summary>Makes the rows of conversations as somebody sees them.</summary>
    public async Task<IReadOnlyList<RowView>> RowsAsync(Viewer viewer, IReadOnlyList<ConversationHead> heads, CancellationToken cancellationToken)
    {
        var contacts = await ConversationViews.ReadContactsAsync(database, heads, cancellationToken);
        var marks = await cursors.ReadAsync(database, viewer.Id.Value, [.. heads.Select(head => head.Id.Value)], cancellationToken);
        var failures = await failed.ReadAsync(heads, cancellationToken);
        return [.. heads.Select(head => views.Row(head, contacts[head.Contact.Value], marks.TryGetValue(head.Id.Value, out var read) ? read : null) with
        {
            Failure = failures.GetValueOrDefault(head.Id.Value),
            Watching = head.RoleOf(viewer.Id) == ParticipantRole.Monitor,
            VisitorIsHere = head.MissedReason is null ? null : visitors.IsHere(head.Id),
        })];
    }

    /// <summary>Counts a department's conversations in a list, up to <see cref="HighestCount"/>.</summary>
    public Task<int> CountAsync(ConversationList list, DepartmentId department, CancellationToken cancellationToken)
    {
        var rows = new ListRows(database).Of(list, department);

        // In the list's own order, because only that leads the store to its index: by another it would go through all that the department ever had.
        rows = list switch
        {
            ConversationList.Queue => ListRows.InServingOrder(rows),
            ConversationList.Missed => ListRows.LastClosedFirst(rows),
            ConversationList.Undelivered => rows.OrderByDescending(row => row.Id),
            _ => rows,
        };
        return rows.Take(HighestCount).CountAsync(cancellationToken);
    }

    /// <summary>Counts the conversations in a list of somebody's own, up to <see cref="HighestCount"/>.</summary>
    public Task<int> CountAsync(ConversationList list, OperatorId person, CancellationToken cancellationToken)
    {
        var rows = new ListRows(database);
        return (list == ConversationList.Mine ? rows.Mine(person) : rows.Monitored(person)).Take(HighestCount).CountAsync(cancellationToken);
    }
}
