using Omnichannel.Core.Conversations;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

public sealed class EndedTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task The_end_goes_out_as_an_event_and_a_sentence_and_never_under_its_own_name()
    {
        using var page = await _hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);

        await _hub.RunAsync(page, new Command.Leave());

        var ended = await stream.NextAsync(activity => activity.Text("name") == "omnichannel.ended", Now);
        Assert.Equal("event", ended.Text("type"));
        Assert.Equal("visitorLeft", ended.GetProperty("value").Text("reason"));
        Assert.Equal($"{page.Conversation}|0000003", ended.Text("id"));
        var sentence = await stream.NextTextAsync("This chat has ended.", Now);
        Assert.Equal("message", sentence.Text("type"));
        Assert.NotEqual(ended.Text("id"), sentence.Text("id"));
        Assert.DoesNotContain((await page.ReadAsync("", Now)).GetProperty("activities").EnumerateArray(), activity => activity.Text("type") == "endOfConversation");
    }

    [Fact]
    [Trait("threat", "W-24")]
    public async Task After_the_window_a_message_is_409_and_reading_still_works()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        await page.WriteAsync("Something else", Now);
        await hub.ChangeInboxAsync(inbox => inbox.ReopenWindow = TimeSpan.FromMinutes(5));
        await hub.RunAsync(page, new Command.Leave());
        hub.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        using var answer = await page.PostAsync(new { type = "message", text = "anybody there?" }, Now);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("conversation-closed", await answer.CodeAsync());
        Assert.Equal(ConversationState.Closed, hub.Head(page).State);
        Assert.Contains("Something else", (await page.ReadAsync("", Now)).Texts());
    }

    [Fact]
    [Trait("threat", "W-24")]
    public async Task Within_the_window_a_message_opens_it_again_with_the_bot_when_nobody_had_spoken()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        await page.WriteAsync("Something else", Now);
        await hub.RunAsync(page, new Command.Leave());
        var epoch = hub.Head(page).Epoch;
        hub.Clock.Advance(TimeSpan.FromMinutes(20));

        var id = await page.WriteAsync("one more thing", Now);

        var head = hub.Head(page);
        Assert.Equal(ConversationState.Bot, head.State);
        Assert.Equal(epoch + 1, head.Epoch);
        var after = (await page.ReadAsync("5", Now)).GetProperty("activities").EnumerateArray().ToList();
        Assert.Equal(["omnichannel.reopened", "", ""], after.Select(activity => activity.Text("name")));
        Assert.Equal(id, after[1].Text("id"));
        Assert.StartsWith("Hi!", after[2].Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "W-24")]
    public async Task Within_the_window_a_message_goes_to_the_queue_when_a_person_had_spoken()
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Talk to a person", Now);
        var ada = await _hub.TakeAsync(page);
        await _hub.RunAsync(page, ada.Says("Hello"));
        await _hub.RunAsync(page, new Command.EndNow(ada, MayEndOthers: false));

        await page.WriteAsync("one more thing", Now);

        Assert.Equal(ConversationState.Queued, _hub.Head(page).State);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [Trait("threat", "W-24")]
    public async Task Only_words_open_a_conversation_again(string type)
    {
        using var page = await _hub.VisitAsync();
        await page.WriteAsync("Something else", Now);
        await _hub.RunAsync(page, new Command.Leave());

        using var answer = await page.PostAsync(new { type, name = "cart/changed" }, Now);

        Assert.Equal(type == "typing" ? HttpStatusCode.OK : HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(ConversationState.Closed, _hub.Head(page).State);
    }

    [Fact]
    public async Task The_visitor_ends_it_and_hears_so_and_a_second_time_is_409()
    {
        using var page = await _hub.VisitAsync();

        using var first = await page.PostAsync(new { type = "endOfConversation" }, Now);
        using var second = await page.PostAsync(new { type = "endOfConversation" }, Now);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(ClosingReason.VisitorLeft, _hub.Head(page).ClosingReason);
    }
}
