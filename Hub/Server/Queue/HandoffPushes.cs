using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Realtime.Consoles;

namespace Omnichannel.Hub.Queue;

/// <summary>Tells consoles of those who wait for anybody.</summary>
internal sealed class HandoffPushes(ConsoleConnections connections, HandoffAlerts alerts)
{
    /// <summary>Calls out a conversation that has rung, unless it was offered, taken or moved since.</summary>
    public async Task ShowAsync(ConversationHead rang, ContactView contact, CancellationToken cancellationToken)
    {
        // Only since it was admitted does it say what it needs.
        if (alerts.FindWaiting(rang) is not { } head)
        {
            return;
        }

        var call = await alerts.WhomToAlertAsync(head, [.. connections.All.Select(connection => connection.Viewer)], cancellationToken);

        // An offer that was made in between is why nobody seemed to have room.
        if (alerts.FindWaiting(head) is null)
        {
            return;
        }

        var alert = alerts.Make(head, contact, call.IsLastResort);
        foreach (var connection in connections.All.Where(connection => call.Whom.Contains(connection.Viewer.Id)))
        {
            connection.Push(client => client.HandoffAlert(alert));
        }
    }

    /// <summary>Tells a console that has just connected of those who wait already, so that nothing rings in an empty room only.</summary>
    public async Task WelcomeAsync(ConsoleConnection connection, CancellationToken cancellationToken)
    {
        var connected = connections.All.Select(one => one.Viewer).ToList();
        foreach (var alert in await alerts.WaitingForAsync(connection.Viewer, connected, cancellationToken))
        {
            connection.Push(client => client.HandoffAlert(alert));
        }
    }
}
