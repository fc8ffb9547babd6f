using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Jobs;

/// <summary>Shows the <c>work</c> table to people. Only what is not over is looked at, and what was given up; both by an index.</summary>
internal sealed class WorkList(HubDbContext database, IEnumerable<IWorkHandler> handlers, TimeProvider clock)
{
    /// <summary>How far a state is counted.</summary>
    public const int MostCounted = 1_000;

    /// <summary>The states: due now, on its way, tried and to be tried again, for later, given up.</summary>
    public static readonly IReadOnlyList<string> States = ["due", "running", "retried", "later", "failed"];

    private readonly FrozenSet<WorkKind> _cancellable = handlers.Where(handler => handler is ICancellableWork).Select(handler => handler.Kind).ToFrozenSet();

    /// <summary>Counts each state.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var state in States)
        {
            counts[state] = await In(state).Take(MostCounted).CountAsync(cancellationToken);
        }

        return counts;
    }

    /// <summary>Reads a page: what was given up newest first, everything else by when it is due.</summary>
    /// <param name="state">One of <see cref="States"/>.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">At most how many.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<WorkPage> ReadAsync(string state, WorkPlace? after, int limit, CancellationToken cancellationToken)
    {
        var (at, id) = (after?.Due, after?.Id);
        var rows = In(state);
        rows = state == "failed"
            ? rows.Where(row => id == null || row.Id < id).OrderByDescending(row => row.Id)
            : rows.Where(row => id == null || row.Due > at || (row.Due == at && row.Id > id)).OrderBy(row => row.Due).ThenBy(row => row.Id);
        var page = await rows.Take(limit + 1).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return new(
            [.. page.Take(limit).Select(row => View(row, now))],
            page.Count > limit ? new WorkPlace(page[limit - 1].Due, page[limit - 1].Id).Write() : null);
    }

    private IQueryable<WorkRow> In(string state)
    {
        var now = clock.GetUtcNow();
        var all = database.Work.AsNoTracking();
        if (state == "failed")
        {
            return all.Where(row => row.State == WorkState.Failed);
        }

        var open = all.Where(row => row.State == WorkState.Waiting || row.State == WorkState.Started);
        return state switch
        {
            "running" => open.Where(row => row.LeaseUntil >= now),
            "retried" => Free(open, now).Where(row => row.LastError != null),
            "due" => Free(open, now).Where(row => row.LastError == null && row.Due <= now),
            _ => Free(open, now).Where(row => row.LastError == null && row.Due > now),
        };
    }

    private static IQueryable<WorkRow> Free(IQueryable<WorkRow> open, DateTimeOffset now) => open.Where(row => row.LeaseUntil == null || row.LeaseUntil < now);

    private WorkView View(WorkRow row, DateTimeOffset now) => new(
        row.Id,
        row.Kind,
        row.Conversation,
        row.Due,
        row.Attempts,
        row.LastError,
        MayRetry: row.State == WorkState.Failed,
        MayCancel: row.State == WorkState.Waiting && !(row.LeaseUntil >= now) && _cancellable.Contains(row.Kind));
}
