using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Realtime.Consoles;

namespace Omnichannel.Hub.Queue;

/// <summary>Tells consoles of those who wait for anybody: when they begin to wait, and again those whom it comes to concern while they do.</summary>
internal sealed class HandoffPushes
{
    private readonly ConsoleConnections _connections;
    private readonly HandoffAlerts _alerts;
    private readonly CallBook _book = new();
    private readonly Lock _gate = new();
    private HashSet<DepartmentId> _looked = [];

    public HandoffPushes(ConsoleConnections connections, HandoffAlerts alerts, QueueMatcher matcher)
    {
        (_connections, _alerts) = (connections, alerts);
        matcher.Looked += departments =>
        {
            lock (_gate)
            {
                _looked.UnionWith(departments);
            }
        };
    }

    /// <summary>Calls out a conversation that has rung, unless it was offered, taken or moved since.</summary>
    public async Task ShowAsync(ConversationHead rang, ContactView contact, CancellationToken cancellationToken)
    {
        // Only since it was admitted does it say what it needs.
        if (_alerts.FindWaiting(rang) is not { } head)
        {
            return;
        }

        _book.Forget(head.Id);
        if (await _alerts.CallAsync(head, contact, Connected(), cancellationToken) is { } call)
        {
            Show(call);
        }
    }

    /// <summary>
    /// Calls whom those who wait have come to concern: somebody has become free, or those who were called can no longer help. It does nothing
    /// where the matcher has not looked since the last time.
    /// </summary>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        foreach (var department in TakeLooked())
        {
            var calls = await _alerts.CallsAsync(department, Connected(), cancellationToken);

            // One that nobody was called for yet rings by itself, once it is known whether anybody can be offered it.
            foreach (var call in calls.Where(call => _book.Knows(call.Head.Id)))
            {
                Show(call);
            }
        }
    }

    /// <summary>Finds whom a console that has just connected is to be told of, so that nothing rings in an empty room only.</summary>
    public Task<IReadOnlyList<(ConversationHead Head, ContactView Contact)>> FindForAsync(ConsoleConnection connection, CancellationToken cancellationToken) =>
        _alerts.WaitingForAsync(connection.Viewer, cancellationToken);

    /// <summary>Tells it of those who still wait, once the matcher has looked: until then they may be about to be offered to somebody.</summary>
    public async Task WelcomeAsync(
        ConsoleConnection connection, IReadOnlyList<(ConversationHead Head, ContactView Contact)> waiting, CancellationToken cancellationToken)
    {
        var viewer = connection.Viewer;
        foreach (var (head, contact) in waiting)
        {
            if (_alerts.FindWaiting(head) is null || await _alerts.CallAsync(head, contact, Connected(), cancellationToken) is not { Call: var call })
            {
                continue;
            }

            var kind = call.Whom.Contains(viewer.Id) ? KindOf(call) : CallKind.Told;
            var alert = _alerts.Make(head, contact, kind == CallKind.LastResort);
            _book.Note(head.Id, viewer.Id, kind);
            connection.Push(client => client.HandoffAlert(alert));
        }
    }

    /// <summary>A conversation waits no longer.</summary>
    public void Forget(ConversationId conversation) => _book.Forget(conversation);

    private static CallKind KindOf(CallOut call) => call.IsLastResort ? CallKind.LastResort : CallKind.Free;

    private List<Viewer> Connected() => [.. _connections.All.Select(connection => connection.Viewer)];

    private void Show(HandoffCall waiting)
    {
        var (head, contact, call) = waiting;
        var whom = call.Whom.Where(who => _book.Note(head.Id, who, KindOf(call))).ToHashSet();
        if (whom.Count == 0)
        {
            return;
        }

        var alert = _alerts.Make(head, contact, call.IsLastResort);
        foreach (var connection in _connections.All.Where(connection => whom.Contains(connection.Viewer.Id)))
        {
            connection.Push(client => client.HandoffAlert(alert));
        }
    }

    private HashSet<DepartmentId> TakeLooked()
    {
        lock (_gate)
        {
            var looked = _looked;
            _looked = [];
            return _book.IsEmpty || _connections.IsEmpty ? [] : looked;
        }
    }
}
