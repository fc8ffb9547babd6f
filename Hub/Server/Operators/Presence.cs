using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Operators;

/// <summary>Knows who is there. Operators choose their status; whether they are offline follows from their consoles.</summary>
internal sealed partial class Presence(CommitLoop loop, HubDirectory directory, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Presence> logger)
    : BackgroundLoop
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<OperatorId, PresenceEntry> _entries = [];

    /// <summary>Raised when the stored status of somebody has changed, or something else that they see of themselves.</summary>
    public event Action<OperatorId>? Changed;

    /// <summary>Gets what an operator shows to the world.</summary>
    public OperatorStatus StatusOf(OperatorId id)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(id, out var entry) ? entry.Shown.Status : OperatorStatus.Offline;
        }
    }

    /// <summary>A console has connected: whoever was offline is back with the status they had chosen last.</summary>
    public Task ConnectedAsync(OperatorId id) => ChangeAsync(id, (entry, now) => entry.Connected(now));

    /// <summary>An operator has changed in some other way that their consoles show.</summary>
    public void Tell(OperatorId id) => Changed?.Invoke(id);

    /// <summary>A console has gone.</summary>
    public void Lost(OperatorId id)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(id, out var entry))
            {
                _entries[id] = entry with { Attendance = entry.Attendance.Lost(clock.GetUtcNow()) };
            }
        }
    }

    /// <summary>An operator has chosen a status.</summary>
    /// <param name="id">Who.</param>
    /// <param name="status">Which.</param>
    /// <param name="reason">Why, as <see cref="Standing.Takes"/> takes it; null when they do not say.</param>
    public Task ChooseAsync(OperatorId id, OperatorStatus status, string? reason) => ChangeAsync(id, (entry, now) => entry.Choose(status, reason, now));

    /// <summary>An operator may no longer be here: offline at once, whatever consoles of theirs are still open.</summary>
    public Task DismissAsync(OperatorId id) => ChangeAsync(id, (entry, now) => entry.Gone(now));

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Who was there when the hub stopped has the grace to come back, with the status they had.
        await using (var scope = scopes.CreateAsyncScope())
        {
            var rows = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Operators.AsNoTracking()
                .Where(row => row.Status != OperatorStatus.Offline).ToListAsync(cancellationToken);
            lock (_gate)
            {
                foreach (var row in rows)
                {
                    _entries[new(row.Id)] = PresenceEntry.Kept(row, clock.GetUtcNow());
                }
            }
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var id in Gone())
            {
                await GuardAsync(id, (entry, now) => entry.Attendance.IsOver(now) ? entry.Gone(now) : entry);
            }

            foreach (var id in Idle())
            {
                await GuardAsync(id, (entry, now) => entry.Idle(now));
            }
        }
    }

    private List<OperatorId> Gone()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            return [.. _entries.Where(pair => pair.Value.OfflineSince is null && pair.Value.Attendance.IsOver(now)).Select(pair => pair.Key)];
        }
    }

    private async Task GuardAsync(OperatorId id, Func<PresenceEntry, DateTimeOffset, PresenceEntry> change)
    {
        try
        {
            await ChangeAsync(id, change);
        }
#pragma warning disable CA1031 // The border of the loop: a disk that is full for a moment must not end the hub.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.NotStored(logger, id, error);
        }
    }

    private async Task ChangeAsync(OperatorId id, Func<PresenceEntry, DateTimeOffset, PresenceEntry> change)
    {
        Task<int> stored;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var before = _entries.GetValueOrDefault(id) ?? PresenceEntry.Unseen(now);
            var after = change(before, now);
            _entries[id] = after;
            if (after.Shown == before.Shown && after.Idleness.AwayAt == before.Idleness.AwayAt)
            {
                return;
            }

            // Queued under the lock, so that the store sees changes in the order in which they happened.
            var shown = after.Shown;
            stored = shown == before.Shown ? Task.FromResult(0) : loop.RunAsync(database => database.Operators.Where(row => row.Id == id.Value)
                .ExecuteUpdate(set => set
                    .SetProperty(row => row.Status, shown.Status)
                    .SetProperty(row => row.StatusReason, shown.Reason)
                    .SetProperty(row => row.StatusSetBy, shown.SetBy)
                    .SetProperty(row => row.StatusSince, shown.Since)));
        }

        await stored;
        Changed?.Invoke(id);
    }

    private static partial class Log
    {
        [LoggerMessage(1800, LogLevel.Warning, "That operator {OperatorId} is offline or idle was not stored")]
        public static partial void NotStored(ILogger logger, OperatorId operatorId, Exception error);
    }
}
