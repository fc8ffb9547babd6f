using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Omnichannel.Tests.Testing;

/// <summary>The socket of a visitor's page. It remembers the watermark as clients do: the last one that was not empty.</summary>
public sealed class DirectLineSocket(WebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Queue<JsonElement> _activities = new();

    /// <summary>Gets the socket itself.</summary>
    public WebSocket Socket => socket;

    /// <summary>Gets the last watermark.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>Reads the next frame that is not empty.</summary>
    /// <exception cref="WebSocketException">The hub has closed the socket.</exception>
    public async Task<JsonElement> NextSetAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException($"The hub closed the socket: {(int?)part.CloseStatus} {part.CloseStatusDescription}");
            }

            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage && frame.Length > 0)
            {
                var set = JsonElement.Parse(Encoding.UTF8.GetString(frame.ToArray()));
                Watermark = set.GetProperty("watermark").GetString() is { Length: > 0 } watermark ? watermark : Watermark;
                return set;
            }
        }
    }

    /// <summary>Reads the next activity that fits; what comes before it is passed over.</summary>
    public async Task<JsonElement> NextAsync(Func<JsonElement, bool> fits, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (_activities.TryDequeue(out var activity))
            {
                if (fits(activity))
                {
                    return activity;
                }
            }

            foreach (var activity in (await NextSetAsync(cancellationToken)).GetProperty("activities").EnumerateArray())
            {
                _activities.Enqueue(activity);
            }
        }
    }

    /// <summary>Reads the next message with a text.</summary>
    public Task<JsonElement> NextTextAsync(string text, CancellationToken cancellationToken) =>
        NextAsync(activity => activity.TryGetProperty("text", out var found) && found.GetString() == text, cancellationToken);

    /// <summary>Reads on until the hub closes the socket; returns why.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var buffer = new byte[16_384];
        while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        if (socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }

        return socket.CloseStatus;
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
