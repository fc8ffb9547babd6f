using Omnichannel.Core.Conversations;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Work;

/// <summary>The <c>work</c> table as the dispatcher sees it.</summary>
internal sealed class WorkStore(CommitLoop loop, IServiceScopeFactory scopes, TimeProvider clock)
{
    // Kept up while a handler runs, so that a row is claimed twice only after a crash.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    // Four minutes and a bit: later than that nobody waits for a vendor that has come back.
    private const int LongestPower = 8;

    private readonly Guid _owner = Guid.NewGuid();

    /// <summary>Claims rows whose time has come and that nobody holds, the longest due first.</summary>
    /// <param name="now">The time.</param>
    /// <param name="most">At most how many.</param>
    /// <param name="except">Kinds to leave for now.</param>
    public Task<List<WorkRow>> ClaimAsync(DateTimeOffset now, int most, WorkKind[] except) => loop.RunAsync(database =>
    {
        var ids = Free(database, now, except).Where(row => row.Due <= now).OrderBy(row => row.Due).Take(most).Select(row => row.Id).ToList();
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

    /// <summary>Claims one row that has not begun and that nobody holds, whenever it is due; null when there is none such.</summary>
    public Task<WorkRow?> ClaimOneAsync(long id, DateTimeOffset now) => loop.RunAsync(database =>
    {
        var row = database.Work.Where(row => row.Id == id && row.State == WorkState.Waiting && (row.LeaseUntil == null || row.LeaseUntil < now));
        var claimed = row.ExecuteUpdate(set => set
            .SetProperty(one => one.LeaseOwner, _owner)
            .SetProperty(one => one.LeaseUntil, now + Lease)
            .SetProperty(one => one.Attempts, one => one.Attempts + 1));
        return claimed == 0 ? null : database.Work.AsNoTracking().First(one => one.Id == id);
    });

    /// <summary>Gets how often the leases of what still runs are to be kept up.</summary>
    public static TimeSpan KeepEvery => Lease / 4;

    /// <summary>Keeps the leases of what still runs: a large file may take longer than a lease.</summary>
    public Task KeepAsync(IReadOnlyList<long> ids, DateTimeOffset now) => loop.RunAsync(database => database.Work
        .Where(row => ids.Contains(row.Id) && row.LeaseOwner == _owner && row.LeaseUntil != null)
        .ExecuteUpdate(set => set.SetProperty(row => row.LeaseUntil, now + Lease)));

    /// <summary>Finds when there is something to claim next; null when nothing waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(WorkKind[] except, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Free(scope.ServiceProvider.GetRequiredService<HubDbContext>(), clock.GetUtcNow(), except)
            .OrderBy(row => row.Due)
            .Select(row => (DateTimeOffset?)row.Due)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Notes that something has begun which must never begin again.</summary>
    /// <returns>Whether the row is still the caller's; when it is not, somebody else does it.</returns>
    public async Task<bool> StartedAsync(WorkRow item) =>
        await loop.RunAsync(database => Held(database, item).ExecuteUpdate(set => set.SetProperty(row => row.State, WorkState.Started))) == 1;

    /// <summary>Puts a row back that is not over.</summary>
    public Task PostponeAsync(WorkRow item, DateTimeOffset due) => loop.RunAsync(database => Held(database, item).ExecuteUpdate(set => set
        .SetProperty(row => row.Due, due)
        .SetProperty(row => row.State, WorkState.Waiting)
        .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)));

    public Task DoneAsync(WorkRow item) => EndAsync(item, WorkState.Done, error: null);

    /// <summary>Puts a row back with a growing delay, or gives it up. What has begun stays marked as begun.</summary>
    public Task FailAsync(WorkRow item, string error, DateTimeOffset now, bool isFinal) => isFinal
        ? EndAsync(item, WorkState.Failed, error)
        : loop.RunAsync(database => Held(database, item).ExecuteUpdate(set => set
            .SetProperty(row => row.LastError, error)
            .SetProperty(row => row.Due, now + Pause(item.Attempts, Random.Shared.NextDouble()))
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)));

    /// <summary>Tells how long to wait after an attempt: twice as long each time, spread by a quarter so that what failed together does not come back together.</summary>
    /// <param name="attempts">How many there were, 1 or more.</param>
    /// <param name="draw">By chance, from 0 up to 1.</param>
    internal static TimeSpan Pause(int attempts, double draw) => TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, LongestPower)) * (1 + (draw / 4)));

    // Of the messages of one conversation only the oldest that is not over: nothing overtakes what waits for the vendor.
    private static IQueryable<WorkRow> Free(HubDbContext database, DateTimeOffset now, WorkKind[] except)
    {
        var free = database.Work
            .Where(row => (row.State == WorkState.Waiting || row.State == WorkState.Started) && (row.LeaseUntil == null || row.LeaseUntil < now))
            .Where(row => row.Kind != WorkKind.Delivery || !database.Work.Any(first =>
                first.Kind == WorkKind.Delivery && first.Conversation == row.Conversation && first.Sequence < row.Sequence
                && (first.State == WorkState.Waiting || first.State == WorkState.Started)));
        return except.Length == 0 ? free : free.Where(row => !except.Contains(row.Kind));
    }

    // A row whose lease ran out may have been claimed again, by this process too; each claim raises the attempts.
    private IQueryable<WorkRow> Held(HubDbContext database, WorkRow item) => database.Work
        .Where(row => row.Id == item.Id && row.LeaseOwner == _owner && row.Attempts == item.Attempts);

    private Task EndAsync(WorkRow item, WorkState state, string? error) =>
        loop.RunAsync(database => Held(database, item).ExecuteUpdate(set => set
            .SetProperty(row => row.State, state)
            .SetProperty(row => row.LastError, error)
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)));
}
