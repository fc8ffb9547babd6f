using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Work;

/// <summary>Does what commits have left to be done: waits for the smallest due time, claims by lease, marks done.</summary>
internal sealed partial class WorkDispatcher(
    WorkStore store, WorkBell bell, IEnumerable<IWorkHandler> handlers, TimeProvider clock, ILogger<WorkDispatcher> logger)
    : BackgroundLoop, ILiveListener
{
    // Nothing is later than this, even when every signal is lost.
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private const int AtOnce = 64;

    // Of them, how many may wait for somebody else's server; the others are for what is due at a certain time.
    private const int OutsideAtOnce = 48;

    private readonly Dictionary<string, IWorkHandler> _handlers = handlers.ToDictionary(handler => handler.Kind.ToString(), StringComparer.Ordinal);
    private readonly WorkKind[] _outside = [.. handlers.Where(handler => handler.IsOutside).Select(handler => handler.Kind)];
    private DateTimeOffset _kept;
    private int _runningOutside;

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        if (commit.Work.Count > 0)
        {
            bell.Ring();
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        // Signals cause no work.
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        var running = new List<(long Id, Task Task)>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                running.RemoveAll(item => item.Task.IsCompleted);
                await KeepAsync(running);
                var claimed = await ClaimAsync(AtOnce - running.Count);
                running.AddRange(claimed.Select(item => (item.Id, RunAsync(item, stoppingToken))));
                if (claimed.Count == 0 || running.Count >= AtOnce)
                {
                    await WaitAsync(isFull: running.Count >= AtOnce, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // The border of the loop: the store may be away for a while; the leases run out by themselves.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Log.RoundFailed(logger, error);
                await Task.Delay(Sweep, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(running.Select(item => item.Task));
    }

    // The loop turns at least every few seconds, also when nothing comes and when all are busy.
    private async Task KeepAsync(List<(long Id, Task Task)> running)
    {
        var now = clock.GetUtcNow();
        if (running.Count > 0 && now - _kept >= WorkStore.KeepEvery)
        {
            await store.KeepAsync(running.ConvertAll(item => item.Id), now);
            _kept = now;
        }
    }

    private async Task<List<WorkRow>> ClaimAsync(int room)
    {
        if (room <= 0)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var outside = Math.Min(room, OutsideAtOnce - Volatile.Read(ref _runningOutside));
        return outside > 0 ? await store.ClaimAsync(now, outside, []) : await store.ClaimAsync(now, room, _outside);
    }

    // What ends rings the bell. While there is room for nothing it does not matter what is due.
    private async Task WaitAsync(bool isFull, CancellationToken stoppingToken)
    {
        var busy = Volatile.Read(ref _runningOutside) >= OutsideAtOnce;
        var next = isFull ? null : await store.NextDueAsync(busy ? _outside : [], stoppingToken) - clock.GetUtcNow();
        var wait = next is { } until && until < Sweep ? until : Sweep;
        if (wait > TimeSpan.Zero)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var delay = Task.Delay(wait, clock, stop.Token);
            await Task.WhenAny(delay, bell.WaitAsync(stop.Token));
            await stop.CancelAsync();
        }
    }

    private async Task RunAsync(WorkRow item, CancellationToken stoppingToken)
    {
        var handler = _handlers[item.Kind.ToString()];
        Count(handler, +1);
        try
        {
            if (await handler.RunAsync(item, stoppingToken) is { } again)
            {
                await store.PostponeAsync(item, again);
            }
            else
            {
                await store.DoneAsync(item);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The lease runs out and the next start takes it up.
        }
#pragma warning disable CA1031 // The border of one item: it is tried again later, the others go on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.ItemFailed(logger, item.Kind.ToString(), item.Id, item.Attempts, error);
            await PutBackAsync(item, error, isFinal: item.Attempts >= handler.Attempts);
        }
        finally
        {
            // What ends may let the next of its conversation go.
            Count(handler, -1);
            bell.Ring();
        }
    }

    private void Count(IWorkHandler handler, int difference)
    {
        if (handler.IsOutside)
        {
            Interlocked.Add(ref _runningOutside, difference);
        }
    }

    private async Task PutBackAsync(WorkRow item, Exception error, bool isFinal)
    {
        try
        {
            await store.FailAsync(item, error.GetType().Name, clock.GetUtcNow(), isFinal);
        }
#pragma warning disable CA1031 // As above; the lease runs out and the row is claimed again.
        catch (Exception second)
#pragma warning restore CA1031
        {
            Log.RoundFailed(logger, second);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1500, LogLevel.Error, "Claiming work failed; it is tried again")]
        public static partial void RoundFailed(ILogger logger, Exception error);

        [LoggerMessage(1501, LogLevel.Warning, "{Kind} {Id} failed at attempt {Attempt}")]
        public static partial void ItemFailed(ILogger logger, string kind, long id, int attempt, Exception error);
    }
}
