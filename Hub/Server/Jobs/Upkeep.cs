using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Jobs;

/// <summary>Throws away what has served its time, a little at a time, so that the store grows with conversations and nothing else.</summary>
internal sealed class Upkeep(CommitLoop loop, OrphanedFiles files, TimeProvider clock) : IRecurringJob
{
    // Each transaction holds up the writer for as long as it takes to delete this many rows.
    private const int BatchSize = 500;

    /// <inheritdoc/>
    public string Name => "upkeep";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromHours(1);

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
}
