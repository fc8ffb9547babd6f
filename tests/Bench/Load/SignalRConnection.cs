using System.Text;

namespace Omnichannel.Tests.Bench.Load;

/// <summary>SignalR's JSON protocol over a bare web socket.</summary>
internal sealed class SignalRConnection : IDisposable
{
    private const byte Separator = 0x1e;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _calling = new(1);
    private readonly FrameHandler _onPush;
    private readonly Timer _pinger;
    private SocketConnection? _socket;
    private TaskCompletionSource<string>? _answer;

    private SignalRConnection(FrameHandler onPush)
    {
        _onPush = onPush;
        _pinger = new(_ => _socket?.Send("{\"type\":6}\u001e"u8), null, PingInterval, PingInterval);
    }

    /// <summary>Connects.</summary>
    /// <param name="server">The server.</param>
    /// <param name="path">The hub's path.</param>
    /// <param name="onPush">Takes everything that is not an answer.</param>
    /// <param name="failed">Told when the connection ends.</param>
    /// <param name="headers">Further headers of the handshake, each with its line end.</param>
    public static async Task<SignalRConnection> ConnectAsync(Uri server, string path, FrameHandler onPush, Action<string> failed, string headers = "")
    {
        var connection = new SignalRConnection(onPush);
        var answer = connection._answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        connection._socket = await SocketConnection.ConnectAsync(server, path, connection.TakeFrame, headers);
        connection._socket.OnClosed = () => failed("The operator's connection was closed.");
        connection._socket.Send("{\"protocol\":\"json\",\"version\":1}\u001e"u8);
        await answer.Task.WaitAsync(Patience);
        return connection;
    }

    /// <summary>Calls a method and waits for its answer.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">Its arguments as JSON, without the brackets.</param>
    public async Task<string> CallAsync(string method, string arguments)
    {
        await _calling.WaitAsync();
        try
        {
            var answer = _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _socket?.Send(Encoding.UTF8.GetBytes($"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"{method}\",\"arguments\":[{arguments}]}}\u001e"));
            var text = await answer.Task.WaitAsync(Patience);
            return text.Contains("\"error\"", StringComparison.Ordinal) ? throw new InvalidOperationException($"{method}: {text}") : text;
        }
        finally
        {
            _calling.Release();
        }
    }

    /// <summary>Calls a method without asking for an answer.</summary>
    public void Tell(string method, string arguments) =>
        _socket?.Send(Encoding.UTF8.GetBytes($"{{\"type\":1,\"target\":\"{method}\",\"arguments\":[{arguments}]}}\u001e"));

    public void Dispose()
    {
        _pinger.Dispose();
        _socket?.Dispose();
        _calling.Dispose();
    }

    private void TakeFrame(ReadOnlySpan<byte> frame)
    {
        while (!frame.IsEmpty)
        {
            var end = frame.IndexOf(Separator);
            Take(end < 0 ? frame : frame[..end]);
            frame = end < 0 ? [] : frame[(end + 1)..];
        }
    }

    private void Take(ReadOnlySpan<byte> record)
    {
        var isAnswer = record.StartsWith("{\"type\":3,"u8) || record.SequenceEqual("{}"u8) || record.StartsWith("{\"error\""u8);
        if (!isAnswer)
        {
            _onPush(record);
        }
        else if (Interlocked.Exchange(ref _answer, null) is { } answer)
        {
            answer.TrySetResult(Encoding.UTF8.GetString(record));
        }
    }
}
