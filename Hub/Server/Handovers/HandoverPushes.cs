using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Notes;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles;

namespace Omnichannel.Hub.Handovers;

/// <summary>Tells consoles of offers, and of conversations that came or went without their doing.</summary>
internal sealed class HandoverPushes(ConsoleConnections connections, ChatAlerts alerts, UnseenHandovers unseen, Mentions mentions)
{
    /// <summary>Tells those whom a commit concerns.</summary>
    public void Show(Commit commit, ContactView contact)
    {
        foreach (var (who, alert) in alerts.Of(commit, contact))
        {
            foreach (var connection in connections.Of(who))
            {
                connection.Push(client => client.ChatAlert(alert));
            }
        }

        if (alerts.OfferOf(commit.Before, commit.After, contact) is { } offer)
        {
            foreach (var connection in connections.All.Where(connection => ChatAlerts.Concerns(commit.After, connection.Viewer)))
            {
                connection.Push(client => client.OfferAlert(offer));
            }
        }
    }

    /// <summary>
    /// Tells a console that has just connected of the offers that are out for it, and of what its operator was given or mentioned in and has
    /// not looked at.
    /// </summary>
    public async Task WelcomeAsync(ConsoleConnection connection, CancellationToken cancellationToken)
    {
        foreach (var offer in await alerts.WaitingForAsync(connection.Viewer, cancellationToken))
        {
            connection.Push(client => client.OfferAlert(offer));
        }

        var mentioned = await mentions.WaitingForAsync(connection.Viewer, cancellationToken);
        foreach (var alert in mentioned.Concat(await unseen.WaitingForAsync(connection.Viewer, cancellationToken)))
        {
            connection.Push(client => client.ChatAlert(alert));
        }
    }
}
