using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Work;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>Messages on their way to a vendor that does what it likes.</summary>
public sealed class DeliveryTests
{
    private static readonly Operator Mia = new(new(Guid.Parse("00000000-0000-0000-0000-00000000a001")), "Mia");

    [Fact]
    public async Task Messages_go_out_in_their_order_and_the_ledger_knows_their_ids()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);

        var (first, second) = (await SayAsync(hub, head, "one"), await SayAsync(hub, head, "two"));

        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, second)).State == DeliveryState.Sent);
        Assert.Equal(["one", "two"], hub.Vendor.Sent);
        Assert.Equal(DeliveryState.Sent, (await hub.DeliveryAsync(head, first)).State);
    }

    [Fact]
    [Trait("threat", "T-08")]
    public async Task A_vendor_that_wants_to_be_left_alone_is_and_nothing_overtakes()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);
        hub.Vendor.Answers(new SendOutcome.Later(TimeSpan.FromSeconds(7), new(DeliveryCause.TooFast, "429")));

        await SayAsync(hub, head, "one");
        var second = await SayAsync(hub, head, "two");
        await hub.UntilAsync(() => Task.FromResult(hub.Vendor.Sent.Count == 1));
        var began = hub.Host.Clock.GetUtcNow();
        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, second)).State == DeliveryState.Sent, passes: true);

        Assert.Equal(["one", "one", "two"], hub.Vendor.Sent);
        Assert.True(hub.Host.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_refused_message_is_shown_counted_and_can_be_tried_again()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);
        hub.Vendor.Answers(new SendOutcome.Rejected(new(DeliveryCause.Blocked, "403", "The bot was blocked.")));

        var sequence = await SayAsync(hub, head, "one");
        await hub.UntilAsync(() => Task.FromResult(hub.HeadOf(head.Id.Value).Undelivered == 1));
        var failed = await hub.DeliveryAsync(head, sequence);
        await hub.Host.Get<TurnPipeline>().RunAsync(new(head.Id, new Command.Redeliver(Mia, true, sequence, 2)));

        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, sequence)).State == DeliveryState.Sent);
        Assert.Equal((DeliveryState.Failed, DeliveryCause.Blocked, "403"), (failed.State, failed.Cause, failed.Code));
        Assert.Equal(0, hub.HeadOf(head.Id.Value).Undelivered);
        Assert.Equal(["one", "one"], hub.Vendor.Sent);
    }

    [Fact]
    [Trait("threat", "T-08")]
    [Trait("promise", "P6")]
    public async Task What_nobody_knows_goes_out_once_more_and_is_then_left_to_people()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);
        var silence = new SendOutcome.Unknown(new(DeliveryCause.NoAnswer));
        hub.Vendor.Answers(silence, silence);

        var sequence = await SayAsync(hub, head, "one");
        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, sequence)).State == DeliveryState.Unknown, passes: true);

        Assert.Equal(["one", "one"], hub.Vendor.Sent);
        await hub.UntilAsync(() => Task.FromResult(hub.HeadOf(head.Id.Value).Undelivered == 1));
    }

    [Fact]
    [Trait("promise", "P6")]
    public async Task What_takes_longer_than_a_lease_is_sent_once()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.Vendor.BeforeAnswer = answer.Task;

        var sequence = await SayAsync(hub, head, "a large file");
        await hub.UntilAsync(() => Task.FromResult(hub.Vendor.Sent.Count == 1));
        for (var minutes = 0; minutes < 3; minutes++)
        {
            for (var thirds = 0; thirds < 3; thirds++)
            {
                hub.Host.Clock.Advance(TimeSpan.FromSeconds(20));
                await hub.UntilAsync(async () =>
                {
                    // Whoever was between two looks when the clock moved waits for a time that does not come by itself here.
                    hub.Host.Get<WorkBell>().Ring();
                    return await LeaseAsync(hub, sequence) > hub.Host.Clock.GetUtcNow() + TimeSpan.FromSeconds(30);
                });
            }
        }

        answer.SetResult();
        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, sequence)).State == DeliveryState.Sent);
        Assert.Equal(["a large file"], hub.Vendor.Sent);
    }

    [Fact]
    public async Task A_long_text_is_several_messages_that_count_as_one()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);

        var sequence = await SayAsync(hub, head, string.Join(' ', Enumerable.Repeat("sentence", 30)));

        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, sequence)).State == DeliveryState.Sent);
        Assert.True(hub.Vendor.Sent.Count >= 3);
        Assert.Equal(hub.Vendor.Sent.Count, await hub.ReadAsync(database => database.DeliveryParts.CountAsync(part => part.Sequence == sequence)));
    }

    [Fact]
    [Trait("threat", "S-06")]
    public async Task Reports_move_a_message_forwards_only_and_may_come_before_the_answer()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);
        await hub.CallAsync("told p1 Delivered");

        var sequence = await SayAsync(hub, head, "one");
        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, sequence)).State == DeliveryState.Delivered);
        await hub.CallAsync("told p1 Sent");
        Assert.Equal(DeliveryState.Delivered, (await hub.DeliveryAsync(head, sequence)).State);
        await hub.CallAsync("told p1 Read");
        await hub.CallAsync("told p1 Failed");

        Assert.Equal(DeliveryState.Read, (await hub.DeliveryAsync(head, sequence)).State);
        Assert.Equal(0, hub.HeadOf(head.Id.Value).Undelivered);
    }

    [Fact]
    public async Task A_failure_that_the_vendor_tells_later_is_taken_back_by_proof_of_arrival()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);
        var sequence = await SayAsync(hub, head, "one");
        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, sequence)).State == DeliveryState.Sent);

        await hub.CallAsync("told p1 Failed");
        await hub.UntilAsync(() => Task.FromResult(hub.HeadOf(head.Id.Value).Undelivered == 1));
        await hub.CallAsync("told p1 Delivered");

        await hub.UntilAsync(() => Task.FromResult(hub.HeadOf(head.Id.Value).Undelivered == 0));
        Assert.Equal(DeliveryState.Delivered, (await hub.DeliveryAsync(head, sequence)).State);
    }

    [Fact]
    public async Task After_a_day_a_message_is_given_up_and_says_so()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);
        hub.Vendor.Answers(new SendOutcome.Later(TimeSpan.FromSeconds(3), new(DeliveryCause.ChannelTrouble, "500")));
        var sequence = await SayAsync(hub, head, "one");
        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, sequence)).Cause == DeliveryCause.ChannelTrouble);

        var yesterday = hub.Host.Clock.GetUtcNow() - TimeSpan.FromHours(25);
        await hub.Host.Get<Omnichannel.Hub.Persistence.CommitLoop>().RunAsync(database =>
            database.Deliveries.ExecuteUpdate(set => set.SetProperty(row => row.At, yesterday)));
        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, sequence)).State == DeliveryState.Failed, passes: true);

        Assert.Equal(DeliveryCause.Expired, (await hub.DeliveryAsync(head, sequence)).Cause);
    }

    [Fact]
    public async Task Free_text_is_refused_when_the_visitors_last_message_is_too_old()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await TakenAsync(hub);
        hub.Host.Clock.Leap(TimeSpan.FromHours(24));

        var result = await hub.Host.Get<TurnPipeline>().RunAsync(new(head.Id, Say("late", TimeSpan.FromHours(24))));

        Assert.Equal(Refusal.ReplyWindowClosed, result.Refusal);
        Assert.Empty(hub.Vendor.Sent);
    }

    private static Task<DateTimeOffset?> LeaseAsync(ChannelHub hub, long sequence) => hub.ReadAsync(database =>
        database.Work.Where(row => row.Kind == WorkKind.Delivery && row.Sequence == sequence).Select(row => row.LeaseUntil).SingleAsync());

    private static async Task<ConversationHead> TakenAsync(ChannelHub hub)
    {
        await hub.Host.Get<Omnichannel.Hub.Persistence.CommitLoop>().RunAsync(database =>
        {
            database.Operators.Add(new() { Id = Mia.Id.Value, Name = Mia.Name, Status = Omnichannel.Hub.Operators.OperatorStatus.Available, Cap = 5 });
            return database.SaveBorrowed();
        });
        await hub.CallAsync("say m1 +491 Hello");
        var head = await hub.OnlyAsync();
        var taken = await hub.Host.Get<TurnPipeline>().RunAsync(new(head.Id, new Command.PickUp(Mia, true)));
        Assert.Equal(TurnOutcome.Accepted, taken.Outcome);
        return head;
    }

    private static async Task<long> SayAsync(ChannelHub hub, ConversationHead head, string text)
    {
        var result = await hub.Host.Get<TurnPipeline>().RunAsync(new(head.Id, Say(text)));
        Assert.Equal(TurnOutcome.Accepted, result.Outcome);
        return result.Sequence;
    }

    private static Command.Send Say(string text, TimeSpan? window = null) =>
        new(Mia, new() { Type = "message", Text = text, TextFormat = "plain" }, long.MaxValue, Force: false) { ReplyWindow = window };
}
