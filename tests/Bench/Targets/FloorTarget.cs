using System.Collections.Concurrent;
using System.Text;
using Omnichannel.Tests.Bench.Load;

namespace Omnichannel.Tests.Bench.Targets;

/// <summary>The floor. With replies, each operator answers every message with its own text, and the answer is what is measured.</summary>
internal sealed class FloorTarget(Uri server, int operators, bool replies) : ITarget
{
    private readonly ConcurrentBag<IDisposable> _open = [];

    public async Task AddOperatorAsync(int index, Action<Marker> arrived, Action<string> failed)
    {
        SignalRConnection? connection = null;
        connection = await SignalRConnection.ConnectAsync(server, "/hub", Take, failed);
        _open.Add(connection);
        await connection.CallAsync("Watch", $"{index}");

        void Take(ReadOnlySpan<byte> push)
        {
            var text = push;
            while (Marker.TryNext(ref push, "~v"u8, out var marker))
            {
                if (replies)
                {
                    connection?.Tell("Send", $"\"c{marker.Visitor}\",\"b{TextIn(text)}\"");
                }
                else
                {
                    arrived(marker);
                }
            }
        }
    }

    public async Task<IVisitor> AddVisitorAsync(int index, Action<Marker> replied, Action<string> failed)
    {
        var headers = $"X-Conversation: c{index}\r\nX-Operator: {(operators == 0 ? 0 : index % operators)}\r\n";
        var visitor = await DirectLineVisitor.BeginAsync(server, index, _ => Task.FromResult(headers), Take, failed);
        _open.Add(visitor);
        return visitor;

        void Take(ReadOnlySpan<byte> frame)
        {
            while (replies && Marker.TryNext(ref frame, "b~v"u8, out var marker))
            {
                replied(marker);
            }
        }
    }

    public void Dispose()
    {
        foreach (var connection in _open)
        {
            connection.Dispose();
        }
    }

    private static string TextIn(ReadOnlySpan<byte> push)
    {
        var text = push[push.IndexOf("~v"u8)..];
        return Encoding.ASCII.GetString(text[..text.IndexOf((byte)'"')]);
    }
}
