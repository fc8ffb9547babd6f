using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

/// <summary>A server on 127.0.0.1 that says exactly what a test tells it to, byte by byte.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _accepting;
    private int _connections;

    public RawServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public int Connections => Volatile.Read(ref _connections);

    public string Url => $"http://127.0.0.1:{Port}/";

    /// <summary>Gets a task that ends when the first caller hung up on a server that was still busy with it.</summary>
    public TaskCompletionSource CallerLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static RawServer Says(string answer) => Says(Encoding.Latin1.GetBytes(answer));

    public static RawServer Says(byte[] answer) => new(async (stream, stop) =>
    {
        await ReadHeadAsync(stream, stop);
        await stream.WriteAsync(answer, stop);
    });

    public static RawServer Answers(string head, byte[] body) =>
        Says([.. Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\n{head}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"), .. body]);

    public static async Task<string> ReadHeadAsync(NetworkStream stream, CancellationToken stop)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, stop) == 1)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    public static async Task WaitForCallerToLeaveAsync(NetworkStream stream, CancellationToken stop)
    {
        if (await stream.ReadAsync(new byte[1], stop) == 0)
        {
            throw new IOException("The caller left.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> serving = [];
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                serving.Add(ServeAsync(socket));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            await _answer(stream, _stop.Token);
        }
        catch (IOException)
        {
            CallerLeft.TrySetResult();
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
