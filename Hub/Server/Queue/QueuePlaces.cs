using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Mapping;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Queue;

/// <summary>Tells waiting visitors their place in the queue, and keeps it current.</summary>
/// <remarks>
/// A pick-up moves everybody behind it, so telling everybody at once would cost pick-ups times visitors. Within a second the front of a
/// line is told, every ten seconds all the others; nobody is told what they know already. What a commit costs does not depend on how many wait.
/// </remarks>
internal sealed partial class QueuePlaces(
    VisitorSockets sockets,
    QueueNotices notices,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<QueuePlaces> logger) : BackgroundLoop, ILiveListener
{
    /// <summary>How many in each line are told at once.</summary>
    public const int Front = 20;

    private const int TicksBetweenRounds = 10;
    private const int RoundsBetweenCounts = 6;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    // Whoever was not told by message, because the inbox tells nobody or the channel takes nothing now, need not be tried all the time.
    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<DepartmentId, WaitingLine> _lines = [];
    private readonly Dictionary<ConversationId, WaitingPlace> _places = [];

    // What has changed while the store was read: the store's word on it is older. Null while nobody reads.
    private HashSet<ConversationId>? _touched;

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        if (!Waits(commit.Before) && !Waits(commit.After))
        {
            return;
        }

        lock (_gate)
        {
            _touched?.Add(commit.After.Id);
            Note(commit.After);
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
    }

    /// <summary>Tells a visitor who has just opened a page, as far as their place is known.</summary>
    public void Welcome(ConversationId conversation)
    {
        lock (_gate)
        {
            if (_places.TryGetValue(conversation, out var place))
            {
                place.Told = null;
                Tell(place, clock.GetUtcNow());
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        sockets.Opened += Welcome;
        await CountAgainAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Tells what has changed: to the front, or to everybody.</summary>
    /// <returns>How many visitors were told.</returns>
    public int TellAll(bool everybody)
    {
        var now = clock.GetUtcNow();
        var told = 0;
        lock (_gate)
        {
            foreach (var line in _lines.Values.Where(line => line.Count > 0))
            {
                told += line.Counted(everybody ? int.MaxValue : Front).Count(place => Tell(place, now));
            }
        }

        return told;
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        for (var tick = 1; await timer.WaitForNextTickAsync(stoppingToken); tick++)
        {
            TellAll(everybody: tick % TicksBetweenRounds == 0);
            if (tick % (TicksBetweenRounds * RoundsBetweenCounts) == 0)
            {
                await HealAsync(stoppingToken);
            }
        }
    }

    // Other nodes' commits, and rings that were lost, are found by looking.
    private async Task HealAsync(CancellationToken stoppingToken)
    {
        try
        {
            await CountAgainAsync(stoppingToken);
        }
#pragma warning disable CA1031 // The border of the loop: the lines stay as they are known until the store answers again.
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NotCounted(logger, error);
        }
    }

    private async Task CountAgainAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _touched = [];
        }

        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Conversations.AsNoTracking()
            .Where(row => row.State == ConversationState.Queued && row.Started)
            .Select(row => new { row.Id, row.Department, row.Priority, row.QueuedAt, row.ChangedAt, row.Channel, row.Routing })
            .ToListAsync(cancellationToken);
        lock (_gate)
        {
            var touched = _touched ?? [];
            _touched = null;
            var found = waiting.ToDictionary(row => new ConversationId(row.Id));
            foreach (var gone in _places.Values.Where(place => !found.ContainsKey(place.Conversation) && !touched.Contains(place.Conversation)).ToList())
            {
                Leave(gone, pickedUpAt: null);
            }

            foreach (var (id, row) in found.Where(pair => !touched.Contains(pair.Key)))
            {
                var place = Stand(id, new(row.Department), row.Priority, row.QueuedAt ?? row.ChangedAt);
                if (row.Channel != ConversationHead.WebChat)
                {
                    place.HearsByMessage(RoutingColumn.Read(row.Routing).Told, QueueNotices.Pause);
                }
            }
        }
    }

    private void Note(ConversationHead head)
    {
        if (Waits(head))
        {
            var place = Stand(head.Id, head.Department, head.Priority, head.QueuedAt ?? head.ChangedAt);
            if (head.IsDelivered)
            {
                place.HearsByMessage(head.Routing.Told, QueueNotices.Pause);
            }
        }
        else if (_places.GetValueOrDefault(head.Id) is { } left)
        {
            Leave(left, head.State == ConversationState.Assigned ? clock.GetUtcNow() : null);
        }
    }

    private WaitingPlace Stand(ConversationId id, DepartmentId department, int priority, DateTimeOffset since)
    {
        if (!_lines.TryGetValue(department, out var line))
        {
            _lines[department] = line = new();
        }

        if (_places.GetValueOrDefault(id) is { } known)
        {
            if (known.Line == line && known.Since == since && known.Priority == priority)
            {
                return known;
            }

            known.Line.Remove(known, pickedUpAt: null);
        }

        return _places[id] = line.Add(id, since, priority);
    }

    private void Leave(WaitingPlace place, DateTimeOffset? pickedUpAt)
    {
        place.Line.Remove(place, pickedUpAt);
        _places.Remove(place.Conversation);
        sockets.Signalled(new Signal.QueuePlace(place.Conversation, Position: null, Minutes: null));
    }

    private bool Tell(WaitingPlace place, DateTimeOffset now)
    {
        var news = (place.Position, place.Line.EstimateMinutes(place.Position, now));
        if (place.Told == news)
        {
            return false;
        }

        return place.NotBefore is { } earliest ? now >= earliest && Post(place, now, news) : Signal(place, news);
    }

    private bool Signal(WaitingPlace place, (int Position, int? Minutes) news)
    {
        place.Told = news;
        sockets.Signalled(new Signal.QueuePlace(place.Conversation, news.Position, news.Minutes));
        return true;
    }

    // A message costs the visitor a look at their phone: only another place is news, and not all the time.
    private bool Post(WaitingPlace place, DateTimeOffset now, (int Position, int? Minutes) news)
    {
        if (place.Told?.Position == news.Position || !notices.TryPost(place.Conversation, news.Position, news.Minutes, () => NotTold(place)))
        {
            return false;
        }

        // Until the commit says when they were told, or the notice that they were not.
        place.NotBefore = now + QueueNotices.Pause;
        return true;
    }

    private void NotTold(WaitingPlace place)
    {
        lock (_gate)
        {
            place.NotBefore = clock.GetUtcNow() + BeforeNextTry;
        }
    }

    private static bool Waits(ConversationHead head) => head is { State: ConversationState.Queued, Started: true };

    private static partial class Log
    {
        [LoggerMessage(2620, LogLevel.Warning, "The waiting visitors could not be counted again")]
        public static partial void NotCounted(ILogger logger, Exception error);
    }
}
