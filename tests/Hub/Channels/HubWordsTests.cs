using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Queue;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.Outreach;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>What the hub itself says where no widget can show it: the question before a timed end, and the place in the queue.</summary>
public sealed class HubWordsTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_a_timed_end_the_visitor_is_asked_and_pressing_the_button_calls_it_off()
    {
        await using var story = await OutreachStory.BeginAsync();

        Assert.True((await EndInAsync(story, 60)).Ok());
        await story.Hub.UntilAsync(() => Task.FromResult(story.Hub.Vendor.Sent.Count == 1));

        Assert.Equal("Are you still there? Without an answer this chat ends in 60 seconds.", Assert.Single(story.Hub.Vendor.Sent));
        var button = Assert.Single(story.Hub.Vendor.LastPart.Buttons);
        Assert.NotNull(Head(story).Ending);
        await story.Hub.CallAsync("say m2 +491 " + button.Value);
        Assert.Null(Head(story).Ending);
        story.Hub.Host.Clock.Leap(TimeSpan.FromMinutes(2));
        Assert.Equal(ConversationState.Assigned, Head(story).State);
    }

    [Fact]
    public async Task Without_an_answer_it_ends()
    {
        await using var story = await OutreachStory.BeginAsync();

        Assert.True((await EndInAsync(story, 30)).Ok());
        await story.Hub.UntilAsync(() => Task.FromResult(Head(story).State == ConversationState.Closed), passes: true);

        Assert.Equal(ClosingReason.TimedOut, Head(story).ClosingReason);
    }

    [Fact]
    public async Task Who_may_not_be_written_to_any_more_is_not_asked_and_it_ends_all_the_same()
    {
        await using var story = await OutreachStory.BeginAsync();
        story.Hub.Host.Clock.Leap(TimeSpan.FromHours(25));

        Assert.True((await EndInAsync(story, 30)).Ok());
        await story.Hub.UntilAsync(() => Task.FromResult(Head(story).State == ConversationState.Closed), passes: true);

        Assert.Empty(story.Hub.Vendor.Sent);
    }

    [Fact]
    public async Task An_inbox_speaks_its_language_or_in_words_of_its_own()
    {
        await using var story = await OutreachStory.BeginAsync();
        await SetAsync(story.Hub, new { language = "de", stillHere = "Ja, hier!" });

        Assert.True((await EndInAsync(story, 45)).Ok());
        await story.Hub.UntilAsync(() => Task.FromResult(story.Hub.Vendor.Sent.Count == 1));

        Assert.Equal("Sind Sie noch da? Ohne Antwort endet dieser Chat in 45 Sekunden.", Assert.Single(story.Hub.Vendor.Sent));
        Assert.Equal("Ja, hier!", Assert.Single(story.Hub.Vendor.LastPart.Buttons).Title);
    }

    [Theory]
    [InlineData("language", "fr")]
    [InlineData("queueNotices", "sometimes")]
    [InlineData("stillHere", "A title that no button has room for")]
    public async Task Words_that_cannot_be_are_refused_by_name(string name, string value)
    {
        await using var hub = await ChannelHub.OpenAsync();

        using var answer = await PutAsync(hub, new Dictionary<string, string> { [name] = value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Now);
        Assert.True(problem.GetProperty("errors").TryGetProperty("settings." + name, out _), problem.GetRawText());
    }

    [Fact]
    public async Task Who_waits_is_told_their_place_and_again_only_when_it_is_another_and_some_time_has_passed()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var (first, second) = await TwoWaitAsync(hub);

        await TicksAsync(hub, TimeSpan.FromSeconds(6));
        await hub.UntilAsync(() => Task.FromResult(hub.Vendor.Sent.Count == 2));
        Assert.Equal(["You are number 1 in the queue.", "You are number 2 in the queue."], hub.Vendor.Sent.Order());
        Assert.Equal("Hello", hub.HeadOf(first).Preview?.Text);

        using var ben = await hub.Host.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.Host.ConnectAsync(ben);
        Assert.True((await console.CallAsync("PickUp", new { clientCommandId = Guid.NewGuid(), conversationId = first }, Now)).Ok());
        await TicksAsync(hub, TimeSpan.FromSeconds(30));
        Assert.Equal(2, hub.Vendor.Sent.Count);
        await hub.UntilAsync(() => Task.FromResult(hub.Vendor.Sent.Count == 3), passes: true);

        Assert.Equal("You are number 1 in the queue.", hub.Vendor.Sent[^1]);
        Assert.True(hub.HeadOf(second).Routing.Told!.At - HubHost.Start >= QueueNotices.Pause);
    }

    [Fact]
    public async Task Where_notices_are_off_nobody_is_told()
    {
        await using var hub = await ChannelHub.OpenAsync();
        await SetAsync(hub, new { queueNotices = "off" });
        var (first, _) = await TwoWaitAsync(hub);
        await TicksAsync(hub, TimeSpan.FromSeconds(20));

        await SetAsync(hub, new { queueNotices = "on" });
        await hub.CallAsync("say m3 +493 Me too");
        await TicksAsync(hub, TimeSpan.FromSeconds(20));
        await hub.UntilAsync(() => Task.FromResult(hub.Vendor.Sent.Count > 0));

        Assert.Equal("You are number 3 in the queue.", Assert.Single(hub.Vendor.Sent));
        Assert.Null(hub.HeadOf(first).Routing.Told);
    }

    private static async Task<(Guid First, Guid Second)> TwoWaitAsync(ChannelHub hub)
    {
        await hub.CallAsync("say m1 +491 Hello");
        var first = (await hub.OnlyAsync()).Id.Value;
        hub.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await hub.CallAsync("say m2 +492 Hi");
        return (first, (await hub.ConversationsAsync()).Single(row => row.Id != first).Id);
    }

    // Second by second, as the loop that tells looks.
    private static Task TicksAsync(ChannelHub hub, TimeSpan time)
    {
        var until = hub.Host.Clock.GetUtcNow() + time;
        return hub.UntilAsync(() => Task.FromResult(hub.Host.Clock.GetUtcNow() >= until), passes: true);
    }

    private static Task<JsonElement> EndInAsync(OutreachStory story, int seconds) =>
        story.Console.CallAsync("EndIn", new { clientCommandId = Guid.NewGuid(), conversationId = story.Conversation, seconds }, Now);

    private static ConversationHead Head(OutreachStory story) => story.Hub.HeadOf(story.Conversation);

    private static async Task SetAsync(ChannelHub hub, object settings)
    {
        using var answer = await PutAsync(hub, settings);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Now));
    }

    private static async Task<HttpResponseMessage> PutAsync(ChannelHub hub, object settings)
    {
        var inbox = await hub.Admin.GetJsonAsync($"/api/channel-inboxes/{hub.Inbox}");
        var body = new
        {
            version = inbox.GetProperty("version").GetInt32(),
            name = inbox.Text("name"),
            department = inbox.Text("department"),
            flow = (string?)null,
            reopenWindow = inbox.Text("reopenWindow"),
            settings,
        };
        return await hub.Admin.PutAsJsonAsync($"/api/channel-inboxes/{hub.Inbox}", body, Now);
    }
}
