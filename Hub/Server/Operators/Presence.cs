using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Handoff.Availability;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Operators;

/// <summary>Knows who is there. Operators choose their status; whether they are offline follows from their consoles.</summary>
internal sealed partial class Presence(CommitLoop loop, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Presence> logger) : BackgroundLoop
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<OperatorId, Entry> _entries = [];

    /// <summary>Raised when the stored status of somebody has changed, or something else that they see of themselves.</summary>
    public event Action<OperatorId>? Changed;

    /// <summary>Gets what an operator shows to the world.</summary>
    public OperatorStatus StatusOf(OperatorId id)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(id, out var entry) && !entry.IsOffline ? entry.Chosen : OperatorStatus.Offline;
        }
    }

    /// <summary>A console has connected: whoever was offline is back with the status they had chosen last.</summary>
    public Task ConnectedAsync(OperatorId id) => ChangeAsync(id, entry => entry with { Attendance = entry.Attendance.Connected(), IsOffline = false });

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
    public Task ChooseAsync(OperatorId id, OperatorStatus status) => ChangeAsync(id, entry => entry with { Chosen = status, IsOffline = false });

    /// <summary>An operator may no longer be here: offline at once, whatever consoles of theirs are still open.</summary>
    public Task DismissAsync(OperatorId id) => ChangeAsync(id, entry => entry with { IsOffline = true });

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
                    _entries[new(row.Id)] = new(Attendance.Unknown(clock.GetUtcNow()), row.Status, IsOffline: false);
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
                await LeaveAsync(id);
            }
        }
    }

    private List<OperatorId> Gone()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            return [.. _entries.Where(pair => !pair.Value.IsOffline && pair.Value.Attendance.IsOver(now)).Select(pair => pair.Key)];
        }
    }

    private async Task LeaveAsync(OperatorId id)
    {
        try
        {
            await ChangeAsync(id, entry => entry.Attendance.IsOver(clock.GetUtcNow()) ? entry with { IsOffline = true } : entry);
        }
#pragma warning disable CA1031 // The border of the loop: a disk that is full for a moment must not end the hub.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.NotStored(logger, id, error);
        }
    }

    private async Task ChangeAsync(OperatorId id, Func<Entry, Entry> change)
    {
        Task<int> stored;
        lock (_gate)
        {
            var before = _entries.GetValueOrDefault(id) ?? new(Attendance.Unknown(clock.GetUtcNow()), OperatorStatus.Available, IsOffline: true);
            var after = change(before);
            _entries[id] = after;
            if (after.Shown == before.Shown)
            {
                return;
            }

            // Queued under the lock, so that the store sees changes in the order in which they happened.
            var status = after.Shown;
            stored = loop.RunAsync(database => database.Operators.Where(row => row.Id == id.Value)
                .ExecuteUpdate(set => set.SetProperty(row => row.Status, status)));
        }

        await stored;
        Changed?.Invoke(id);
    }

    private sealed record Entry(Attendance Attendance, OperatorStatus Chosen, bool IsOffline)
    {
        public OperatorStatus Shown => IsOffline ? OperatorStatus.Offline : Chosen;
    }

    private static partial class Log
    {
        [LoggerMessage(1800, LogLevel.Warning, "That operator {OperatorId} is offline was not stored")]
        public static partial void NotStored(ILogger logger, OperatorId operatorId, Exception error);
    }
}
