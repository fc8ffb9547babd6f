using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Jobs;

/// <summary>Throws away what has served its time, a little at a time, so that the store grows with conversations and nothing else.</summary>
internal sealed partial class Upkeep(CommitLoop loop, OrphanedFiles files, TimeProvider clock, ILogger<Upkeep> logger) : BackgroundLoop
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // Each transaction holds up the writer for as long as it takes to delete this many rows.
    private const int BatchSize = 500;

    /// <summary>Does one round.</summary>
    /// <returns>How many rows and files were thrown away.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var rule in UpkeepRules.All)
        {
            int batch;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                var now = clock.GetUtcNow();
                batch = await loop.RunAsync(database => rule(database, now, BatchSize));
                removed += batch;
            }
            while (batch > 0);
        }

        return removed + await files.RemoveAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Log.Done(logger, await RunAsync(stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The border of the loop: what could not be thrown away now can be in an hour.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Log.Failed(logger, error);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1900, LogLevel.Debug, "Upkeep threw away {Count} rows and files")]
        public static partial void Done(ILogger logger, int count);

        [LoggerMessage(1901, LogLevel.Warning, "Upkeep failed; it is tried again in an hour")]
        public static partial void Failed(ILogger logger, Exception error);
    }
}
