using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Sqlite.Search;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Search;

/// <summary>Tells the index what was written and changed, a little at a time and behind the messages, so that nobody waits for it.</summary>
internal sealed partial class SearchIndexer(
    IServiceScopeFactory scopes, IConversationReader reader, CommitLoop loop, TimeProvider clock, ILogger<SearchIndexer> logger) : BackgroundLoop, ILiveListener
{
    // What is said in one such time costs one more transaction.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // After an upgrade there is much to do; messages come first.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    // The writer is lent for as long as these take: a few milliseconds.
    private const int BatchSize = 100;

    private volatile bool _mayHaveWork = true;

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        if (!_mayHaveWork && commit.Entries.Any(entry => Searchable.ToldBy(entry.Entry) is not null))
        {
            _mayHaveWork = true;
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        // Signals say nothing.
    }

    /// <summary>Takes in the next few messages.</summary>
    /// <returns>How many; fewer than a batch when none is left.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var tasks = await scope.ServiceProvider.GetRequiredService<HubDbContext>().SearchTasks.AsNoTracking()
            .OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (tasks.Count == 0)
        {
            return 0;
        }

        // Read before the writer is lent. Whoever changes a message in between leaves another task.
        var words = tasks.ConvertAll(task => new SearchWord(task.Id, task.Conversation, task.Sequence, TextOf(task)));
        return await loop.RunAsync(database => SearchIndex.Write(database, words));
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CatchUpAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The border of the loop: what could not be taken in is tried again with the next look.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                _mayHaveWork = true;
                Log.NotIndexed(logger, error);
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        while (_mayHaveWork)
        {
            _mayHaveWork = false;
            if (await RunAsync(cancellationToken) == BatchSize)
            {
                _mayHaveWork = true;
                await Task.Delay(Breath, clock, cancellationToken);
            }
        }
    }

    private string? TextOf(SearchTaskRow task) => reader.FindEntry(new(task.Conversation), task.Sequence) is { } entry ? Searchable.TextOf(entry) : null;

    private static partial class Log
    {
        [LoggerMessage(3100, LogLevel.Warning, "Messages could not be made findable; it is tried again")]
        public static partial void NotIndexed(ILogger logger, Exception error);
    }
}
