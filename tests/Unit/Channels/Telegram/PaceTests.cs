using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Channels.Telegram;
using Omnichannel.Channels.Telegram.Calling;
using Omnichannel.Core.Channels;
using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

[Trait("threat", "T-08")]
public sealed class PaceTests
{
    private static readonly TelegramSample Sample = new();

    [Fact]
    public async Task One_chat_takes_a_short_burst_and_then_one_message_in_a_second()
    {
        await using var stage = new AdapterStage(Sample);
        var pace = stage.Get<TelegramPace>();

        var burst = Enumerable.Range(0, 5).Select(_ => pace.Take(Sample.Inbox.Id, 1)).ToList();
        stage.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = new[] { pace.Take(Sample.Inbox.Id, 1), pace.Take(Sample.Inbox.Id, 1) };

        Assert.Equal([null, null, null, null, (TimeSpan.FromSeconds(1), false)], burst);
        Assert.Equal([null, (TimeSpan.FromSeconds(1), false)], later);
    }

    [Fact]
    public async Task All_chats_together_take_thirty_in_a_second_and_another_bot_is_not_slowed()
    {
        await using var stage = new AdapterStage(Sample);
        var pace = stage.Get<TelegramPace>();

        var taken = Enumerable.Range(0, 31).Select(chat => pace.Take(Sample.Inbox.Id, chat)).ToList();

        Assert.All(taken.Take(30), Assert.Null);
        Assert.True(taken[30]?.WholeInbox);
        Assert.Null(pace.Take(new(Guid.AllBitsSet), 1));
    }

    [Fact]
    public async Task A_message_that_has_to_wait_is_not_sent()
    {
        await using var stage = new AdapterStage(Sample, services => services.Configure<TelegramOptions>(options => options.ChatBurst = 1));
        stage.Vendor.Will(Sample.Accepted);

        var outcomes = new[] { await stage.SendAsync("One"), await stage.SendAsync("Two") };

        Assert.IsType<SendOutcome.Sent>(outcomes[0]);
        Assert.Equal((TimeSpan.FromSeconds(1), false), outcomes[1] is SendOutcome.Later later ? (later.Wait, later.WholeInbox) : default);
        Assert.Single(stage.Vendor.Requests);
    }

    [Fact]
    public async Task A_chat_that_telegram_closed_for_a_while_is_not_asked_before_and_a_second_one_closes_the_bot()
    {
        await using var stage = new AdapterStage(Sample);
        stage.Vendor.Will(Sample.TooFast(7));

        var first = await stage.SendAsync("One");
        var again = await stage.SendAsync("One");
        var other = await stage.SendAsync(stage.Message("Two") with { Address = "42" });
        var third = await stage.SendAsync(stage.Message("Three") with { Address = "43" });
        stage.Clock.Advance(TimeSpan.FromSeconds(8));
        stage.Vendor.Will(Sample.Accepted);

        Assert.Equal([(7, false), (7, false), (7, true), (7, true)], new[] { first, again, other, third }.Cast<SendOutcome.Later>().Select(later => ((int)later.Wait!.Value.TotalSeconds, later.WholeInbox)));
        Assert.Equal(2, stage.Vendor.Requests.Count);
        Assert.IsType<SendOutcome.Sent>(await stage.SendAsync("One"));
    }

    [Fact]
    public async Task Memory_is_bounded_however_many_chats_there_are()
    {
        await using var stage = new AdapterStage(Sample);
        var pace = stage.Get<TelegramPace>();

        for (var chat = 0; chat < 20_000; chat++)
        {
            Assert.Null(pace.Take(Sample.Inbox.Id, chat));
            stage.Clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.InRange(pace.Count, 1, 1100);
    }
}
