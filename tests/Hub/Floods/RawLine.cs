using System.Net.Sockets;
using System.Text;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Floods;

/// <summary>A connection on which a test says byte for byte what it wants.</summary>
internal sealed class RawLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Gets the hub's server on a port of its own.</summary>
    public static Uri Serve(HubHost hub)
    {
        hub.UseKestrel(0);
        hub.StartServer();
        return hub.ClientOptions.BaseAddress;
    }

    public static async Task<RawLine> ConnectAsync(Uri address, int receiveBuffer = 65_536)
    {
        var line = new RawLine();
        line._socket.ReceiveBufferSize = receiveBuffer;
        await line._socket.ConnectAsync(address.Host, address.Port, Now);
        return line;
    }

    /// <summary>Says something on a line of its own and reads the whole answer; the server must close behind it.</summary>
    public static async Task<string> AskAsync(Uri address, string request)
    {
        using var line = await ConnectAsync(address);
        await line.SayAsync(request);
        return await line.ReadToEndAsync();
    }

    public Task SayAsync(string text) => SayAsync(Encoding.Latin1.GetBytes(text));

    public async Task SayAsync(byte[] bytes) => await _socket.SendAsync(bytes, Now);

    /// <summary>Reads what comes next; empty when the server has closed.</summary>
    public async Task<byte[]> ReadAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Now);
        patience.CancelAfter(Patience);
        var buffer = new byte[65_536];
        try
        {
            return buffer[..await _socket.ReceiveAsync(buffer, patience.Token)];
        }
        catch (SocketException)
        {
            return [];
        }
    }

    /// <summary>Reads until the server closes.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var text = new StringBuilder();
        while (await ReadAsync() is { Length: > 0 } bytes)
        {
            text.Append(Encoding.Latin1.GetString(bytes));
        }

        return text.ToString();
    }

    /// <summary>Reads until a text has come.</summary>
    public async Task<string> ReadUntilAsync(string wanted)
    {
        var text = new StringBuilder();
        while (!text.ToString().Contains(wanted, StringComparison.Ordinal) && await ReadAsync() is { Length: > 0 } bytes)
        {
            text.Append(Encoding.Latin1.GetString(bytes));
        }

        return text.ToString();
    }

    public void Dispose() => _socket.Dispose();
}
