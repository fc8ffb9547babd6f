using System.Threading.Channels;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Handovers;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Queue;
using Omnichannel.Hub.Realtime.Consoles.Wire;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>The only class that speaks to consoles: to each of them of what it may see, in the order in which it happened.</summary>
internal sealed partial class ConsoleBroadcaster : BackgroundLoop, ILiveListener
{
    /// <summary>How often each console is told where everything stands; a console takes 3.5 seconds without a word for a dead line.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1.5);

    private readonly ConsoleConnections _connections;
    private readonly SignalPushes _signals;
    private readonly ViewerPushes _viewers;
    private readonly ListVersions _versions;
    private readonly Heartbeats _heartbeats;
    private readonly LiveReader _reader;
    private readonly ConversationViews _views;
    private readonly QueueMatcher _matcher;
    private readonly HandoffPushes _handoffs;
    private readonly HandoverPushes _handovers;
    private readonly RowPacer _rows;
    private readonly TimeProvider _clock;
    private readonly ILogger<ConsoleBroadcaster> _logger;

    // The feed must never wait for a look into the store. What does not fit is told by the next heartbeat: all lists have changed.
    private readonly Channel<Func<CancellationToken, Task>> _inbox;

    public ConsoleBroadcaster(
        ConsoleConnections connections,
        ListVersions versions,
        Heartbeats heartbeats,
        LiveReader reader,
        ConversationViews views,
        QueueMatcher matcher,
        HandoffPushes handoffs,
        HandoverPushes handovers,
        Presence presence,
        TimeProvider clock,
        ILogger<ConsoleBroadcaster> logger)
    {
        _connections = connections;
        _signals = new(connections, reader);
        _viewers = new(connections, reader);
        _versions = versions;
        _heartbeats = heartbeats;
        _reader = reader;
        _views = views;
        _matcher = matcher;
        _handoffs = handoffs;
        _handovers = handovers;
        _clock = clock;
        _rows = new(clock);
        _logger = logger;
        _inbox = Channel.CreateBounded<Func<CancellationToken, Task>>(
            new BoundedChannelOptions(16_384) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => versions.Lost());
        presence.Changed += id => Enqueue(stopping => ShowMeAsync(id, stopping));
    }

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        _versions.Note(commit.Before, commit.After);
        if (!_connections.IsEmpty && (commit.After.Started || commit.Before.Started))
        {
            Enqueue(stopping => ShowAsync(commit, stopping));
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal) => _signals.Show(signal);

    /// <summary>Tells a console that has just connected of all that calls its operator.</summary>
    public void Welcome(ConsoleConnection connection)
    {
        Enqueue(async stopping =>
        {
            await _handovers.WelcomeAsync(connection, stopping);
            _viewers.Welcome(connection);
            var waiting = await _handoffs.FindForAsync(connection, stopping);
            _matcher.Afterwards(
                [.. waiting.Select(one => one.Head.Department)], come: null, () => Enqueue(ending => _handoffs.WelcomeAsync(connection, waiting, ending)));
        });
    }

    /// <summary>Says anew who has a conversation on the screen, after somebody has opened or left it.</summary>
    public void ShowViewers(ConversationId conversation) => Enqueue(_ =>
    {
        _viewers.Show(conversation);
        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    protected override Task LoopAsync(CancellationToken stoppingToken) => Task.WhenAll(WorkAsync(stoppingToken), BeatAsync(stoppingToken), PaceAsync(stoppingToken));

    private void Enqueue(Func<CancellationToken, Task> work) => _inbox.Writer.TryWrite(work);

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in _inbox.Reader.ReadAllAsync(stoppingToken))
        {
            await GuardAsync(work, stoppingToken);
        }
    }

    private async Task BeatAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var connection in _connections.All)
            {
                await GuardAsync(stopping => BeatAsync(connection, stopping), stoppingToken);
            }
        }
    }

    private async Task PaceAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RowPacer.Interval, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!_connections.IsEmpty)
            {
                Enqueue(ShowHeldRowsAsync);
                Enqueue(_handoffs.RenewAsync);
            }
        }
    }

    private async Task GuardAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
