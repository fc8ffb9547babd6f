using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core.Conversations;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

public sealed class EchoTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task A_message_comes_back_with_its_key_an_id_and_a_time_to_every_tab()
    {
        using var page = await _hub.VisitAsync();
        using var first = await page.OpenAsync(Now);
        using var second = await page.Copy().OpenFromAsync("", Now);

        var id = await page.WriteAsync("hello", Now, key: "03opjixjp1bm");

        foreach (var stream in new[] { first, second })
        {
            var echo = await stream.NextTextAsync("hello", Now);
            Assert.Equal(id, echo.Text("id"));
            Assert.Equal("03opjixjp1bm", echo.GetProperty("channelData").Text("clientActivityID"));
            Assert.Equal(0, echo.GetProperty("channelData").GetProperty("attachmentSizes").GetArrayLength());
            Assert.Equal("2026-11-22T12:00:00.000Z", echo.Text("timestamp"));
            Assert.Equal("user", echo.GetProperty("from").Text("role"));
            Assert.Equal(page.UserId, echo.GetProperty("from").Text("id"));
            Assert.Equal("plain", echo.Text("textFormat"));
        }
    }

    [Fact]
    public async Task The_bot_answers_behind_the_echo_in_the_order_of_the_log()
    {
        using var page = await _hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);

        await page.WriteAsync("Something else", Now);

        await stream.NextTextAsync("Something else", Now);
        var answer = await stream.NextAsync(activity => activity.Text("type") == "message", Now);
        Assert.Equal("bot", answer.GetProperty("from").Text("role"));
        Assert.Equal($"{page.Conversation}|0000004", answer.Text("id"));
    }

    [Fact]
    public async Task A_button_that_posts_a_value_without_text_is_taken()
    {
        using var page = await _hub.VisitAsync();

        using var answer = await page.PostAsync(new { type = "message", value = new { choice = 1 }, channelData = new { postBack = true } }, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":"  "}""")]
    [InlineData("""{"type":"message","text":"\u0000"}""")]
    [InlineData("""{"type":"invoke","name":"x"}""")]
    [InlineData("""{"type":"event"}""")]
    [InlineData("""{"text":"no type"}""")]
    public async Task What_says_nothing_or_is_no_kind_of_ours_is_refused(string body)
    {
        using var page = await _hub.VisitAsync();

        using var answer = await page.CallAsync(
            HttpMethod.Post,
            $"/conversations/{page.Conversation}/activities",
            new StringContent(body, null, "application/json"),
            Now);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadArgument", await answer.CodeAsync());
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }

    [Theory]
    [InlineData("omnichannel.reopened")]
    [InlineData("omnichannel.ended")]
    [InlineData("omnichannel.anything")]
    [InlineData("handoff.status")]
    [InlineData("handoff.initiate")]
    [Trait("threat", "W-02")]
    public async Task Events_of_the_hubs_own_vocabulary_cannot_be_posted(string name)
    {
        using var page = await _hub.VisitAsync();

        using var answer = await page.PostAsync(new { type = "event", name, value = new { by = "operator" } }, Now);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }

    [Fact]
    public async Task An_event_of_the_pages_own_is_kept_and_echoed()
    {
        using var page = await _hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);

        using var answer = await page.PostAsync(new { type = "event", name = "cart/changed", value = new { items = 3 } }, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var echo = await stream.NextAsync(activity => activity.Text("name") == "cart/changed", Now);
        Assert.Equal(3, echo.GetProperty("value").GetProperty("items").GetInt32());
    }

    [Fact]
    public async Task Typing_is_answered_and_never_stored()
    {
        using var page = await _hub.VisitAsync();

        using var answer = await page.PostAsync(new { type = "typing", channelData = new { clientActivityID = "t1" } }, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("id"));
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
        Assert.Single((await page.ReadAsync("0", Now)).GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task An_operators_message_is_plain_and_from_a_bot_by_name()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);
        var ada = await _hub.TakeAsync(page);
        using var stream = await page.OpenAsync(Now);

        await _hub.RunAsync(page, ada.Says("Hello, I am *Ada*"));

        var message = await stream.NextTextAsync("Hello, I am *Ada*", Now);
        Assert.Equal("plain", message.Text("textFormat"));
        Assert.Equal("Ada", message.GetProperty("from").Text("name"));
        Assert.Equal("bot", message.GetProperty("from").Text("role"));
        Assert.False(message.TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task Before_the_conversation_has_begun_there_is_nothing_to_post_to()
    {
        using var page = await _hub.ArriveAsync();

        using var answer = await page.PostAsync(new { type = "message", text = "early" }, Now);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_read_mark_is_a_signal_and_must_be_of_this_conversation()
    {
        using var page = await _hub.VisitAsync();

        using var good = await page.PostAsync(new { type = "event", name = "omnichannel.read", value = new { activityId = $"{page.Conversation}|0000001" } }, Now);
        using var foreign = await page.PostAsync(new { type = "event", name = "omnichannel.read", value = new { activityId = $"{Guid.NewGuid()}|0000001" } }, Now);

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }

    [Fact]
    public async Task Typing_of_the_visitor_stops_an_ending_before_it_is_answered()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);
        var ada = await _hub.TakeAsync(page);
        await _hub.RunAsync(page, new Command.EndIn(ada, Guid.NewGuid(), TimeSpan.FromSeconds(30)));

        using var answer = await page.PostAsync(new { type = "typing" }, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(_hub.Head(page).Ending);
    }
}
