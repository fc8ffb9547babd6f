using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Persistence;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

public sealed class StartTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task A_new_conversation_is_201_with_all_that_a_client_needs()
    {
        using var page = await _hub.ArriveAsync();

        using var answer = await page.StartAsync(Now, new { user = new { id = "user1" }, locale = "en-US" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Now);
        Assert.Equal(1800, body.GetProperty("expires_in").GetInt32());
        Assert.NotEmpty(body.Text("token"));
        Assert.Equal(page.Conversation, body.Text("conversationId"));
        Assert.StartsWith($"wss://localhost/v3/directline/conversations/{page.Conversation}/stream?t=", body.Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_has_begun_is_200_and_the_same()
    {
        using var page = await _hub.VisitAsync();
        var first = page.Conversation;

        using var answer = await page.StartAsync(Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(first, page.Conversation);
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"user":{}}""")]
    [InlineData("""{"user":null,"locale":null,"unknown":[1,2]}""")]
    public async Task The_body_may_be_missing_or_hold_more_than_we_know(string? body)
    {
        using var page = await _hub.ArriveAsync();
        using var content = body is null ? null : new StringContent(body, null, "application/json");

        using var answer = await page.CallAsync(HttpMethod.Post, "/conversations", content, Now);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory]
    [InlineData("/conversations", HttpStatusCode.Created)]
    [InlineData("/tokens/generate", HttpStatusCode.OK)]
    public async Task An_empty_body_that_is_called_json_is_no_body(string path, HttpStatusCode wanted)
    {
        using var server = await _hub.ServerAsync();
        using var content = new ByteArrayContent([]);
        content.Headers.ContentType = new("application/json");

        using var answer = await server.CallAsync(HttpMethod.Post, path, content, Now);

        Assert.Equal(wanted, answer.StatusCode);
    }

    [Fact]
    public async Task The_greeting_waits_for_whoever_opens_the_stream()
    {
        using var page = await _hub.VisitAsync();

        using var stream = await page.OpenAsync(Now);
        var greeting = await stream.NextAsync(activity => activity.Text("type") == "message", Now);

        Assert.Equal("bot", greeting.GetProperty("from").Text("role"));
        Assert.Equal("Website", greeting.GetProperty("from").Text("name"));
        Assert.Equal("plain", greeting.Text("textFormat"));
        Assert.Equal($"{page.Conversation}|0000002", greeting.Text("id"));
        Assert.Equal(page.Conversation, greeting.GetProperty("conversation").Text("id"));
    }

    [Fact]
    public async Task Buttons_of_the_bot_go_out_as_suggested_actions_without_an_addressee()
    {
        using var page = await _hub.VisitAsync();

        var greeting = (await page.ReadAsync("", Now)).GetProperty("activities")[0];

        var actions = greeting.GetProperty("suggestedActions");
        Assert.False(actions.TryGetProperty("to", out _));
        Assert.Equal(
            ["I have a question about an order", "Something else", "Talk to a person"],
            actions.GetProperty("actions").EnumerateArray().Select(action => action.Text("value")));
        Assert.All(actions.GetProperty("actions").EnumerateArray(), action => Assert.Equal("imBack", action.Text("type")));
    }

    [Fact]
    public async Task Two_starts_at_once_with_one_token_make_one_conversation()
    {
        await using var hub = new HubHost();
        using var page = await hub.ArriveAsync();
        var pages = Enumerable.Range(0, 8).Select(_ => page.Copy()).ToList();

        var answers = await Task.WhenAll(pages.Select(copy => copy.StartAsync(Now)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(1, await CountAsync(hub));
    }

    [Fact]
    public async Task Two_starts_at_once_with_two_tokens_of_one_visitor_end_in_one_conversation()
    {
        await using var hub = new HubHost();
        using var server = await hub.ServerAsync();
        var pages = new List<Testing.DirectLineClient>();
        for (var count = 0; count < 8; count++)
        {
            using var token = await server.CallAsync(HttpMethod.Post, "/tokens/generate", JsonContent.Create(new { user = new { id = "dl_ann" } }), Now);
            var page = hub.Page();
            page.Token = (await token.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("token");
            pages.Add(page);
        }

        var answers = await Task.WhenAll(pages.Select(page => page.StartAsync(Now)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Single(pages.Select(page => page.Conversation).Distinct());
        Assert.Equal(1, await CountAsync(hub));
    }

    [Fact]
    public async Task A_server_starts_with_the_secret_and_names_the_visitor()
    {
        using var server = await _hub.ServerAsync();

        using var answer = await server.StartAsync(Now, new { user = new { id = "dl_bob", name = "Ann" } });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("dl_bob", _hub.Head(server).UserId);
    }

    [Fact]
    public async Task What_the_page_says_of_its_language_is_cleaned_before_it_is_kept()
    {
        using var server = await _hub.ServerAsync();

        using var answer = await server.StartAsync(Now, new { user = new { id = "dl_cem" }, locale = "en\u202E\u0007-US" });

        Assert.Equal("en-US", (await _hub.VisitorOfAsync(server)).Text("locale"));
    }

    private static async Task<int> CountAsync(HubHost hub)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HubDbContext>().Conversations.CountAsync(Now);
    }
}
