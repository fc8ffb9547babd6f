using System.Net.Http.Json;
using System.Text.Json;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

public sealed class TokenTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task The_secret_makes_a_token_and_neither_starts_nor_greets()
    {
        using var server = await _hub.ServerAsync();

        using var answer = await server.CallAsync(HttpMethod.Post, "/tokens/generate", null, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Now);
        Assert.Equal(1800, body.GetProperty("expires_in").GetInt32());
        server.Token = body.Text("token");
        server.Conversation = body.Text("conversationId");
        Assert.Empty((await server.ReadAsync("", Now)).GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task The_named_user_is_bound_to_the_token_as_the_claim_that_Web_Chat_reads()
    {
        using var server = await _hub.ServerAsync();

        using var answer = await server.CallAsync(HttpMethod.Post, "/tokens/generate", JsonContent.Create(new { user = new { id = "dl_ann" } }), Now);

        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("token");
        Assert.Equal("dl_ann", Claims(token).Text("user"));
    }

    [Fact]
    public async Task A_token_for_a_visitor_whose_conversation_is_open_is_for_that_conversation()
    {
        using var server = await _hub.ServerAsync();
        var body = new { user = new { id = "dl_ann" } };
        using var first = server.Copy();
        using var started = await first.StartAsync(Now, body);

        using var answer = await server.CallAsync(HttpMethod.Post, "/tokens/generate", JsonContent.Create(body), Now);

        Assert.Equal(first.Conversation, (await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("conversationId"));
    }

    [Fact]
    public async Task A_refresh_gives_another_token_and_the_old_one_lives_out_its_time()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        var old = page.Token;
        hub.Clock.Advance(TimeSpan.FromMinutes(15));

        using var answer = await page.CallAsync(HttpMethod.Post, "/tokens/refresh", null, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Now);
        Assert.Equal(page.Conversation, body.Text("conversationId"));
        Assert.NotEqual(old, body.Text("token"));
        hub.Clock.Advance(TimeSpan.FromMinutes(14));
        await page.WriteAsync("with the old token", Now);
        hub.Clock.Advance(TimeSpan.FromMinutes(2));
        using var late = await page.PostAsync(new { type = "message", text = "too late" }, Now);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        page.Token = body.Text("token");
        await page.WriteAsync("with the new token", Now);
    }

    [Theory]
    [InlineData("POST", "/tokens/refresh")]
    [InlineData("POST", "/conversations")]
    [InlineData("GET", "/conversations/{0}")]
    [InlineData("GET", "/conversations/{0}/activities")]
    [InlineData("POST", "/conversations/{0}/activities")]
    [InlineData("POST", "/conversations/{0}/upload")]
    [InlineData("GET", "/session/getsessionid")]
    public async Task An_expired_token_is_403_and_never_404_for_a_page_that_is_still_open(string method, string path)
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        hub.Clock.Advance(TimeSpan.FromMinutes(31));

        using var answer = await page.CallAsync(new(method), string.Format(null, path, page.Conversation), null, Now);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("TokenExpired", await answer.CodeAsync());
    }

    [Fact]
    public async Task Without_a_credential_the_answer_is_401()
    {
        using var page = await _hub.VisitAsync();
        page.Token = null;

        using var answer = await page.PostAsync(new { type = "message", text = "who am I" }, Now);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_session_id_is_answered_as_clients_ask_for_it()
    {
        using var page = await _hub.VisitAsync();

        using var answer = await page.CallAsync(HttpMethod.Get, "/session/getsessionid", null, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("sessionId"));
    }

    internal static JsonElement Claims(string token)
    {
        var part = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        return JsonElement.Parse(Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '=')));
    }
}
