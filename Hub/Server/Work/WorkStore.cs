using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Work;

/// <summary>The <c>work</c> table as the dispatcher sees it.</summary>
internal sealed class WorkStore(CommitLoop loop, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int ClaimSize = 32;

    // Longer than any handler may take, so that a row is claimed twice only after a crash.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Guid _owner = Guid.NewGuid();

    /// <summary>Claims rows whose time has come and that nobody holds.</summary>
    public Task<List<WorkRow>> ClaimAsync(DateTimeOffset now) => loop.RunAsync(database =>
    {
        var ids = Free(database, now).Where(row => row.Due <= now).OrderBy(row => row.Due).Take(ClaimSize).Select(row => row.Id).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = database.Work.Where(row => ids.Contains(row.Id));
        rows.ExecuteUpdate(set => set
            .SetProperty(row => row.LeaseOwner, _owner)
            .SetProperty(row => row.LeaseUntil, now + Lease)
            .SetProperty(row => row.Attempts, row => row.Attempts + 1));
        return rows.AsNoTracking().ToList();
    });

    /// <summary>Finds when there is something to claim next; null when nothing waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Free(scope.ServiceProvider.GetRequiredService<HubDbContext>(), clock.GetUtcNow())
            .OrderBy(row => row.Due)
            .Select(row => (DateTimeOffset?)row.Due)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Notes that something has begun which must never begin again.</summary>
    public Task StartedAsync(WorkRow item) => SetAsync(item, WorkState.Started, error: null, due: null);

    public Task DoneAsync(WorkRow item) => SetAsync(item, WorkState.Done, error: null, due: null);

    /// <summary>Puts a row back with a growing delay, or gives it up.</summary>
    public Task FailAsync(WorkRow item, string error, DateTimeOffset now, bool isFinal) => isFinal
        ? SetAsync(item, WorkState.Failed, error, due: null)
        : SetAsync(item, item.State, error, due: now + TimeSpan.FromSeconds(Math.Pow(2, item.Attempts)));

    private static IQueryable<WorkRow> Free(HubDbContext database, DateTimeOffset now) => database.Work
        .Where(row => (row.State == WorkState.Waiting || row.State == WorkState.Started) && (row.LeaseUntil == null || row.LeaseUntil < now));

    private Task SetAsync(WorkRow item, WorkState state, string? error, DateTimeOffset? due)
    {
        var releases = state != WorkState.Started || due is not null;
        return loop.RunAsync(database => database.Work
            .Where(row => row.Id == item.Id && row.LeaseOwner == _owner)
            .ExecuteUpdate(set => set
                .SetProperty(row => row.State, state)
                .SetProperty(row => row.LastError, error)
                .SetProperty(row => row.Due, row => due ?? row.Due)
                .SetProperty(row => row.LeaseUntil, row => releases ? null : row.LeaseUntil)));
    }
}
