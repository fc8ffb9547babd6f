using System.Collections.Concurrent;
using Omnichannel.Tests.Bench.Load;
using Omnichannel.Tests.Bench.Servers;

namespace Omnichannel.Tests.Bench.Targets;

/// <summary>
/// The hub, as its own front ends use it: a session of the widget, Direct Line, the console's connection. Without operators, the
/// visitors stay with the bot of the inbox, and its replies are what is measured.
/// </summary>
internal sealed class HubTarget(HubServer hub, string inboxKey, int operators) : ITarget
{
    private readonly ConcurrentBag<IDisposable> _open = [];
    private readonly ConcurrentDictionary<int, SignalRConnection> _operators = new();

    public async Task AddOperatorAsync(int index, Action<Marker> arrived, Action<string> failed)
    {
        var cookies = await hub.SignInAsync(index);
        var connection = await SignalRConnection.ConnectAsync(hub.Address, "/hubs/console", Take, failed, $"Cookie: {cookies}\r\n");
        _open.Add(connection);
        _operators[index] = connection;

        void Take(ReadOnlySpan<byte> push)
        {
            // The same text stands in the conversation's row, which is told beside it.
            var isNew = push.StartsWith("{\"type\":1,\"target\":\"Appended\""u8);
            while (isNew && Marker.TryNext(ref push, "~v"u8, out var marker))
            {
                arrived(marker);
            }
        }
    }

    public async Task<IVisitor> AddVisitorAsync(int index, Action<Marker> replied, Action<string> failed)
    {
        var visitor = await DirectLineVisitor.BeginAsync(hub.Address, index, AuthorizeAsync, Take, failed);
        _open.Add(visitor);
        if (operators > 0)
        {
            await visitor.SayAsync("Talk to a person");
            var console = _operators[index % operators];
            var target = $"\"conversationId\":\"{visitor.Conversation}\"";
            Check(await console.CallAsync("PickUp", $"{{\"clientCommandId\":\"{Guid.NewGuid()}\",{target}}}"));
            await console.CallAsync("Open", $"{{{target}}}");
        }

        return visitor;

        void Take(ReadOnlySpan<byte> frame)
        {
            while (operators == 0 && Marker.TryNext(ref frame, "b~v"u8, out var marker))
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

    private async Task<string> AuthorizeAsync(DirectLineVisitor visitor)
    {
        var session = await visitor.AskAsync($"POST /widget/{inboxKey}/session", "Content-Type: application/json\r\n", "{}");
        return $"Authorization: Bearer {session.Expected().Json.GetProperty("token").GetString()}\r\n";
    }

    private static void Check(string answer)
    {
        if (!answer.Contains("\"ok\":true", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("A conversation could not be picked up: " + answer);
        }
    }
}
