using System.Net.WebSockets;
using System.Text.Json;
using Omnichannel.Tests.Kill.Load;

namespace Omnichannel.Tests.Kill.Audits;

/// <summary>A page of a visitor that follows the conversation on a web socket, and comes back with its watermark when the line breaks.</summary>
internal sealed class PageSocket(Visitor visitor, HubProcess hub) : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly Lock _gate = new();
    private readonly List<LogLine> _seen = [];
    private string _watermark = "";
    private Task _following = Task.CompletedTask;

    public Visitor Visitor => visitor;

    /// <summary>Gets how often it was connected.</summary>
    public int Connections { get; private set; }

    /// <summary>Gets all that was shown, in the order in which it came.</summary>
    public IReadOnlyList<LogLine> Seen
    {
        get
        {
            lock (_gate)
            {
                return [.. _seen];
            }
        }
    }

    public void Follow() => _following = FollowAsync(_gone.Token);

    /// <summary>Waits until the page has been sent everything up to a watermark.</summary>
    /// <returns>Whether it came in time: the hub promises 5 s even for a lost push.</returns>
    public async Task<bool> HasReachedAsync(string watermark)
    {
        for (var look = 0; look < 150; look++)
        {
            lock (_gate)
            {
                if (_watermark == watermark)
                {
                    return true;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _following;
        _gone.Dispose();
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await hub.Up.WaitAsync(cancellationToken);
                using var socket = new ClientWebSocket();
                socket.Options.SetRequestHeader("Origin", hub.Address.GetLeftPart(UriPartial.Authority));
                await socket.ConnectAsync(await visitor.Client.FindStreamAsync(_watermark), cancellationToken);
                Connections++;
                await ReceiveAsync(socket, cancellationToken);
            }
            catch (Exception error) when (error is WebSocketException or HttpRequestException { StatusCode: null } or IOException)
            {
                // The hub was killed; the page comes back when it is up again.
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ReceiveAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            frame.Write(buffer, 0, received.Count);
            if (!received.EndOfMessage)
            {
                continue;
            }

            using var set = JsonDocument.Parse(frame.GetBuffer().AsMemory(0, (int)frame.Length));
            lock (_gate)
            {
                _seen.AddRange(VisitorLog.LinesOf(set.RootElement));
                _watermark = set.RootElement.GetProperty("watermark").GetString() ?? "";
            }

            frame.SetLength(0);
        }
    }
}
