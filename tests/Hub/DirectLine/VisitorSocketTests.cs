using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

public sealed class VisitorSocketTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task A_lost_ring_in_the_middle_leaves_no_gap()
    {
        using var page = await _hub.VisitAsync();
        using var wire = new Wire();
        var socket = Open(page, wire);
        var pump = socket.PumpAsync(wire.End.Token);
        await wire.Frames.Reader.ReadAsync(Now);
        await page.WriteAsync("Talk to a person", Now);
        foreach (var number in Enumerable.Range(1, 3))
        {
            await page.WriteAsync($"line {number}", Now);
        }

        // The page hears of the first and the last at once, and of nothing between: the feed drops rings when it is full.
        var entries = _hub.Get<IConversationReader>().ReadAfter(page.Id(), Greeted, 100);
        socket.Committed(CommitOf(page, entries[0]));
        socket.Committed(CommitOf(page, entries[^1]));
        var seen = new List<string>();
        while (!seen.Contains("line 3"))
        {
            seen.AddRange((await wire.Frames.Reader.ReadAsync(Now)).Texts());
        }

        Assert.Equal(["line 1", "line 2", "line 3"], seen.Where(text => text.StartsWith("line", StringComparison.Ordinal)));
        await EndAsync(socket, wire, pump);
    }

    [Fact]
    public async Task A_ring_for_a_page_that_has_just_gone_harms_nobody()
    {
        using var page = await _hub.VisitAsync();
        using var wire = new Wire();
        var socket = Open(page, wire);
        var pump = socket.PumpAsync(wire.End.Token);
        await wire.Frames.Reader.ReadAsync(Now);
        await EndAsync(socket, wire, pump);

        var error = Record.Exception(socket.Ring);

        Assert.Null(error);
    }

    // As the stream's endpoint does it: the pump may wait for nothing but a ring.
    private static async Task EndAsync(VisitorSocket socket, Wire wire, Task pump)
    {
        await wire.End.CancelAsync();
        socket.Ring();
        await pump;
    }

    private VisitorSocket Open(DirectLineClient page, Wire wire) =>
        new(wire, page.Id(), 0, Own, _hub.Get<IConversationReader>(), _hub.Get<ActivitySetWriter>());

    private Commit CommitOf(DirectLineClient page, StoredEntry entry)
    {
        var head = _hub.Head(page);
        var activity = JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) ?? throw new JsonException();
        var log = new LogEntry
        {
            Sequence = entry.Sequence,
            Author = entry.Author,
            Visibility = entry.Visibility,
            Epoch = entry.Epoch,
            At = entry.At,
            Activity = activity,
        };
        return new() { Before = head, After = head, Entries = EntryEncoder.Encode([log]) };
    }

    /// <summary>A socket that holds each frame until it is read, so that the pump is never faster than the test.</summary>
    private sealed class Wire : WebSocket
    {
        public Channel<JsonElement> Frames { get; } = Channel.CreateBounded<JsonElement>(1);

        public CancellationTokenSource End { get; } = new();

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
            await Frames.Writer.WriteAsync(JsonElement.Parse(buffer), cancellationToken);

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Abort()
        {
        }

        public override void Dispose() => End.Dispose();
    }
}
