using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Work;

/// <summary>Does what commits have left to be done: waits for the smallest due time, claims by lease, marks done.</summary>
internal sealed partial class WorkDispatcher(WorkStore store, IEnumerable<IWorkHandler> handlers, TimeProvider clock, ILogger<WorkDispatcher> logger)
    : BackgroundLoop, ILiveListener
{
    // Nothing is later than this, even when every signal is lost.
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    private const int Attempts = 8;

    // Enough that slow calls of flows do not hold up what is due at a certain time.
    private const int AtOnce = 64;

    private readonly Dictionary<string, IWorkHandler> _handlers = handlers.ToDictionary(handler => handler.Kind.ToString(), StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _bell = new(0, 1);

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        if (commit.Work.Count > 0)
        {
            Ring();
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        // Signals cause no work.
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                running.RemoveAll(task => task.IsCompleted);
                var claimed = running.Count < AtOnce ? await store.ClaimAsync(clock.GetUtcNow(), AtOnce - running.Count) : [];
                running.AddRange(claimed.Select(item => RunAsync(item, stoppingToken)));
                if (running.Count >= AtOnce)
                {
                    await Task.WhenAny(running);
                }
                else if (claimed.Count == 0)
                {
                    await WaitAsync(stoppingToken);
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

        await Task.WhenAll(running);
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        var next = await store.NextDueAsync(stoppingToken) - clock.GetUtcNow();
        var wait = next is { } until && until < Sweep ? until : Sweep;
        if (wait > TimeSpan.Zero)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var delay = Task.Delay(wait, clock, stop.Token);
            await Task.WhenAny(delay, _bell.WaitAsync(stop.Token));
            await stop.CancelAsync();
        }
    }

    private async Task RunAsync(WorkRow item, CancellationToken stoppingToken)
    {
        try
        {
            var handler = _handlers[item.Kind.ToString()];
            if (handler.WaitUntil(item) is { } later && later > clock.GetUtcNow())
            {
                await store.PostponeAsync(item, later);
                Ring();
                return;
            }

            await handler.RunAsync(item, stoppingToken);
            await store.DoneAsync(item);
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
            await PutBackAsync(item, error);
        }
    }

    private async Task PutBackAsync(WorkRow item, Exception error)
    {
        try
        {
            await store.FailAsync(item, error.GetType().Name, clock.GetUtcNow(), isFinal: item.Attempts >= Attempts);
            Ring();
        }
#pragma warning disable CA1031 // As above; the lease runs out and the row is claimed again.
        catch (Exception second)
#pragma warning restore CA1031
        {
            Log.RoundFailed(logger, second);
        }
    }

    private void Ring()
    {
        lock (_gate)
        {
            if (_bell.CurrentCount == 0)
            {
                _bell.Release();
            }
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
