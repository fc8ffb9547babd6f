using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Omnichannel.Tests.Testing;

/// <summary>A console that speaks SignalR's JSON protocol itself, so that tests see what is really on the wire.</summary>
public sealed class ConsoleDriver : IAsyncDisposable
{
    private const byte Separator = 0x1e;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebSocket _socket;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly Channel<(string Target, JsonElement Argument)> _pushes = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly List<(string Target, JsonElement Argument)> _passed = [];
    private readonly TaskCompletionSource _closed = new();
    private readonly SemaphoreSlim _sending = new(1);
    private int _lastCall;

    private ConsoleDriver(WebSocket socket) => _socket = socket;

    /// <summary>Completes when the hub has closed the connection.</summary>
    public Task Closed => _closed.Task.WaitAsync(Patience);

    /// <summary>Begins to speak.</summary>
    public static async Task<ConsoleDriver> StartAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var driver = new ConsoleDriver(socket);
        await driver.SendAsync("""{"protocol":"json","version":1}""", cancellationToken);
        _ = driver.ListenAsync();
        return driver;
    }

    /// <summary>Calls a method and waits for its answer.</summary>
    public async Task<JsonElement> CallAsync(string method, object argument, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments = new[] { argument } }), cancellationToken);
        return await answer.Task.WaitAsync(Patience, cancellationToken);
    }

    /// <summary>Waits for the next push of a kind that fits. What comes before stays to be asked for.</summary>
    public async Task<JsonElement> NextAsync(string target, Func<JsonElement, bool> fits, CancellationToken cancellationToken)
    {
        var known = _passed.FindIndex(push => push.Target == target && fits(push.Argument));
        if (known >= 0)
        {
            var found = _passed[known].Argument;
            _passed.RemoveAt(known);
            return found;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                var push = await _pushes.Reader.ReadAsync(patience.Token);
                if (push.Target == target && fits(push.Argument))
                {
                    return push.Argument;
                }

                _passed.Add(push);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ChannelClosedException)
        {
            throw new TimeoutException($"No {target} that fits came. What came: {string.Join("; ", _passed)}");
        }
    }

    /// <summary>Tells what has come of a kind and was not taken by <see cref="NextAsync"/>.</summary>
    public IReadOnlyList<JsonElement> Untaken(string target)
    {
        while (_pushes.Reader.TryRead(out var push))
        {
            _passed.Add(push);
        }

        return [.. _passed.Where(push => push.Target == target).Select(push => push.Argument)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task SendAsync(string json, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync((byte[])[.. Encoding.UTF8.GetBytes(json), Separator], WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ListenAsync()
    {
        var text = new List<byte>();
        var buffer = new byte[16_384];
        try
        {
            while (await _socket.ReceiveAsync(buffer, _stop.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                foreach (var letter in buffer.AsSpan(0, part.Count))
                {
                    if (letter != Separator)
                    {
                        text.Add(letter);
                        continue;
                    }

                    Take(JsonDocument.Parse(text.ToArray()).RootElement);
                    text.Clear();
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // A connection that breaks is as closed as one that says good-bye.
        }

        _closed.TrySetResult();
        _pushes.Writer.TryComplete();
    }

    private void Take(JsonElement message)
    {
        var type = message.TryGetProperty("type", out var kind) ? kind.GetInt32() : 0;
        if (type == 1)
        {
            _pushes.Writer.TryWrite((message.GetProperty("target").GetString() ?? "", message.GetProperty("arguments")[0].Clone()));
        }
        else if (type == 3 && _calls.TryRemove(message.GetProperty("invocationId").GetString() ?? "", out var call))
        {
            if (message.TryGetProperty("error", out var error))
            {
                call.TrySetException(new InvalidOperationException(error.GetString()));
            }
            else
            {
                call.TrySetResult(message.TryGetProperty("result", out var result) ? result.Clone() : default);
            }
        }
    }
}
