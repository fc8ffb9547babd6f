using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Omnichannel.Tests.Bench.Servers;

/// <summary>Makes a .NET process collect its garbage, over the diagnostics socket that every one of them has, so that memory can be compared.</summary>
internal static class Collector
{
    private const byte EventPipe = 2;
    private const byte StopTracing = 1;
    private const byte CollectTracing = 2;
    private const ulong CollectHeap = 0x800000;
    private const int HeaderLength = 20;

    public static async Task CollectAsync(int pid)
    {
        using var tracing = await SendAsync(pid, CollectTracing, Request());
        var answer = new byte[HeaderLength + 8];
        await ReadAsync(tracing, answer);

        // The collection runs when the session begins; its events are read and thrown away.
        var reading = tracing.ReceiveAllAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        using var stopping = await SendAsync(pid, StopTracing, answer[HeaderLength..]);
        await reading.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private static byte[] Request()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(16u); // megabytes of buffer
        writer.Write(1u); // the nettrace format
        writer.Write(1u); // one provider
        writer.Write(CollectHeap);
        writer.Write(4u); // informational
        const string provider = "Microsoft-Windows-DotNETRuntime";
        writer.Write((uint)provider.Length + 1);
        writer.Write(Encoding.Unicode.GetBytes(provider + '\0'));
        writer.Write(0u); // no filter
        return bytes.ToArray();
    }

    private static async Task<Socket> SendAsync(int pid, byte command, byte[] payload)
    {
        var file = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{pid}-*-socket").Single();
        var message = new byte[HeaderLength + payload.Length];
        "DOTNET_IPC_V1\0"u8.CopyTo(message);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(14), (ushort)message.Length);
        message[16] = EventPipe;
        message[17] = command;
        payload.CopyTo(message, HeaderLength);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(file));
        await socket.SendAsync(message);
        return socket;
    }

    private static async Task ReadAsync(Socket socket, Memory<byte> buffer)
    {
        for (var read = 0; read < buffer.Length;)
        {
            var count = await socket.ReceiveAsync(buffer[read..]);
            read += count > 0 ? count : throw new IOException("The diagnostics socket was closed.");
        }
    }

    private static async Task ReceiveAllAsync(this Socket socket)
    {
        var buffer = new byte[65_536];
        while (await socket.ReceiveAsync(buffer.AsMemory()) > 0)
        {
        }
    }
}
