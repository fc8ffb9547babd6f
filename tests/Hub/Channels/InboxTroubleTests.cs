using System.Text.Json;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.Outreach;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>A vendor that takes nothing at all: the inbox waits as a whole, and says so.</summary>
public sealed class InboxTroubleTests
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;
    private static readonly SendOutcome.Later NotTaken = new(null, new(DeliveryCause.Misconfigured, "401", "The token is not taken.")) { WholeInbox = true };

    [Fact]
    public async Task Messages_wait_without_asking_the_vendor_each_and_a_check_that_finds_all_well_lets_them_go()
    {
        await using var story = await OutreachStory.BeginAsync();
        story.Hub.Vendor.Answers(NotTaken);
        await story.Console.SendsAsync(story.Conversation, "one", 1_000);
        await story.Hub.UntilAsync(async () => (await TroubleAsync(story)).ValueKind == JsonValueKind.Object);

        var second = (await story.Console.SendsAsync(story.Conversation, "two", 1_000)).GetProperty("sequence").GetInt64();
        story.Hub.Host.Clock.Leap(TimeSpan.FromMinutes(4));

        Assert.Equal("misconfigured", (await TroubleAsync(story)).Text("cause"));
        Assert.Equal(["one"], story.Hub.Vendor.Sent);
        using var check = await story.Hub.Admin.PostAsync($"/api/channel-inboxes/{story.Hub.Inbox}/check", null, Now);
        check.EnsureSuccessStatusCode();
        await story.Hub.UntilAsync(async () => (await story.Hub.DeliveryAsync(Head(story), second)).State == DeliveryState.Sent, passes: true);

        Assert.Equal(["one", "one", "two"], story.Hub.Vendor.Sent);
        Assert.Equal(JsonValueKind.Null, (await TroubleAsync(story)).ValueKind);
    }

    [Fact]
    public async Task After_some_minutes_one_message_tries_for_all_of_them()
    {
        await using var story = await OutreachStory.BeginAsync();
        story.Hub.Vendor.Answers(NotTaken, NotTaken);
        var sequence = (await story.Console.SendsAsync(story.Conversation, "one", 1_000)).GetProperty("sequence").GetInt64();
        await story.Hub.UntilAsync(async () => (await story.Hub.DeliveryAsync(Head(story), sequence)).Cause == DeliveryCause.Misconfigured);

        story.Hub.Host.Clock.Leap(TimeSpan.FromMinutes(4));
        Assert.Single(story.Hub.Vendor.Sent);

        story.Hub.Host.Clock.Leap(TimeSpan.FromMinutes(2));
        await story.Hub.UntilAsync(() => Task.FromResult(story.Hub.Vendor.Sent.Count == 2), passes: true);
        story.Hub.Host.Clock.Leap(TimeSpan.FromMinutes(6));
        await story.Hub.UntilAsync(async () => (await story.Hub.DeliveryAsync(Head(story), sequence)).State == DeliveryState.Sent, passes: true);

        Assert.Equal(3, story.Hub.Vendor.Sent.Count);
    }

    [Fact]
    public async Task A_sent_message_is_not_changed_where_the_channel_cannot_and_free_text_is_not_repeated_too_late()
    {
        await using var story = await OutreachStory.BeginAsync();
        var sent = (await story.Console.SendsAsync(story.Conversation, "one", 1_000)).GetProperty("sequence").GetInt64();
        await story.Hub.UntilAsync(async () => (await story.Hub.DeliveryAsync(Head(story), sent)).State == DeliveryState.Sent);
        story.Hub.Vendor.Answers(new SendOutcome.Rejected(new(DeliveryCause.Unreachable, "404")));
        var lost = (await story.Console.SendsAsync(story.Conversation, "two", 1_000)).GetProperty("sequence").GetInt64();
        await story.Hub.UntilAsync(() => Task.FromResult(Head(story).Undelivered == 1));

        var edited = await CallAsync(story, "Edit", sent);
        var deleted = await CallAsync(story, "Delete", sent);
        var mended = await CallAsync(story, "Edit", lost);
        story.Hub.Host.Clock.Leap(TimeSpan.FromHours(25));
        var again = await CallAsync(story, "Redeliver", lost);

        Assert.Equal(("channel-cannot", "channel-cannot"), (edited.Text("code"), deleted.Text("code")));
        Assert.True(mended.Ok(), mended.GetRawText());
        Assert.Equal("reply-window-closed", again.Text("code"));
    }

    [Fact]
    public async Task What_did_not_arrive_is_a_list_of_its_own_that_names_the_message_and_the_cause()
    {
        await using var story = await OutreachStory.BeginAsync();
        Assert.Empty(await UndeliveredAsync(story));
        story.Hub.Vendor.Answers(new SendOutcome.Rejected(new(DeliveryCause.Blocked, "403")));

        var lost = (await story.Console.SendsAsync(story.Conversation, "one", 1_000)).GetProperty("sequence").GetInt64();
        await story.Hub.UntilAsync(async () => (await UndeliveredAsync(story)).Count == 1);

        var failure = Assert.Single(await UndeliveredAsync(story)).GetProperty("failure");
        Assert.Equal((lost, "blocked", "403"), (failure.GetProperty("sequence").GetInt64(), failure.Text("cause"), failure.Text("code")));
        Assert.True((await CallAsync(story, "Redeliver", lost)).Ok());
        await story.Hub.UntilAsync(async () => (await UndeliveredAsync(story)).Count == 0);
    }

    private static ConversationHead Head(OutreachStory story) => story.Hub.HeadOf(story.Conversation);

    private static Task<JsonElement> CallAsync(OutreachStory story, string method, long sequence) =>
        story.Console.CallAsync(method, new { clientCommandId = Guid.NewGuid(), conversationId = story.Conversation, sequence, text = "changed" }, Now);

    private static async Task<JsonElement> TroubleAsync(OutreachStory story) =>
        (await story.Hub.Admin.GetJsonAsync($"/api/channel-inboxes/{story.Hub.Inbox}")).GetProperty("trouble");

    private static async Task<IReadOnlyList<JsonElement>> UndeliveredAsync(OutreachStory story) =>
        [.. (await story.Ben.GetJsonAsync("/api/conversations?list=undelivered")).GetProperty("items").EnumerateArray()];
}
