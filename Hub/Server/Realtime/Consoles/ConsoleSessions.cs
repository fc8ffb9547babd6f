using Microsoft.AspNetCore.SignalR;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>Takes consoles in and lets them go.</summary>
internal sealed partial class ConsoleSessions(
    ConsoleConnections connections,
    IHubContext<ConsoleHub, IConsoleClient> consoles,
    ConsoleBroadcaster broadcaster,
    Presence presence,
    HubDirectory directory,
    TimeProvider clock,
    ILogger<ConsoleSessions> logger)
{
    /// <summary>Takes a console in.</summary>
    public async Task BeginAsync(HubCallerContext context)
    {
        if (context.User is not { } user || Viewer.Find(user, directory) is not { } viewer)
        {
            context.Abort();
            return;
        }

        var connection = new ConsoleConnection(context.ConnectionId, user, viewer, context.Abort);
        connections.Add(connection);

        // Rights may have changed while it came in.
        if (!connection.Recognise(directory))
        {
            connections.Remove(connection.Id);
            connection.End();
            return;
        }

        // Not awaited: it ends with the connection, and says itself what went wrong.
        _ = SendAllAsync(connection, consoles.Clients.Client(connection.Id));
        try
        {
            await presence.ConnectedAsync(viewer.Id);
        }
        catch
        {
            // Nobody tells of the end of a connection that never began.
            End(context);
            throw;
        }

        broadcaster.Welcome(connection);
    }

    /// <summary>Lets a console go.</summary>
    public void End(HubCallerContext context)
    {
        if (connections.Remove(context.ConnectionId) is { } connection)
        {
            connection.End();
            presence.Lost(connection.Viewer.Id);
            foreach (var conversation in connection.AllOpen())
            {
                broadcaster.ShowViewers(conversation);
            }
        }
    }

    /// <summary>Gets the console behind a call; one that was ended a moment ago may do nothing any more.</summary>
    public ConsoleConnection Get(HubCallerContext context) =>
        connections.Find(context.ConnectionId) is { HasEnded: false } connection ? connection : throw new HubException("This connection has ended. Connect again.");

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());

    // One push after the other: the order of what is shown is the order in which it happened.
    private async Task SendAllAsync(ConsoleConnection connection, IConsoleClient client)
    {
        try
        {
            await foreach (var push in connection.Outbox)
            {
                await push(client);
            }
        }
#pragma warning disable CA1031 // The border of the loop: a console that cannot be spoken to is let go, and comes back.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.CannotSend(logger, error);
            connection.End();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1311, LogLevel.Warning, "A console could not be spoken to and was disconnected")]
        public static partial void CannotSend(ILogger logger, Exception error);
    }
}
