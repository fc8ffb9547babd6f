using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>The open pages of all visitors, and the only class that rings them.</summary>
internal sealed partial class VisitorSockets(
    IConversationReader reader,
    IOptions<Limits> limits,
    TimeProvider clock,
    ILogger<VisitorSockets> logger) : BackgroundLoop, ILiveListener
{
    // A lost ring is healed by this look; one look for all pages costs less than a timer for each.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<ConversationId, ImmutableList<VisitorSocket>> _open = new();
    private bool _stopping;

    /// <summary>Raised when a page of a conversation has been opened.</summary>
    public event Action<ConversationId>? Opened;

    /// <summary>Gets how many conversations have an open page.</summary>
    public int Conversations => _open.Count;

    /// <summary>Tells whether the visitor has a page of the conversation open, as far as this node knows.</summary>
    public bool IsHere(ConversationId conversation) => _open.ContainsKey(conversation);

    /// <summary>Takes a page in; when the visitor has too many, the oldest is closed.</summary>
    public void Add(VisitorSocket socket)
    {
        var all = _open.AddOrUpdate(socket.Conversation, _ => [socket], (_, sockets) => sockets.Add(socket));
        if (all.Count > limits.Value.SocketsPerConversation)
        {
            all[0].Close();
        }

        if (Volatile.Read(ref _stopping))
        {
            socket.Close();
        }

        Opened?.Invoke(socket.Conversation);
    }

    /// <summary>Forgets a page.</summary>
    public void Remove(VisitorSocket socket)
    {
        while (_open.TryGetValue(socket.Conversation, out var sockets))
        {
            var left = sockets.Remove(socket);
            if (left.IsEmpty
                ? _open.TryRemove(KeyValuePair.Create(socket.Conversation, sockets))
                : _open.TryUpdate(socket.Conversation, left, sockets))
            {
                return;
            }
        }
    }

    /// <summary>Notes that showing a conversation failed for another reason than the page's going away.</summary>
    public void PumpFailed(ConversationId conversation, Exception fault) => Log.PumpFailed(logger, conversation, fault);

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        foreach (var socket in Of(commit.After.Id))
        {
            socket.Committed(commit);
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        if (VisitorSignals.Translate(signal) is not { } activity)
        {
            return;
        }

        foreach (var socket in Of(signal.Conversation))
        {
            socket.Signalled(activity);
        }
    }

    /// <summary>Asks all pages to come back later; called when the hub stops.</summary>
    public void CloseAll()
    {
        Volatile.Write(ref _stopping, true);
        foreach (var socket in _open.Values.SelectMany(sockets => sockets))
        {
            socket.Close();
        }
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                RingWhoIsBehind();
            }
#pragma warning disable CA1031 // The border of the loop: the next look may succeed.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Log.LookFailed(logger, error);
            }
        }
    }

    private void RingWhoIsBehind()
    {
        foreach (var (conversation, sockets) in _open)
        {
            // A page whose conversation was deleted has nothing to wait for; when it comes back it is told that its token serves no more.
            var last = reader.FindHead(conversation)?.LastSequence;
            foreach (var socket in sockets)
            {
                if (last is null)
                {
                    socket.Close();
                }
                else if (socket.Cursor < last)
                {
                    socket.Ring();
                }
            }
        }
    }

    private ImmutableList<VisitorSocket> Of(ConversationId id) => _open.TryGetValue(id, out var sockets) ? sockets : [];

    private static partial class Log
    {
        [LoggerMessage(1400, LogLevel.Warning, "Looking for visitors' pages that are behind the log failed")]
        public static partial void LookFailed(ILogger logger, Exception error);

        [LoggerMessage(1410, LogLevel.Error, "The stream of conversation {ConversationId} failed")]
        public static partial void PumpFailed(ILogger logger, ConversationId conversationId, Exception error);
    }
}
