using Microsoft.EntityFrameworkCore;
using Omnichannel.Channels.Shared;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Hub.Startup;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>Keeps the page that a visitor looks at, for operators to see. It is no part of the log.</summary>
/// <remarks>
/// A single-page application may move on many times a second, so pages are stored once a second, all in one transaction and of each
/// conversation the newest only. What a crash loses of the last second is told again with the visitor's next page.
/// </remarks>
internal sealed partial class VisitorPages(CommitLoop loop, Throttle throttle, TimeProvider clock, ILogger<VisitorPages> logger) : BackgroundLoop
{
    private const int UrlLength = 2_000;
    private const int TitleLength = 300;

    // The writer is held up for as long as it takes to store this many; the rest has the next second.
    private const int MostAtATime = 500;

    // Who does not fit is shown on the page they were on before, until they move again.
    private const int MostWaiting = 20_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, VisitorPage> _moved = [];

    /// <summary>Notes where the visitor is now.</summary>
    /// <returns>Null when it is noted; else when it makes sense to try again: they move too fast for it.</returns>
    public async Task<TimeSpan?> MoveAsync(VisitorToken token, VisitorPage page)
    {
        if ((await throttle.EnterAsync(Act.PageView, ThrottleScope.Caller, token.ThrottleKey, CancellationToken.None)
            ?? await throttle.EnterAsync(Act.PageView, ThrottleScope.Inbox, token.Inbox.GetHashCode(), CancellationToken.None)) is { } pause)
        {
            return pause;
        }

        var conversation = token.Conversation;
        var clean = new VisitorPage(
            CleanOrNull(page.Url, UrlLength),
            CleanOrNull(page.Title, TitleLength),
            CleanOrNull(page.Referrer, UrlLength));
        lock (_gate)
        {
            if (_moved.Count < MostWaiting || _moved.ContainsKey(conversation.Value))
            {
                _moved[conversation.Value] = clean;
            }
        }

        return null;
    }

    /// <summary>Stores what has been noted, as much as one transaction may hold.</summary>
    /// <returns>How many pages were stored.</returns>
    public async Task<int> StoreAsync()
    {
        Dictionary<Guid, VisitorPage> batch;
        lock (_gate)
        {
            batch = _moved.Take(MostAtATime).ToDictionary();
            foreach (var id in batch.Keys)
            {
                _moved.Remove(id);
            }
        }

        return batch.Count == 0 ? 0 : await loop.RunAsync(database => Store(database, batch));
    }

    /// <summary>Cleans a text of foreign origin; null when nothing is left.</summary>
    public static string? CleanOrNull(string? text, int length) => DisplayText.Clean(text, length) is { Length: > 0 } clean ? clean : null;

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await StoreAsync();
            }
#pragma warning disable CA1031 // The border of the loop: pages are not worth the hub's life, and visitors move on.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Log.NotStored(logger, error);
            }
        }
    }

    private static int Store(HubDbContext database, Dictionary<Guid, VisitorPage> pages)
    {
        var ids = pages.Keys.ToList();
        var known = database.Conversations.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Visitor }).ToList();
        foreach (var row in known)
        {
            var info = (VisitorInfo.Read(row.Visitor) with { Page = pages[row.Id] }).Write();
            database.Conversations.Where(stored => stored.Id == row.Id).ExecuteUpdate(set => set.SetProperty(stored => stored.Visitor, info));
        }

        return known.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(1420, LogLevel.Warning, "The pages that visitors look at could not be stored")]
        public static partial void NotStored(ILogger logger, Exception error);
    }
}
