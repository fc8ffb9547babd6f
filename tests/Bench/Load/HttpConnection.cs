using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Omnichannel.Tests.Bench.Load;

/// <summary>Takes an answer: status, headers, body, and the tag its request was sent with.</summary>
internal delegate void AnswerHandler(int status, string head, ReadOnlySpan<byte> body, long tag);

/// <summary>One HTTP/1.1 connection that stays open. It costs far less than a general client, so that the server is what is measured.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly string _host;
    private readonly AnswerHandler _onAnswer;
    private readonly Queue<long> _tags = new();
    private byte[] _received = new byte[4096];
    private int _filled;

    private HttpConnection(Socket socket, string host, AnswerHandler onAnswer)
    {
        _socket = socket;
        _host = host;
        _onAnswer = onAnswer;
    }

    /// <summary>Gets or sets what to do when the connection ends.</summary>
    public Action? OnClosed { get; set; }

    public static async Task<HttpConnection> ConnectAsync(Uri server, AnswerHandler onAnswer)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(server.Host), server.Port));
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }

        var connection = new HttpConnection(socket, server.Authority, onAnswer);
        _ = connection.ReceiveAsync();
        return connection;
    }

    /// <summary>Sends a request as one write.</summary>
    /// <param name="line">Method and path, such as <c>GET /health</c>.</param>
    /// <param name="headers">Further headers, each with its line end.</param>
    /// <param name="body">The body.</param>
    /// <param name="tag">Comes back with the answer.</param>
    public void Send(string line, string headers, ReadOnlySpan<byte> body, long tag)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{line} HTTP/1.1\r\nHost: {_host}\r\n{headers}Content-Length: {body.Length}\r\n\r\n");
        var bytes = new byte[head.Length + body.Length];
        Encoding.ASCII.GetBytes(head, bytes);
        body.CopyTo(bytes.AsSpan(head.Length));
        lock (_tags)
        {
            _tags.Enqueue(tag);
            try
            {
                for (var sent = 0; sent < bytes.Length;)
                {
                    sent += _socket.Send(bytes.AsSpan(sent));
                }
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                OnClosed?.Invoke();
            }
        }
    }

    public void Dispose()
    {
        OnClosed = null;
        _socket.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                int used;
                while ((used = TakeAnswer(_received.AsSpan(0, _filled))) > 0)
                {
                    Buffer.BlockCopy(_received, used, _received, 0, _filled - used);
                    _filled -= used;
                }

                if (_filled == _received.Length)
                {
                    Array.Resize(ref _received, _received.Length * 2);
                }

                var count = await _socket.ReceiveAsync(_received.AsMemory(_filled));
                if (count == 0)
                {
                    break;
                }

                _filled += count;
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Said below.
        }

        OnClosed?.Invoke();
    }

    // Returns how many bytes a whole answer took; 0 while it is not whole.
    private int TakeAnswer(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return 0;
        }

        var head = Encoding.ASCII.GetString(data[..end]);
        var rest = data[(end + 4)..];
        if (head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return TryChunks(rest, out var body, out var used) ? Complete(head, body, end + 4 + used) : 0;
        }

        var length = LengthIn(head);
        return rest.Length < length ? 0 : Complete(head, rest[..length], end + 4 + length);
    }

    private int Complete(string head, ReadOnlySpan<byte> body, int used)
    {
        long tag;
        lock (_tags)
        {
            tag = _tags.Dequeue();
        }

        _onAnswer(int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture), head, body, tag);
        return used;
    }

    private static int LengthIn(string head)
    {
        const string name = "\r\nContent-Length:";
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return 0;
        }

        var value = head.AsSpan(at + name.Length);
        var end = value.IndexOf('\r');
        return int.Parse(end < 0 ? value : value[..end], CultureInfo.InvariantCulture);
    }

    private static bool TryChunks(ReadOnlySpan<byte> data, out byte[] body, out int used)
    {
        var whole = new List<byte>();
        used = 0;
        body = [];
        while (true)
        {
            var line = data[used..].IndexOf("\r\n"u8);
            if (line < 0)
            {
                return false;
            }

            var size = int.Parse(data.Slice(used, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            used += line + 2;
            if (data.Length < used + size + 2)
            {
                return false;
            }

            whole.AddRange(data.Slice(used, size));
            used += size + 2;
            if (size == 0)
            {
                body = [.. whole];
                return true;
            }
        }
    }
}
