using System.Buffers.Binary;
using System.Text;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Floods;

/// <summary>Clients that take their time, on the real server.</summary>
public sealed class SlowClientTests
{
    private static readonly byte[] Mask = [1, 2, 3, 4];

    [Fact]
    [Trait("threat", "W-21")]
    public async Task Heads_that_never_end_are_cut_off_and_others_are_served_meanwhile()
    {
        await using var hub = new HubHost { Settings = new() { ["Limits:HeadersTimeout"] = "00:00:01" } };
        var address = RawLine.Serve(hub);
        using var http = hub.CreateDefaultClient(address);
        var lines = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => RawLine.ConnectAsync(address)));
        foreach (var line in lines)
        {
            await line.SayAsync("GET /health/live HTTP/1.1\r\nHo");
        }

        Assert.Equal("Healthy", await http.GetStringAsync("/health/ready", Now));
        foreach (var line in lines)
        {
            Assert.StartsWith("HTTP/1.1 408 ", await line.ReadToEndAsync(), StringComparison.Ordinal);
            line.Dispose();
        }
    }

    [Fact]
    [Trait("threat", "W-21")]
    public async Task Connections_without_a_request_are_closed()
    {
        await using var hub = new HubHost { Settings = new() { ["Limits:IdleTimeout"] = "00:00:01" } };
        var address = RawLine.Serve(hub);
        using var line = await RawLine.ConnectAsync(address);
        await line.SayAsync($"GET /health/live HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");

        var all = await line.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 200 ", all, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "W-21")]
    public async Task One_connection_more_than_the_limit_is_closed_and_a_place_that_is_free_again_serves()
    {
        await using var hub = new HubHost { Settings = new() { ["Limits:Connections"] = "100" } };
        var address = RawLine.Serve(hub);
        var ask = $"GET /health/live HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n";
        var lines = new List<RawLine>();
        for (var count = 0; count < 100; count++)
        {
            var line = await RawLine.ConnectAsync(address);
            await line.SayAsync(ask);
            Assert.StartsWith("HTTP/1.1 200 ", await line.ReadUntilAsync("Healthy"), StringComparison.Ordinal);
            lines.Add(line);
        }

        var refused = await RawLine.AskAsync(address, ask);
        lines[0].Dispose();
        var served = "";
        while (served.Length == 0)
        {
            using var line = await RawLine.ConnectAsync(address);
            await line.SayAsync(ask);
            served = await line.ReadUntilAsync("Healthy");
        }

        Assert.Empty(refused);
        Assert.StartsWith("HTTP/1.1 200 ", served, StringComparison.Ordinal);
        lines.ForEach(line => line.Dispose());
    }

    [Fact]
    [Trait("threat", "W-14")]
    public async Task A_flood_is_refused_before_its_bodies_are_read()
    {
        await using var hub = Limited.Hub(("Uploads:Address", 1));
        var address = RawLine.Serve(hub);
        var head = $"POST /v3/directline/conversations/x/upload HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: image/png\r\nContent-Length: 20000000\r\n\r\n";
        using var first = await RawLine.ConnectAsync(address);
        await first.SayAsync(head);
        await first.ReadUntilAsync("\r\n\r\n");
        using var second = await RawLine.ConnectAsync(address);

        await second.SayAsync(head);

        Assert.StartsWith("HTTP/1.1 429 ", await second.ReadUntilAsync("\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "W-20")]
    public async Task A_page_that_no_longer_answers_is_let_go()
    {
        await using var hub = new HubHost { Settings = new() { ["Limits:SocketPing"] = "00:00:01" } };
        using var page = await StartAsync(hub);
        using var line = await OpenAsync(page);

        var all = await line.ReadToEndAsync();

        Assert.Contains(page.Conversation, all, StringComparison.Ordinal);
        await GoneAsync(hub, page);
    }

    [Fact]
    [Trait("threat", "W-20")]
    public async Task A_page_that_never_reads_is_let_go_while_messages_come_and_others_hear_them()
    {
        await using var hub = new HubHost { Settings = new() { ["Limits:SocketPing"] = "00:00:01" } };
        using var page = await StartAsync(hub);
        using var deaf = await OpenAsync(page, receiveBuffer: 2_048);
        var text = new string('x', 8_000);
        for (var count = 0; count < 200; count++)
        {
            await page.WriteAsync(text, Now);
        }

        await GoneAsync(hub, page);
        using var stream = await page.OpenFromAsync("", Now);
        await page.WriteAsync("still here", Now);

        await stream.NextTextAsync("still here", Now);
    }

    [Theory]
    [InlineData("a million frames of one byte", 1008)]
    [InlineData("a message that never ends", 1008)]
    [InlineData("a frame of sixty-four megabytes", 1009)]
    [Trait("threat", "W-20")]
    public async Task A_page_that_floods_its_stream_is_closed_with_the_reason(string what, int code)
    {
        await using var hub = new HubHost { Settings = new() { ["Limits:SocketFramesPerMinute"] = "10" } };
        using var page = await StartAsync(hub);
        using var line = await OpenAsync(page);
        await line.ReadUntilAsync(page.Conversation);

        foreach (var frame in FramesOf(what))
        {
            await line.SayAsync(frame);
        }

        Assert.Equal(code, await CloseCodeAsync(line));
    }

    [Fact]
    [Trait("threat", "W-20")]
    public async Task A_page_that_sends_bytes_for_text_is_let_go()
    {
        await using var hub = new HubHost();
        using var page = await StartAsync(hub);
        using var line = await OpenAsync(page);
        await line.ReadUntilAsync(page.Conversation);

        await line.SayAsync(Frame(0x81, [0xC3, 0x28]));

        await line.ReadToEndAsync();
        await GoneAsync(hub, page);
    }

    // Few enough to fit into the line's buffers: nobody waits for anybody.
    private static IEnumerable<byte[]> FramesOf(string what) => what switch
    {
        "a million frames of one byte" => Enumerable.Repeat(Frame(0x81, "a"u8), 11),
        "a message that never ends" => Enumerable.Repeat(Frame(0x00, "a"u8), 10).Prepend(Frame(0x01, "a"u8)),
        _ => Enumerable.Repeat(new byte[8_192], 5).Prepend([0x81, 0xFF, 0, 0, 0, 0, 4, 0, 0, 0, .. Mask]),
    };

    private static byte[] Frame(byte head, ReadOnlySpan<byte> payload)
    {
        byte[] frame = [head, (byte)(0x80 | payload.Length), .. Mask, .. payload];
        for (var index = 0; index < payload.Length; index++)
        {
            frame[6 + index] ^= Mask[index % 4];
        }

        return frame;
    }

    private static async Task<int> CloseCodeAsync(RawLine line)
    {
        var bytes = new List<byte>();
        while (await line.ReadAsync() is { Length: > 0 } more)
        {
            bytes.AddRange(more);
            var at = bytes.IndexOf(0x88);
            if (at >= 0 && bytes.Count >= at + 4)
            {
                return BinaryPrimitives.ReadUInt16BigEndian([bytes[at + 2], bytes[at + 3]]);
            }
        }

        throw new InvalidOperationException("Closed without a reason: " + Convert.ToHexString(bytes.ToArray()));
    }

    // Asking the hub for something else is the wait.
    private static async Task GoneAsync(HubHost hub, DirectLineClient page)
    {
        for (var asked = 0; hub.Get<VisitorSockets>().Conversations > 0; asked++)
        {
            Assert.True(asked < 50_000, "The hub keeps a page that does not answer.");
            await page.ReadAsync("100000", Now);
        }
    }

    private static async Task<RawLine> OpenAsync(DirectLineClient page, int receiveBuffer = 65_536)
    {
        using (await page.ResumeAsync("", Now))
        {
            var address = new Uri(page.StreamUrl);
            var line = await RawLine.ConnectAsync(address, receiveBuffer);
            await line.SayAsync(
                $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: {page.Origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Convert.ToBase64String(Encoding.ASCII.GetBytes("sixteen letters!"))}\r\n\r\n");
            return line;
        }
    }

    private static async Task<DirectLineClient> StartAsync(HubHost hub)
    {
        var address = RawLine.Serve(hub);
        using var http = hub.CreateDefaultClient(address);
        using var answer = await http.PostAsync($"/widget/{hub.Inbox().PublicKey}/session", new StringContent("{}", null, "application/json"), Now);
        var session = System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync(Now));
        var page = new DirectLineClient(hub.CreateDefaultClient(address), async (stream, origin, stop) =>
        {
            var socket = new System.Net.WebSockets.ClientWebSocket();
            socket.Options.SetRequestHeader("Origin", origin);
            await socket.ConnectAsync(stream, stop);
            return socket;
        })
        {
            Origin = address.GetLeftPart(UriPartial.Authority),
            Token = session.Text("token"),
            UserId = session.Text("userId"),
        };
        (await page.StartAsync(Now)).Dispose();
        return page;
    }
}
