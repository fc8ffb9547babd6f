using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Persistence;

/// <summary>
/// The one writer. It takes whatever waits into one transaction and answers every caller after that transaction is on the disk,
/// so that many messages share one fsync and none is acknowledged before its own.
/// </summary>
internal sealed partial class CommitLoop : IDisposable
{
    // A plain object, because the thread waits on it: a semaphore would spin first, which costs more than it saves.
    private readonly object _gate = new();
    private readonly Queue<CommitLoopItem> _waiting = new();
    private readonly ICommitWriter _writer;
    private readonly CommitFeed _feed;
    private readonly StoreOptions _options;
    private readonly PersistenceMeters _meters;
    private readonly ILogger<CommitLoop> _logger;
    private readonly Thread _thread;
    private bool _stopping;

    public CommitLoop(ICommitWriter writer, CommitFeed feed, IOptions<StoreOptions> options, PersistenceMeters meters, ILogger<CommitLoop> logger)
    {
        _writer = writer;
        _feed = feed;
        _options = options.Value;
        _meters = meters;
        _logger = logger;
        _thread = new(Write) { IsBackground = true, Name = "commit loop" };
        _thread.Start();
    }

    /// <summary>Makes a commit durable.</summary>
    /// <exception cref="StoreUnavailableException">The queue is full, the hub is stopping, or the batch failed; nothing was changed.</exception>
    public Task<CommitResult> CommitAsync(Commit commit)
    {
        var item = new CommitLoopItem.Write(commit);
        Enqueue(item);
        return item.Task;
    }

    /// <summary>Saves an EF context on the writing connection, between two batches.</summary>
    public Task<int> SaveAsync(HubDbContext context, bool acceptAllChanges) =>
        Borrow(writer => writer.Save(context, acceptAllChanges));

    /// <summary>Runs the hub's own upkeep on the writing connection, between two batches.</summary>
    public Task<T> RunAsync<T>(Func<HubDbContext, T> work) => Borrow(writer => writer.Run(work));

    /// <summary>Finishes what waits, refuses what comes, closes the writing connection.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_stopping)
            {
                return;
            }

            _stopping = true;
            Monitor.Pulse(_gate);
        }

        _thread.Join();
        _writer.Dispose();
    }

    private Task<T> Borrow<T>(Func<ICommitWriter, T> work)
    {
        var item = new CommitLoopItem.Borrow<T>(work);
        Enqueue(item);
        return item.Task;
    }

    private void Enqueue(CommitLoopItem item)
    {
        lock (_gate)
        {
            if (_stopping)
            {
                throw new StoreUnavailableException("The hub is stopping.");
            }

            if (_waiting.Count >= _options.QueueCapacity)
            {
                throw new StoreUnavailableException("Too many commits wait for the store.");
            }

            _waiting.Enqueue(item);
            if (_waiting.Count == 1)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    private void Write()
    {
        var batch = new List<CommitLoopItem.Write>(_options.BatchSize);
        while (Take(batch, out var borrow))
        {
            if (batch.Count > 0)
            {
                WriteBatch(batch);
                batch.Clear();
            }

            borrow?.Run(_writer);
        }
    }

    // A batch ends at the limit, when nothing waits, or before a borrower, who needs a transaction of their own.
    private bool Take(List<CommitLoopItem.Write> batch, out CommitLoopItem? borrow)
    {
        borrow = null;
        lock (_gate)
        {
            while (true)
            {
                while (batch.Count < _options.BatchSize && _waiting.TryDequeue(out var item))
                {
                    if (item is CommitLoopItem.Write write)
                    {
                        batch.Add(write);
                        continue;
                    }

                    borrow = item;
                    return true;
                }

                if (batch.Count > 0)
                {
                    return true;
                }

                if (_stopping)
                {
                    return false;
                }

                Monitor.Wait(_gate);
            }
        }
    }

    private void WriteBatch(List<CommitLoopItem.Write> batch)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            _writer.Begin();
            foreach (var item in batch)
            {
                item.Result = _writer.Write(item.Commit);
            }

            _writer.End();
        }
#pragma warning disable CA1031 // The border of the loop: whatever went wrong, these callers must hear it and the next ones must be served.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Fail(batch, error);
            return;
        }

        _meters.Batch(batch.Count, Stopwatch.GetElapsedTime(started));
        foreach (var item in batch)
        {
            if (item.Result.Outcome == CommitOutcome.Committed)
            {
                _feed.Ring(item.Commit);
            }

            item.Answer();
        }
    }

    private void Fail(List<CommitLoopItem.Write> batch, Exception error)
    {
        Log.BatchFailed(_logger, batch.Count, error);
        try
        {
            _writer.Abandon();
        }
#pragma warning disable CA1031 // As above; the next batch's BEGIN will say whether the connection still works.
        catch (Exception second)
#pragma warning restore CA1031
        {
            Log.AbandonFailed(_logger, second);
        }

        foreach (var item in batch)
        {
            item.Fail(new StoreUnavailableException("The store could not write.", error));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1000, LogLevel.Error, "A batch of {Count} commits failed; their senders were refused")]
        public static partial void BatchFailed(ILogger logger, int count, Exception error);

        [LoggerMessage(1001, LogLevel.Error, "A failed batch could not be rolled back")]
        public static partial void AbandonFailed(ILogger logger, Exception error);
    }
}
