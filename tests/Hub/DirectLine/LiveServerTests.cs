using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

/// <summary>What only the real server on a real port can show.</summary>
public sealed class LiveServerTests
{
    [Fact]
    public async Task All_is_there_after_a_restart_on_the_same_folder_and_the_page_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("omnichannel-").FullName;
        try
        {
            string token, conversation;
            await using (var before = new HubHost(folder))
            {
                using var page = await before.VisitAsync();
                await page.WriteAsync("Something else", Now);
                (token, conversation) = (page.Token ?? "", page.Conversation);
            }

            await using var hub = new HubHost(folder);
            using var back = hub.Page();
            (back.Token, back.Conversation) = (token, conversation);

            using var stream = await back.OpenFromAsync("0", Now);

            Assert.Equal(3, (await stream.NextSetAsync(Now)).GetProperty("activities").GetArrayLength());
            Assert.Equal($"{conversation}|0000005", await back.WriteAsync("here I am again", Now));
            await stream.NextTextAsync("here I am again", Now);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_hub_that_stops_tells_its_pages_to_come_back()
    {
        var hub = new HubHost();
        var page = await StartAsync(hub);
        using var stream = await page.OpenAsync(Now);
        await stream.NextSetAsync(Now);

        var stopping = hub.DisposeAsync();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await stream.ClosedAsync(Now));
        await stopping;
    }

    [Fact]
    public async Task A_page_that_says_good_bye_is_answered()
    {
        await using var hub = new HubHost();
        using var page = await StartAsync(hub);
        using var stream = await page.OpenAsync(Now);

        await stream.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Now);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, stream.Socket.CloseStatus);
    }

    [Fact]
    public async Task Empty_frames_keep_the_line_and_say_nothing()
    {
        await using var hub = new HubHost();
        using var page = await StartAsync(hub);
        using var stream = await page.OpenAsync(Now);
        for (var count = 0; count < 5; count++)
        {
            await stream.Socket.SendAsync(ArraySegment<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, Now);
        }

        await page.WriteAsync("still here", Now);

        await stream.NextTextAsync("still here", Now);
    }

    [Fact]
    [Trait("threat", "W-20")]
    public async Task A_page_that_sends_too_much_at_once_is_closed()
    {
        await using var hub = new HubHost();
        using var page = await StartAsync(hub);
        using var stream = await page.OpenAsync(Now);
        await stream.Socket.SendAsync(Encoding.ASCII.GetBytes(new string('x', 40_000)), WebSocketMessageType.Text, endOfMessage: false, Now);

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await stream.ClosedAsync(Now));
    }

    [Fact]
    public async Task A_stream_opens_over_http_2_too()
    {
        await using var hub = new HubHost { Settings = new Dictionary<string, string> { ["Kestrel:EndpointDefaults:Protocols"] = "Http2" } };
        hub.UseKestrel(0);
        hub.StartServer();
        using var handler = new SocketsHttpHandler();
        using var invoker = new HttpMessageInvoker(handler);
        using var page = hub.Page(origin: hub.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var socket = new ClientWebSocket();
        socket.Options.HttpVersion = HttpVersion.Version20;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        socket.Options.SetRequestHeader("Origin", page.Origin);
        var token = new Omnichannel.Hub.DirectLine.Tokens.VisitorToken(new(Guid.NewGuid()), hub.Inbox().Id, "dl_h2", FromSecret: false);
        var tokens = hub.Get<Omnichannel.Hub.DirectLine.Tokens.VisitorTokens>();
        await hub.Get<Omnichannel.Hub.Turns.ConversationStarter>().StartAsync(hub.Inbox(), token.Conversation, new(token.UserId, null, new()));
        var address = new UriBuilder(hub.ClientOptions.BaseAddress) { Scheme = "ws", Path = $"/v3/directline/conversations/{token.Conversation}/stream", Query = "t=" + tokens.IssueTicket(token, "") };

        await socket.ConnectAsync(address.Uri, invoker, Now);

        using var stream = new DirectLineSocket(socket);
        Assert.Equal(1, (await stream.NextSetAsync(Now)).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    [Trait("threat", "W-16")]
    public async Task A_chunked_body_over_the_limit_is_413_for_the_page_that_sent_it()
    {
        await using var hub = new HubHost { Settings = new Dictionary<string, string> { ["Limits:FileSize"] = "2048" } };
        using var page = await StartAsync(hub);
        using var form = Uploads.Form(null, new Part("a.bin", "application/zip", new byte[60_000]));
        using var chunked = new StreamContent(await form.ReadAsStreamAsync(Now), 4_096);
        chunked.Headers.ContentType = form.Headers.ContentType;

        using var answer = await page.UploadAsync(chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(page.Origin, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(0, hub.FilesOnDisk());
    }

    [Fact]
    [Trait("threat", "W-16")]
    public async Task An_upload_that_stands_still_is_408_and_leaves_nothing_behind()
    {
        await using var hub = new HubHost();
        using var page = await StartAsync(hub);
        var address = hub.ClientOptions.BaseAddress;
        using var line = new TcpClient();
        await line.ConnectAsync(address.Host, address.Port, Now);
        await using var stream = line.GetStream();

        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /v3/directline/conversations/{page.Conversation}/upload HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {page.Token}\r\n"
                + "Content-Type: image/png\r\nContent-Length: 100000\r\n\r\nonly so much"),
            Now);

        using var reader = new StreamReader(stream, Encoding.ASCII);
        Assert.StartsWith("HTTP/1.1 408 ", await reader.ReadLineAsync(Now), StringComparison.Ordinal);
        await reader.ReadToEndAsync(Now);
        Assert.Equal(0, hub.FilesOnDisk());
    }

    [Fact]
    [Trait("threat", "W-03")]
    public async Task A_text_of_a_million_letters_is_413_before_it_is_read_and_the_page_may_know()
    {
        await using var hub = new HubHost();
        using var page = await StartAsync(hub);

        using var answer = await page.PostAsync(new { type = "message", text = new string('a', 1_000_000) }, Now);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(page.Origin, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(Greeted, hub.Head(page).LastSequence);
    }

    // A page of the hub's own origin, on a port of its own.
    private static async Task<DirectLineClient> StartAsync(HubHost hub)
    {
        hub.UseKestrel(0);
        hub.StartServer();
        var address = hub.ClientOptions.BaseAddress;
        var session = await SessionAsync(hub);
        var page = new DirectLineClient(hub.CreateDefaultClient(address), ConnectAsync)
        {
            Origin = address.GetLeftPart(UriPartial.Authority),
            Token = session.Text("token"),
            UserId = session.Text("userId"),
        };
        using var answer = await page.StartAsync(Now);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return page;
    }

    private static async Task<System.Text.Json.JsonElement> SessionAsync(HubHost hub)
    {
        using var http = hub.CreateDefaultClient(hub.ClientOptions.BaseAddress);
        using var body = new StringContent("{}", null, "application/json");
        using var answer = await http.PostAsync($"/widget/{hub.Inbox().PublicKey}/session", body, Now);
        return System.Text.Json.JsonElement.Parse(await answer.Content.ReadAsStringAsync(Now));
    }

    private static async Task<WebSocket> ConnectAsync(Uri address, string? origin, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(address, cancellationToken);
        return socket;
    }
}
