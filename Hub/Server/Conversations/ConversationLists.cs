using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Conversations;

/// <summary>Reads pages of the lists. Each department is asked by its own index; the pages are merged here.</summary>
internal sealed class ConversationLists(
    HubDbContext database, IConversationReader reader, HubDirectory directory, ConversationViews views, ReadCursors cursors, FailedMessages failed)
{
    /// <summary>The highest number that a count shows.</summary>
    public const int HighestCount = 1_000;

    /// <summary>Reads a page.</summary>
    public async Task<RowPage> ReadAsync(Viewer viewer, ConversationList list, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        var found = await FindAsync(viewer, list, after, limit + 1, cancellationToken);
        var page = found.Count > limit ? found.GetRange(0, limit) : found;

        // What has moved on since the index was read is left out: its push is on the way.
        var heads = page.Select(place => reader.FindHead(new(place.Id))).OfType<ConversationHead>()
            .Where(head => ConversationAccess.IsIn(list, viewer, head)).ToList();
        var contacts = await ConversationViews.ReadContactsAsync(database, heads, cancellationToken);
        var marks = await cursors.ReadAsync(database, viewer.Id.Value, [.. heads.Select(head => head.Id.Value)], cancellationToken);
        var failures = await failed.ReadAsync(heads, cancellationToken);
        return new(
            [.. heads.Select(head => views.Row(head, contacts[head.Contact.Value], marks.TryGetValue(head.Id.Value, out var read) ? read : null)
                with { Failure = failures.GetValueOrDefault(head.Id.Value) })],
            found.Count > limit ? page[^1].Write() : null);
    }

    /// <summary>Counts a department's conversations in a list, up to <see cref="HighestCount"/>.</summary>
    public Task<int> CountAsync(ConversationList list, DepartmentId department, CancellationToken cancellationToken) =>
        In(list, department).Take(HighestCount).CountAsync(cancellationToken);

    /// <summary>Counts an operator's own conversations, up to <see cref="HighestCount"/>.</summary>
    public Task<int> CountMineAsync(OperatorId owner, CancellationToken cancellationToken) =>
        Mine(owner).Take(HighestCount).CountAsync(cancellationToken);

    private async Task<List<ListCursor>> FindAsync(Viewer viewer, ConversationList list, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        if (list == ConversationList.Mine)
        {
            return await MineAsync(viewer.Id, after, limit, cancellationToken);
        }

        var departments = viewer.SeesEverything ? directory.Current.Departments.Select(department => department.Id) : viewer.Departments;
        var merged = new List<ListCursor>();
        foreach (var department in departments)
        {
            merged.AddRange(await (list switch
            {
                ConversationList.Queue => QueueAsync(department, after, limit, cancellationToken),
                ConversationList.Bot or ConversationList.Undelivered => NewestAsync(list, department, after, limit, cancellationToken),
                _ => ClosedAsync(department, after, limit, cancellationToken),
            }));
        }

        var ordered = list == ConversationList.Queue
            ? merged.OrderBy(place => place.At).ThenBy(place => place.Id, Order)
            : merged.OrderByDescending(place => place.At).ThenByDescending(place => place.Id, Order);
        return [.. ordered.Take(limit)];
    }

    // Nobody owns more than they can talk to, so these are sorted without an index.
    private async Task<List<ListCursor>> MineAsync(OperatorId owner, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        var rows = await Mine(owner).Select(row => new { row.Id, At = row.PreviewAt ?? row.CreatedAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ListCursor(row.At, row.Id))
            .Where(place => after is not { } last || place.At < last.At || (place.At == last.At && Order.Compare(place.Id, last.Id) < 0))
            .OrderByDescending(place => place.At).ThenByDescending(place => place.Id, Order).Take(limit)];
    }

    private Task<List<ListCursor>> QueueAsync(DepartmentId department, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        var rows = In(ConversationList.Queue, department);
        if (after is { } last)
        {
            rows = rows.Where(row => row.QueuedAt >= last.At && (row.QueuedAt > last.At || row.Id > last.Id));
        }

        return rows.OrderBy(row => row.QueuedAt).ThenBy(row => row.Id).Take(limit)
            .Select(row => new ListCursor(row.QueuedAt!.Value, row.Id)).ToListAsync(cancellationToken);
    }

    // Ids are made in order of time, so the newest ids are the newest conversations; the index knows ids.
    private async Task<List<ListCursor>> NewestAsync(
        ConversationList list, DepartmentId department, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        var rows = In(list, department);
        if (after is { } last)
        {
            rows = rows.Where(row => row.Id < last.Id);
        }

        var ids = await rows.OrderByDescending(row => row.Id).Take(limit).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. ids.Select(id => new ListCursor(DateTimeOffset.UnixEpoch, id))];
    }

    private Task<List<ListCursor>> ClosedAsync(DepartmentId department, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        var rows = In(ConversationList.Closed, department);
        if (after is { } last)
        {
            rows = rows.Where(row => row.ClosedAt <= last.At && (row.ClosedAt < last.At || row.Id < last.Id));
        }

        return rows.OrderByDescending(row => row.ClosedAt).ThenByDescending(row => row.Id).Take(limit)
            .Select(row => new ListCursor(row.ClosedAt!.Value, row.Id)).ToListAsync(cancellationToken);
    }

    private IQueryable<ConversationRow> Mine(OperatorId owner) => database.Conversations.AsNoTracking()
        .Where(row => row.State == ConversationState.Assigned && row.Owner == owner.Value);

    private IQueryable<ConversationRow> In(ConversationList list, DepartmentId department)
    {
        if (list == ConversationList.Undelivered)
        {
            return database.Conversations.AsNoTracking().Where(row => row.Department == department.Value && row.Undelivered > 0);
        }

        // As a parameter: the model would turn a constant into a bare column, which no index of SQLite's answers.
        var started = true;
        var rows = database.Conversations.AsNoTracking().Where(row => row.Department == department.Value && row.Started == started);
        return list switch
        {
            ConversationList.Queue => rows.Where(row => row.State == ConversationState.Queued),
            ConversationList.Bot => rows.Where(row => row.State == ConversationState.Bot),
            _ => rows.Where(row => row.State == ConversationState.Closed),
        };
    }

    // The order of the bytes as they are written, which is the store's; Guid's own comparison agrees with it.
    private static readonly Comparer<Guid> Order = Comparer<Guid>.Default;
}