#pragma warning disable CA1031 // The border of the loop: what could not be shown heals by the next heartbeat, the loop goes on.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _versions.Lost();
            Log.NotShown(_logger, error);
        }
    }

    private async Task ShowAsync(Commit commit, CancellationToken cancellationToken)
    {
        var (before, after) = (commit.Before, commit.After);
        var contact = await _reader.ContactAsync(commit, cancellationToken);
        AppendedPush? appended = null;
        var viewersChanged = !ReferenceEquals(before.Participants, after.Participants);
        foreach (var connection in _connections.All)
        {
            if (!ConversationAccess.CanSee(connection.Viewer, after))
            {
                viewersChanged |= Leave(connection, before);
                continue;
            }

            if (commit.Entries.Count > 0 && connection.HasOpen(after.Id))
            {
                appended ??= new(after.Id.Value, await _reader.EntriesAsync(commit, cancellationToken));
                var entries = appended;
                connection.Push(client => client.Appended(entries));
            }
        }

        if (_rows.ShowsNow(commit))
        {
            ShowRow(after, contact);
        }

        if (!HandoffAlerts.Waits(after))
        {
            _handoffs.Forget(after.Id);
        }
        else if (HandoffAlerts.Rings(before, after))
        {
            // Only once it is known whether anybody can be given or offered it: where somebody can, they alone are called.
            _matcher.Afterwards([after.Department], after.Id, () => Enqueue(stopping => _handoffs.ShowAsync(after, contact, stopping)));
        }

        _handovers.Show(commit, contact);
        if (viewersChanged)
        {
            _viewers.Show(after);
        }

        await ShowOwnersAsync(before.Owner, after.Owner, cancellationToken);
    }

    private async Task ShowHeldRowsAsync(CancellationToken cancellationToken)
    {
        foreach (var commit in _rows.TakeDue())
        {
            ShowRow(commit.After, await _reader.ContactAsync(commit, cancellationToken));
        }
    }

    private void ShowRow(ConversationHead head, ContactView contact)
    {
        var row = _views.Row(head, contact);
        var watched = row with { Watching = true };
        Func<IConsoleClient, Task> push = client => client.RowChanged(row);
        Func<IConsoleClient, Task> pushToWatchers = client => client.RowChanged(watched);
        foreach (var connection in _connections.All)
        {
            if (ConversationAccess.CanSee(connection.Viewer, head))
            {
                connection.Push(head.RoleOf(connection.Viewer.Id) == ParticipantRole.Monitor ? pushToWatchers : push);
            }
        }
    }

    // Tells whether it was theirs to see until now.
    private static bool Leave(ConsoleConnection connection, ConversationHead before)
    {
        if (!ConversationAccess.CanSee(connection.Viewer, before))
        {
            return false;
        }

        connection.Close(before.Id);
        connection.Push(client => client.RowLeft(new(before.Id.Value)));
        return true;
    }

    // Whoever gets or gives away a conversation sees their own load change.
    private async Task ShowOwnersAsync(OperatorId? before, OperatorId? after, CancellationToken cancellationToken)
    {
        if (before == after)
        {
            return;
        }

        foreach (var owner in new[] { before, after })
        {
            if (owner is { } id)
            {
                await ShowMeAsync(id, cancellationToken);
            }
        }
    }

    private async Task ShowMeAsync(OperatorId id, CancellationToken cancellationToken)
    {
        if (_connections.Of(id).Any() && await _reader.FindMeAsync(id, cancellationToken) is { } me)
        {
            foreach (var connection in _connections.Of(id))
            {
                connection.Push(client => client.MeChanged(me));
            }
        }
    }

    private async Task BeatAsync(ConsoleConnection connection, CancellationToken cancellationToken)
    {
        // The session has ended on another node, or its time is over.
        if (!await _reader.IsAliveAsync(connection, cancellationToken))
        {
            connection.End();
            return;
        }

        var heartbeat = await _heartbeats.MakeAsync(connection, cancellationToken);
        connection.Push(client => client.Heartbeat(heartbeat));
    }

    private static partial class Log
    {
        [LoggerMessage(1310, LogLevel.Error, "Something could not be shown to consoles")]
        public static partial void NotShown(ILogger logger, Exception error);
    }
}
