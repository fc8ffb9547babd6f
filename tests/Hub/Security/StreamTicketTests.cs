using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

public sealed class StreamTicketTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("https://evil.example")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("https://shop.example:8443")]
    [InlineData("http://shop.example")]
    [InlineData("https://SHOP.example")]
    [InlineData("https://shop.example/")]
    [InlineData("https://shop.exampl")]
    [InlineData("https://user@shop.example")]
    [InlineData("http://localhost")]
    [InlineData("https://localhost:444")]
    [Trait("threat", "W-04")]
    public async Task Only_an_exact_origin_opens_a_stream_and_a_refusal_leaves_the_ticket_unused(string? origin)
    {
        using var page = await _hub.VisitAsync();
        page.Origin = origin;

        await AssertRefusedAsync(page);

        page.Origin = Shop;
        using var stream = await page.OpenAsync(Now);
    }

    [Fact]
    [Trait("threat", "W-04")]
    public async Task A_token_that_a_server_made_may_come_without_an_origin_but_not_with_a_foreign_one()
    {
        using var page = await ServersTokenAsync();
        page.Origin = "https://evil.example";
        await AssertRefusedAsync(page);
        page.Origin = null;

        using var stream = await page.OpenAsync(Now);

        await stream.NextSetAsync(Now);
    }

    [Fact]
    [Trait("threat", "W-05")]
    public async Task A_ticket_serves_once()
    {
        using var page = await _hub.VisitAsync();
        using var first = await page.OpenAsync(Now);

        await AssertRefusedAsync(page);
        await first.NextSetAsync(Now);
    }

    [Fact]
    [Trait("threat", "W-05")]
    public async Task A_ticket_is_too_old_after_a_minute_and_not_before()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        var old = page.StreamUrl;
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        using var resumed = await page.ResumeAsync("", Now);
        hub.Clock.Advance(TimeSpan.FromSeconds(59));

        using var stream = await page.OpenAsync(Now);
        page.StreamUrl = old;

        await AssertRefusedAsync(page);
    }

    [Fact]
    [Trait("threat", "W-05")]
    public async Task A_token_is_no_ticket()
    {
        using var page = await _hub.VisitAsync();
        page.StreamUrl = page.StreamUrl[..(page.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)] + page.Token;

        await AssertRefusedAsync(page);
    }

    [Fact]
    [Trait("threat", "W-05")]
    public async Task The_stream_of_an_ended_conversation_opens_and_that_of_a_deleted_one_does_not()
    {
        using var page = await _hub.VisitAsync();
        await _hub.RunAsync(page, new Command.Leave());
        using var ended = await page.OpenAsync(Now);
        await ended.NextTextAsync("This chat has ended.", Now);
        using var resumed = await page.ResumeAsync("", Now);
        await DeleteAsync(_hub, page);

        await AssertRefusedAsync(page);
        using var unknown = await page.ResumeAsync("", Now);
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);
    }

    [Fact]
    [Trait("threat", "W-24")]
    public async Task Nothing_is_written_to_a_conversation_that_was_deleted_under_its_page()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Something else", Now);
        await DeleteAsync(_hub, page);

        using var answer = await page.PostAsync(new { type = "message", text = "still there?" }, Now);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(_hub.Get<IConversationReader>().FindHead(page.Id()));
    }

    [Fact]
    [Trait("threat", "W-24")]
    public async Task A_stream_ends_when_its_conversation_is_deleted_and_the_page_cannot_come_back()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);
        await stream.NextSetAsync(Now);
        await DeleteAsync(hub, page);

        hub.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.EndpointUnavailable, await stream.ClosedAsync(Now));
        using var resumed = await page.ResumeAsync("", Now);
        Assert.Equal(HttpStatusCode.Forbidden, resumed.StatusCode);
    }

    [Fact]
    [Trait("threat", "W-05")]
    public async Task The_ninth_tab_closes_the_oldest_with_the_wish_to_come_back()
    {
        using var page = await _hub.VisitAsync();
        var tabs = new List<DirectLineSocket>();
        for (var number = 0; number < 9; number++)
        {
            tabs.Add(await page.OpenFromAsync("", Now));
        }

        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.EndpointUnavailable, await tabs[0].ClosedAsync(Now));
        await page.WriteAsync("to the other eight", Now);
        foreach (var tab in tabs.Skip(1))
        {
            await tab.NextTextAsync("to the other eight", Now);
            tab.Dispose();
        }
    }

    private async Task<DirectLineClient> ServersTokenAsync()
    {
        using var server = await _hub.ServerAsync();
        using var answer = await server.CallAsync(HttpMethod.Post, "/tokens/generate", null, Now);
        var page = _hub.Page(origin: null);
        page.Token = (await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("token");
        using var started = await page.StartAsync(Now);
        return page;
    }

    private static async Task AssertRefusedAsync(DirectLineClient page)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => page.OpenAsync(Now));
        Assert.Contains("403", error.Message, StringComparison.Ordinal);
    }

    private static Task DeleteAsync(HubHost hub, DirectLineClient page)
    {
        var id = page.Id().Value;
        return hub.Get<CommitLoop>().RunAsync(database => database.Conversations.Where(row => row.Id == id).ExecuteDelete());
    }
}
