using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>
/// Finds the places of a list's next page. Each department is asked by its own index and the answers are merged; where a filter asks for more than
/// the index knows, a page looks at a certain number of rows and no more, and says how far it came.
/// </summary>
internal sealed class ListReader(HubDbContext database, IConversationReader reader, HubDirectory directory)
{
    /// <summary>How many rows of each department a page looks at.</summary>
    public const int MostLookedAt = 2_000;

    // Nobody has or watches more than they can look at, and nobody has written more often than this under one address.
    private const int MostByHand = 1_000;
    private const int MostContacts = 50;

    private readonly ListRows _rows = new(database);

    /// <summary>Reads on.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="list">What list.</param>
    /// <param name="filter">What must be true of what is found.</param>
    /// <param name="after">The place to begin behind; null for the first page.</param>
    /// <param name="limit">At most how many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ListStretch> ReadAsync(
        Viewer viewer, ConversationList list, ListFilter filter, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (ByHand(viewer, list, filter) is { } ids)
        {
            return Sort(viewer, list, filter, after, limit, await ids.Take(MostByHand).ToListAsync(cancellationToken));
        }

        var parts = new List<ListStretch>();
        foreach (var rows in Strands(viewer, list, filter))
        {
            parts.Add(await (list switch
            {
                ConversationList.Queue => QueueAsync(rows, filter, after, limit, cancellationToken),
                ConversationList.Closed or ConversationList.Missed => ClosedAsync(rows, filter, after, limit, cancellationToken),
                _ => NewestAsync(rows, filter, after, limit, cancellationToken),
            }));
        }

        return ListStretch.Merge(list, parts, limit);
    }

    // Few enough to be looked at one by one, in whatever order they are wanted.
    private IQueryable<Guid>? ByHand(Viewer viewer, ConversationList list, ListFilter filter) =>
        list == ConversationList.Mine ? _rows.Mine(viewer.Id)
        : list == ConversationList.Monitored ? _rows.Monitored(viewer.Id)
        : filter.Email is { } email ? _rows.OfEmail(email, MostContacts)
        : null;

    private ListStretch Sort(Viewer viewer, ConversationList list, ListFilter filter, ListCursor? after, int limit, List<Guid> ids)
    {
        var places = ids.Select(id => reader.FindHead(new(id))).OfType<ConversationHead>()
            .Where(head => ConversationAccess.IsIn(list, viewer, head) && filter.Fits(head, ListOrder.TimeIn(list, head)))
            .Select(head => ListOrder.PlaceOf(list, head))
            .Where(place => after is not { } last || ListOrder.IsBehind(list, place, last));
        return new([.. ListOrder.Sort(list, places).Take(limit)], null);
    }

    private IEnumerable<IQueryable<ConversationRow>> Strands(Viewer viewer, ConversationList list, ListFilter filter)
    {
        var departments = (viewer.SeesEverything ? directory.Current.Departments.Select(department => department.Id) : viewer.Departments)
            .Where(department => filter.Department is null || department == filter.Department).ToList();
        if (filter.Operator is { } person && list != ConversationList.Queue)
        {
            var among = departments.ConvertAll(department => department.Value);
            return among.Count == 0 ? [] : [_rows.Of(list, person, among)];
        }

        return departments.Select(department => _rows.Of(list, department, filter.Status));
    }

    private static async Task<ListStretch> QueueAsync(
        IQueryable<ConversationRow> rows, ListFilter filter, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (after is { } last)
        {
            rows = rows.Where(row => row.Priority <= last.Priority
                && (row.Priority < last.Priority || row.QueuedAt > last.At || (row.QueuedAt == last.At && row.Id > last.Id)));
        }

        // The urgent go before time, so an index cannot leave times out either.
        var edge = filter is { LooksAtRows: false, From: null, To: null } ? null : await EdgeAsync(Places(rows), cancellationToken);
        if (edge is { } end)
        {
            rows = rows.Where(row => row.Priority >= end.Priority
                && (row.Priority > end.Priority || row.QueuedAt < end.At || (row.QueuedAt == end.At && row.Id <= end.Id)));
        }

        rows = filter.From is { } from ? rows.Where(row => row.QueuedAt >= from) : rows;
        rows = filter.To is { } to ? rows.Where(row => row.QueuedAt < to) : rows;
        var found = await Places(filter.Narrow(rows)).Take(limit).ToListAsync(cancellationToken);
        return new(found, found.Count == limit ? null : edge);

        static IQueryable<ListCursor> Places(IQueryable<ConversationRow> rows) => ListRows.InServingOrder(rows)
            .Select(row => new ListCursor(row.QueuedAt!.Value, row.Id) { Priority = row.Priority });
    }

    private static async Task<ListStretch> ClosedAsync(
        IQueryable<ConversationRow> rows, ListFilter filter, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (after is { } last)
        {
            rows = rows.Where(row => row.ClosedAt <= last.At && (row.ClosedAt < last.At || row.Id < last.Id));
        }

        rows = filter.From is { } from ? rows.Where(row => row.ClosedAt >= from) : rows;
        rows = filter.To is { } to ? rows.Where(row => row.ClosedAt < to) : rows;
        var edge = !filter.LooksAtRows ? null : await EdgeAsync(
            ListRows.LastClosedFirst(rows).Select(row => new ListCursor(row.ClosedAt!.Value, row.Id)), cancellationToken);
        if (edge is { } end)
        {
            rows = rows.Where(row => row.ClosedAt >= end.At && (row.ClosedAt > end.At || row.Id >= end.Id));
        }

        var found = await ListRows.LastClosedFirst(filter.Narrow(rows)).Take(limit)
            .Select(row => new ListCursor(row.ClosedAt!.Value, row.Id)).ToListAsync(cancellationToken);
        return new(found, found.Count == limit ? null : edge);
    }

    // Ids are made in order of time, so the newest ids are the newest conversations; the index knows ids.
    private static async Task<ListStretch> NewestAsync(
        IQueryable<ConversationRow> rows, ListFilter filter, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (after is { } last)
        {
            rows = rows.Where(row => row.Id < last.Id);
        }

        if (filter.From is { } from)
        {
            var first = ListOrder.FirstIdAt(from);
            rows = rows.Where(row => row.Id >= first);
        }

        if (filter.To is { } to)
        {
            var end = ListOrder.FirstIdAt(to);
            rows = rows.Where(row => row.Id < end);
        }

        var edge = !filter.LooksAtRows ? null : await EdgeAsync(rows.OrderByDescending(row => row.Id).Select(row => new ListCursor(default, row.Id)), cancellationToken);
        if (edge is { } lowest)
        {
            rows = rows.Where(row => row.Id >= lowest.Id);
            edge = ListOrder.PlaceOf(lowest.Id);
        }

        var found = await filter.Narrow(rows).OrderByDescending(row => row.Id).Take(limit).Select(row => row.Id).ToListAsync(cancellationToken);
        return new([.. found.Select(ListOrder.PlaceOf)], found.Count == limit ? null : edge);
    }

    // The last row that is looked at, found in the index alone.
    private static async Task<ListCursor?> EdgeAsync(IQueryable<ListCursor> places, CancellationToken cancellationToken)
    {
        var edge = await places.Skip(MostLookedAt - 1).Take(1).ToListAsync(cancellationToken);
        return edge is [var last] ? last : null;
    }
}
