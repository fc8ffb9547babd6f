using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

public sealed class PollingTests
{
    private static readonly ChannelInbox Inbox = new TelegramSample().Inbox with { Settings = new Dictionary<string, string> { ["mode"] = "polling" } };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_an_inbox_that_says_so_polls()
    {
        await using var stage = new AdapterStage(new TelegramSample());
        var polling = Assert.IsAssignableFrom<IChannelPolling>(stage.Adapter);

        Assert.True(polling.Polls(Inbox));
        Assert.False(polling.Polls(new TelegramSample().Inbox));
    }

    [Fact]
    public async Task What_came_is_confirmed_only_by_the_next_question()
    {
        await using var story = new PollingStory(Updates(7, 8), new VendorAnswer.Sleeps());

        var keys = new[] { (await story.Gateway.NextAsync(Stop)).Key, (await story.Gateway.NextAsync(Stop)).Key };
        var questions = await story.QuestionsAsync(2);

        Assert.Equal(["m/5550101/7", "m/5550101/8"], keys);
        Assert.DoesNotContain("offset", questions[0], StringComparison.Ordinal);
        Assert.Contains("\"offset\":1009,", questions[1], StringComparison.Ordinal);
        Assert.Contains("""["message","edited_message","callback_query","my_chat_member"]""", questions[1], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "T-07")]
    public async Task What_the_hub_cannot_take_is_offered_again_and_not_confirmed()
    {
        await using var story = new PollingStory(new RecordingGateway(refusals: 2), Updates(7), new VendorAnswer.Sleeps());

        await story.Gateway.Refused.Task.WaitAsync(Stop);
        var before = story.Stage.Vendor.Requests.Count;
        await story.PassTimeUntilAsync(story.Gateway.NextAsync(Stop).AsTask());

        Assert.Equal(1, before);
        Assert.Contains("\"offset\":1008,", (await story.QuestionsAsync(2))[1], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("threat", "T-03")]
    public async Task After_an_empty_answer_it_pauses_and_asks_without_a_number()
    {
        await using var story = new PollingStory(Updates(7), Updates(), new VendorAnswer.Sleeps());

        var questions = await story.QuestionsAsync(3);

        Assert.Contains("\"offset\":1008,", questions[1], StringComparison.Ordinal);
        Assert.DoesNotContain("offset", questions[2], StringComparison.Ordinal);
        Assert.True(story.Passed >= TimeSpan.FromSeconds(1), $"It asked again after {story.Passed}.");
    }

    [Fact]
    public async Task A_webhook_in_the_way_is_taken_off_and_nothing_that_waits_is_dropped()
    {
        await using var story = new PollingStory(
            Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"),
            VendorAnswer.Json(200, """{"ok":true,"result":true}"""),
            Updates(7),
            new VendorAnswer.Sleeps());

        var questions = await story.QuestionsAsync(4);

        Assert.Contains("/deleteWebhook ", questions[1], StringComparison.Ordinal);
        Assert.Contains("\"drop_pending_updates\":false", questions[1], StringComparison.Ordinal);
        Assert.Equal("m/5550101/7", (await story.Gateway.NextAsync(Stop)).Key);
    }

    [Theory]
    [InlineData(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", "only one program may use the bot")]
    [InlineData(401, "Unauthorized", "Unauthorized")]
    [InlineData(502, "Bad Gateway", "Bad Gateway")]
    public async Task Trouble_is_told_in_words_and_it_asks_again_after_a_while(int code, string description, string words)
    {
        await using var story = new PollingStory(
            VendorAnswer.Json(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}"""), Updates(7), new VendorAnswer.Sleeps());

        await story.QuestionsAsync(3);

        Assert.Contains(words, story.Stage.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(TelegramSample.Token, story.Stage.Log.Text, StringComparison.Ordinal);
        Assert.True(story.Passed >= TimeSpan.FromSeconds(1), $"It asked again after {story.Passed}.");
    }

    private static VendorAnswer Conflict(string words) =>
        VendorAnswer.Json(409, $$"""{"ok":false,"error_code":409,"description":"Conflict: {{words}}"}""");

    private static VendorAnswer Updates(params int[] ids) => VendorAnswer.Json(
        200, $$"""{"ok":true,"result":[{{string.Join(',', ids.Select(id => TelegramSample.Envelope(id, "\"text\":\"x\"")))}}]}""");
}
