using System.Buffers;
using System.Net.WebSockets;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>Listens to what a page sends on its stream: empty frames, which ask whether anybody is there. Nothing of it is kept; too much ends the line.</summary>
internal sealed class FrameListener(WebSocket socket, Limits limits, TimeProvider clock, Action answer)
{
    private const int PieceLength = 1_024;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private DateTimeOffset _since = clock.GetUtcNow();
    private int _frames;
    private int _received;

    /// <summary>Listens until the page says good-bye, goes away, or sends too much.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // Waiting for nothing first lets idle pages hold no buffer. An empty frame, and the end, arrive already here.
            var arrived = await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
            if (!arrived.EndOfMessage && arrived.MessageType != WebSocketMessageType.Close)
            {
                arrived = await ReadAsync(cancellationToken);
            }

            if (arrived.MessageType == WebSocketMessageType.Close)
            {
                await AnswerGoodByeAsync(cancellationToken);
                return;
            }

            if (Refusal(arrived) is var (status, reason))
            {
                await socket.CloseOutputAsync(status, reason, cancellationToken);
                return;
            }

            if (arrived is { Count: 0, EndOfMessage: true })
            {
                answer();
            }
        }
    }

    private async ValueTask<ValueWebSocketReceiveResult> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            return await socket.ReceiveAsync(buffer.AsMemory(0, PieceLength), cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private (WebSocketCloseStatus Status, string Reason)? Refusal(ValueWebSocketReceiveResult arrived)
    {
        _received += arrived.Count;
        if (_received > limits.SocketFrame)
        {
            return (WebSocketCloseStatus.MessageTooBig, "Post activities instead.");
        }

        _received = arrived.EndOfMessage ? 0 : _received;
        var now = clock.GetUtcNow();
        if (now - _since >= Window)
        {
            (_since, _frames) = (now, 0);
        }

        // Pieces of a message count too: a message in a million pieces is a flood all the same. Full pieces are counted by their size.
        _frames += arrived.Count < PieceLength ? 1 : 0;
        return _frames > limits.SocketFramesPerMinute ? (WebSocketCloseStatus.PolicyViolation, "Too many frames.") : null;
    }

    private Task AnswerGoodByeAsync(CancellationToken cancellationToken) => socket.State == WebSocketState.CloseReceived
        ? socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken)
        : Task.CompletedTask;
}
