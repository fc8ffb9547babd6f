using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Omnichannel.Tests.Bench.Load;

/// <summary>Takes a message of a web socket.</summary>
internal delegate void FrameHandler(ReadOnlySpan<byte> message);

/// <summary>A web socket cut down to what load needs: one receive loop, one masked write per message, pings answered.</summary>
internal sealed class SocketConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly FrameHandler _onMessage;
    private readonly Lock _sending = new();
    private byte[] _received = new byte[2048];
    private int _filled;
    private byte[] _partial = [];
    private int _partialLength;
    private int _closed;

    private SocketConnection(Socket socket, FrameHandler onMessage)
    {
        _socket = socket;
        _onMessage = onMessage;
    }

    /// <summary>Gets or sets what to do when the other side ends the connection.</summary>
    public Action? OnClosed { get; set; }

    public bool IsClosed => Volatile.Read(ref _closed) != 0;

    public static async Task<SocketConnection> ConnectAsync(Uri server, string pathAndQuery, FrameHandler onMessage, string headers = "")
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(server.Host), server.Port));
        var connection = new SocketConnection(socket, onMessage);
        var request = $"GET {pathAndQuery} HTTP/1.1\r\nHost: {server.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Key: {Convert.ToBase64String(RandomNumberGenerator.GetBytes(16))}\r\nSec-WebSocket-Version: 13\r\n{headers}\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        await connection.ShakeHandsAsync();
        _ = connection.ReceiveAsync();
        return connection;
    }

    public void Send(ReadOnlySpan<byte> text) => Send(0x81, text);

    public void Dispose()
    {
        Volatile.Write(ref _closed, 1);
        _socket.Dispose();
    }

    private async Task ShakeHandsAsync()
    {
        int end;
        while ((end = _received.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (_filled == _received.Length)
            {
                Array.Resize(ref _received, _received.Length * 2);
            }

            var count = await _socket.ReceiveAsync(_received.AsMemory(_filled));
            if (count == 0)
            {
                throw new IOException("The server closed the connection during the handshake.");
            }

            _filled += count;
        }

        if (!_received.AsSpan(0, _filled).StartsWith("HTTP/1.1 101"u8))
        {
            throw new IOException("Not upgraded: " + Encoding.ASCII.GetString(_received, 0, Math.Min(_filled, 300)));
        }

        Consume(end + 4);
    }

    private void Send(byte first, ReadOnlySpan<byte> payload)
    {
        var frame = ArrayPool<byte>.Shared.Rent(payload.Length + 14);
        try
        {
            var length = Frame(frame, first, payload);
            lock (_sending)
            {
                for (var sent = 0; sent < length;)
                {
                    sent += _socket.Send(frame.AsSpan(sent, length - sent));
                }
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            Close();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(frame);
        }
    }

    private static int Frame(Span<byte> frame, byte first, ReadOnlySpan<byte> payload)
    {
        var at = 0;
        frame[at++] = first;
        if (payload.Length < 126)
        {
            frame[at++] = (byte)(0x80 | payload.Length);
        }
        else
        {
            frame[at++] = 0x80 | 126;
            BinaryPrimitives.WriteUInt16BigEndian(frame[at..], checked((ushort)payload.Length));
            at += 2;
        }

        var mask = (uint)Random.Shared.Next();
        BinaryPrimitives.WriteUInt32LittleEndian(frame[at..], mask);
        at += 4;
        for (var index = 0; index < payload.Length; index++)
        {
            frame[at + index] = (byte)(payload[index] ^ (byte)(mask >> ((index & 3) << 3)));
        }

        return at + payload.Length;
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                TakeFrames();
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
        catch (Exception error) when (error is SocketException or ObjectDisposedException or IOException)
        {
            // Said below.
        }

        Close();
    }

    private void TakeFrames()
    {
        var at = 0;
        while (TryFrame(_received.AsSpan(at, _filled - at), out var first, out var header, out var length))
        {
            Take(first, _received.AsSpan(at + header, length));
            at += header + length;
        }

        if (at > 0)
        {
            Consume(at);
        }
    }

    private static bool TryFrame(ReadOnlySpan<byte> data, out byte first, out int header, out int length)
    {
        (first, header, length) = (0, 2, 0);
        if (data.Length < 2)
        {
            return false;
        }

        first = data[0];
        length = data[1] & 0x7f;
        if (length == 126)
        {
            header = 4;
            length = data.Length < 4 ? int.MaxValue - 4 : BinaryPrimitives.ReadUInt16BigEndian(data[2..]);
        }
        else if (length == 127)
        {
            header = 10;
            length = data.Length < 10 ? int.MaxValue - 10 : checked((int)BinaryPrimitives.ReadUInt64BigEndian(data[2..]));
        }

        return data.Length >= header + length;
    }

    private void Take(byte first, ReadOnlySpan<byte> payload)
    {
        switch (first & 0x0f)
        {
            case 8:
                throw new IOException("The server closed the socket.");
            case 9:
                Send(0x8a, payload);
                return;
            case 10:
                return;
        }

        var isLast = (first & 0x80) != 0;
        if (isLast && _partialLength == 0)
        {
            _onMessage(payload);
            return;
        }

        if (_partial.Length < _partialLength + payload.Length)
        {
            Array.Resize(ref _partial, Math.Max(8192, (_partialLength + payload.Length) * 2));
        }

        payload.CopyTo(_partial.AsSpan(_partialLength));
        _partialLength += payload.Length;
        if (isLast)
        {
            _onMessage(_partial.AsSpan(0, _partialLength));
            _partialLength = 0;
        }
    }

    private void Consume(int count)
    {
        Buffer.BlockCopy(_received, count, _received, 0, _filled - count);
        _filled -= count;
    }

    private void Close()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
        {
            OnClosed?.Invoke();
        }
    }
}
