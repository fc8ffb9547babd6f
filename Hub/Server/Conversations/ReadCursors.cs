using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Conversations;

/// <summary>How far each reader has read. Shown at once, stored at most once a second, only ever moved forwards.</summary>
internal sealed partial class ReadCursors(SignalFeed feed, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReadCursors> logger)
    : BackgroundLoop, IHostedLifecycleService
{
    /// <summary>Stands for the visitor, who has no operator's id.</summary>
    public static readonly Guid Visitor = Guid.Empty;

    // A mark that does not fit is shown and not stored; the reader's next glance brings it again.
    private const int Most = 20_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Whoever stops the hub waits until a storing that is under way is done. Never disposed: it holds nothing of the system's.
    private readonly SemaphoreSlim _storing = new(1);

    private readonly Lock _gate = new();
    private Dictionary<(Guid Conversation, Guid Reader), ReadMark> _moved = [];

    /// <summary>The visitor has read up to a sequence.</summary>
    public void MoveVisitor(ConversationId conversation, long sequence)
    {
        Move(conversation.Value, Visitor, new(sequence, 0));
        feed.Send(new Signal.VisitorRead(conversation, sequence));
    }

    /// <summary>An operator has read up to a mark.</summary>
    public void MoveOperator(ConversationId conversation, OperatorId by, ReadMark mark)
    {
        Move(conversation.Value, by.Value, mark);
        feed.Send(new Signal.OperatorRead(conversation, by, mark));
    }

    /// <summary>Reads one reader's marks, those not yet stored included.</summary>
    public async Task<Dictionary<Guid, ReadMark>> ReadAsync(HubDbContext database, Guid reader, IReadOnlyList<Guid> conversations, CancellationToken cancellationToken)
    {
        var marks = await database.ReadCursors.AsNoTracking()
            .Where(row => row.Reader == reader && conversations.Contains(row.Conversation))
            .ToDictionaryAsync(row => row.Conversation, row => new ReadMark(row.Sequence, row.VisitorMessages), cancellationToken);
        lock (_gate)
        {
            foreach (var conversation in conversations)
            {
                if (_moved.TryGetValue((conversation, reader), out var mark))
                {
                    marks[conversation] = marks.GetValueOrDefault(conversation).Or(mark);
                }
            }
        }

        return marks;
    }

    /// <summary>Reads how far the visitor, and any operator, has read a conversation; null when not at all.</summary>
    public async Task<(long? Visitor, long? Operator)> ReadAsync(HubDbContext database, ConversationId conversation, CancellationToken cancellationToken)
    {
        var rows = await database.ReadCursors.AsNoTracking().Where(row => row.Conversation == conversation.Value).ToListAsync(cancellationToken);
        var marks = rows.Select(row => (row.Reader, row.Sequence)).ToList();
        lock (_gate)
        {
            marks.AddRange(_moved.Where(pair => pair.Key.Conversation == conversation.Value).Select(pair => (pair.Key.Reader, pair.Value.Sequence)));
        }

        return (
            marks.Where(mark => mark.Reader == Visitor).Max(mark => (long?)mark.Sequence),
            marks.Where(mark => mark.Reader != Visitor).Max(mark => (long?)mark.Sequence));
    }

    /// <summary>Stores what has been read so far before anything else stops.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => StoreAsync(CancellationToken.None);

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await StoreAsync(stoppingToken);
        }
    }

    private void Move(Guid conversation, Guid reader, ReadMark mark)
    {
        lock (_gate)
        {
            if (_moved.Count < Most || _moved.ContainsKey((conversation, reader)))
            {
                _moved[(conversation, reader)] = _moved.GetValueOrDefault((conversation, reader)).Or(mark);
            }
        }
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        await _storing.WaitAsync(cancellationToken);
        Dictionary<(Guid Conversation, Guid Reader), ReadMark> moved = [];
        try
        {
            lock (_gate)
            {
                (moved, _moved) = (_moved, []);
            }

            await StoreAsync(moved, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The hub stops in the middle; its last storing takes them up.
            PutBack(moved);
            throw;
        }
#pragma warning disable CA1031 // The border of the loop: marks are not worth the hub's life; the next second tries again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            PutBack(moved);
            Log.NotStored(logger, moved.Count, error);
        }
        finally
        {
            _storing.Release();
        }
    }

    private void PutBack(Dictionary<(Guid Conversation, Guid Reader), ReadMark> moved)
    {
        foreach (var ((conversation, reader), mark) in moved)
        {
            Move(conversation, reader, mark);
        }
    }

    private async Task StoreAsync(Dictionary<(Guid Conversation, Guid Reader), ReadMark> moved, CancellationToken cancellationToken)
    {
        if (moved.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        foreach (var ((conversation, reader), mark) in moved)
        {
            var row = await database.ReadCursors.FindAsync([conversation, reader], cancellationToken);
            if (row is null)
            {
                row = new() { Conversation = conversation, Reader = reader };
                database.ReadCursors.Add(row);
            }

            (row.Sequence, row.VisitorMessages) = new ReadMark(row.Sequence, row.VisitorMessages).Or(mark);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1700, LogLevel.Warning, "{Count} read marks were not stored")]
        public static partial void NotStored(ILogger logger, int count, Exception error);
    }
}
