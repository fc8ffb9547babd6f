using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Hub.DirectLine.Intake;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>The web socket on which a visitor's page follows its conversation.</summary>
internal static class StreamEndpoint
{
    // How long a page has to take note that it is asked to leave; closing under its feet could cost it the reason.
    private static readonly TimeSpan GoodBye = TimeSpan.FromSeconds(2);

    /// <summary>Opens the socket, for one use of a ticket and from an allowed origin only.</summary>
    public static async Task OpenAsync(
        HttpContext context,
        string id,
        VisitorTokens tokens,
        DirectLineGate gate,
        VisitorSockets sockets,
        SignsOfLife signs,
        IConversationReader reader,
        ActivitySetWriter writer,
        PublicUrl publicUrl,
        TimeProvider clock,
        IOptions<Limits> limits)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await DirectLineErrors.BadArgument.Answer("This address is for web sockets.").ExecuteAsync(context);
            return;
        }

        if (await AdmitAsync(context, id, tokens, gate, reader) is not { } place)
        {
            await DirectLineErrors.TokenExpired.Answer("The stream's address is not valid any more; ask for a new one.").ExecuteAsync(context);
            return;
        }

        // Who had no page open is back; one more page beside another is told of by itself.
        if (!sockets.IsHere(place.Conversation))
        {
            await signs.ShowAsync(place.Conversation);
        }

        using var webSocket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = limits.Value.SocketPing, KeepAliveTimeout = limits.Value.SocketPing });
        var socket = new VisitorSocket(webSocket, place.Conversation, place.Cursor, publicUrl.Origin(context.Request), reader, writer);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        sockets.Add(socket);
        try
        {
            var pump = socket.PumpAsync(gone.Token);
            var listen = new FrameListener(webSocket, limits.Value, clock, socket.Answer).ListenAsync(gone.Token);
            await Task.WhenAny(pump, listen);
            if (pump.IsCompletedSuccessfully)
            {
                await Task.WhenAny(listen, Task.Delay(GoodBye, clock, gone.Token));
            }

            Report(pump, sockets, place.Conversation);
        }
        finally
        {
            sockets.Remove(socket);
            await gone.CancelAsync();

            // The pump may wait for nothing but this.
            socket.Ring();
        }
    }

    // A method of its own, so that what it looks at does not stay in memory for as long as the socket.
    private static async ValueTask<(ConversationId Conversation, long Cursor)?> AdmitAsync(
        HttpContext context,
        string id,
        VisitorTokens tokens,
        DirectLineGate gate,
        IConversationReader reader)
    {
        // The ticket is used up after the origin was looked at, so that a foreign page cannot use up somebody's ticket.
        var ticket = await tokens.PeekTicketAsync(context.Request.Query["t"].ToString());
        context.Features.Set<IQueryFeature>(null);
        if (ticket is null
            || ticket.Token.Conversation.ToString() != id
            || reader.FindHead(ticket.Token.Conversation) is not { } head
            || !gate.MayOpenStream(context.Request, ticket.Token)
            || !tokens.Use(ticket.TicketId, ticket.Expires))
        {
            return null;
        }

        _ = Watermarks.TryRead(ticket.Watermark, out var cursor);
        return (ticket.Token.Conversation, Watermarks.Bound(cursor, head));
    }

    // A page that went away is no news; anything else that stops a pump would stop it again when the page is back.
    private static void Report(Task pump, VisitorSockets sockets, ConversationId conversation)
    {
        if (pump.Exception?.InnerException is { } fault and not (WebSocketException or IOException or ObjectDisposedException))
        {
            sockets.PumpFailed(conversation, fault);
        }
    }
}
