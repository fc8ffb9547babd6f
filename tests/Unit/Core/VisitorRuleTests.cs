using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core;

public sealed class VisitorRuleTests
{
    [Fact]
    public void A_conversation_begins_with_the_bot_and_an_entry_that_visitors_do_not_see()
    {
        var stage = new Stage();

        Assert.Equal((ConversationState.Bot, 1, 1L, false), (stage.Head.State, stage.Head.Epoch, stage.Head.LastSequence, stage.Head.Started));
        var entry = Assert.Single(stage.Log);
        Assert.Equal((ActivityTypes.ConversationUpdate, Visibility.Operators), (entry.Activity.Type, entry.Visibility));
        Assert.Equal("dl_visitor", Assert.Single(entry.Activity.MembersAdded!).Id);
    }

    [Fact]
    public void A_conversation_begins_with_an_alarm_for_when_nobody_writes()
    {
        var begun = ConversationRules.Begin(Stage.Seed());

        var alarm = Assert.Single(begun.Work);
        Assert.Equal((WorkKind.Unstarted, Stage.Start + TimeSpan.FromMinutes(30)), (alarm.Kind, alarm.Due));
    }

    [Fact]
    public void The_sender_the_time_and_the_id_are_the_hubs_to_set()
    {
        var stage = new Stage().Does(new Command.Receive(
            new() { Type = ActivityTypes.Message, Text = "Hello", Id = "mine", Timestamp = DateTimeOffset.MinValue, ChannelId = "sms", Conversation = new() { Id = "x" } },
            Stage.Window));

        var activity = stage.Log[^1].Activity;
        Assert.Equal(
            ($"{stage.Head.Id}|0000002", Stage.Start, "webchat", stage.Head.Id.ToString(), "dl_visitor", "user"),
            (activity.Id, activity.Timestamp, activity.ChannelId, activity.Conversation?.Id, activity.From?.Id, activity.From?.Role));
    }

    [Fact]
    public void The_visitor_waits_since_their_first_unanswered_message()
    {
        var stage = new Stage().Does(Stage.Writes()).After(TimeSpan.FromSeconds(9)).Does(Stage.Writes());

        Assert.Equal(Stage.Start, stage.Head.WaitingSince);
    }

    [Fact]
    public void An_event_does_not_start_a_conversation()
    {
        var stage = new Stage().Does(new Command.Receive(new() { Type = ActivityTypes.Event, Name = "shop.cart" }, Stage.Window));

        Assert.Equal((false, 0L, null, 2L), (stage.Head.Started, stage.Head.LastVisitorSequence, stage.Head.WaitingSince, stage.Head.LastSequence));
    }

    [Fact]
    public void A_message_after_the_end_goes_back_to_people_when_a_person_had_spoken()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        stage.Does(Stage.Says(Stage.Mia, stage.Head.LastSequence)).Does(new Command.EndNow(Stage.Mia, false));
        var epoch = stage.Head.Epoch;

        stage.After(Stage.Window).Does(Stage.Writes("One more thing"));

        Assert.Equal((ConversationState.Queued, null, Stage.Mia.Id, epoch + 1), (stage.Head.State, stage.Head.Owner, stage.Head.LastOwner, stage.Head.Epoch));
        Assert.Equal((stage.Now, stage.Now, null, null), (stage.Head.QueuedAt, stage.Head.WaitingSince, stage.Head.ClosedAt, stage.Head.ClosingReason));
        Assert.Equal([EventNames.Reopened, null], stage.Last.Entries.Select(entry => entry.Activity.Name));
        Assert.Equal("queued", stage.Last.Entries[0].Activity.Value!.Value.GetProperty("to").GetString());
    }

    [Fact]
    public void A_message_a_moment_after_the_deadline_goes_to_whoever_had_it()
    {
        var stage = TimedOut().After(ConversationRules.UndoWindow);

        stage.Does(Stage.Writes("I am here!") with { LastOwner = Stage.Mia });

        Assert.Equal((ConversationState.Assigned, Stage.Mia.Id, null), (stage.Head.State, stage.Head.Owner, stage.Head.ClosingReason));
        Assert.Equal([new OperatorGuard(Stage.Mia.Id, +1, NeedsRoom: true, stage.Head.Department)], stage.Last.Guards);
        Assert.Equal([EventNames.Reopened, EventNames.HandoffStatus, null], stage.Last.Entries.Select(entry => entry.Activity.Name));
        Assert.Equal("assigned", stage.Last.Entries[0].Activity.Value!.Value.GetProperty("to").GetString());
    }

    [Theory]
    [InlineData("nobody is named")]
    [InlineData("somebody else is named")]
    [InlineData("ten minutes are over")]
    [InlineData("it was ended by hand")]
    public void Else_it_goes_to_the_queue(string because)
    {
        var stage = because == "it was ended by hand" ? Answered().Does(new Command.EndNow(Stage.Mia, MayEndOthers: false)) : TimedOut();
        stage.After(because == "ten minutes are over" ? ConversationRules.UndoWindow + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero);

        stage.Does(Stage.Writes() with { LastOwner = because switch { "nobody is named" => null, "somebody else is named" => Stage.Noah, _ => Stage.Mia } });

        Assert.Equal((ConversationState.Queued, null), (stage.Head.State, stage.Head.Owner));
    }

    [Fact]
    public void A_message_after_the_end_goes_to_the_bot_when_no_person_had_spoken()
    {
        var stage = new Stage().Closed();

        stage.Does(Stage.Writes());

        Assert.Equal((ConversationState.Bot, null), (stage.Head.State, stage.Head.QueuedAt));
        Assert.Equal("bot", stage.Last.Entries[0].Activity.Value!.Value.GetProperty("to").GetString());
    }

    [Fact]
    public void Leaving_frees_the_operator()
    {
        var stage = new Stage().AssignedTo(Stage.Mia).Does(new Command.Leave());

        Assert.Equal((ConversationState.Closed, ClosingReason.VisitorLeft), (stage.Head.State, stage.Head.ClosingReason));
        Assert.Equal([new OperatorGuard(Stage.Mia.Id, -1, NeedsRoom: false)], stage.Last.Guards);
        Assert.Equal("visitorLeft", stage.Log[^1].Activity.Code);
    }

    [Theory]
    [InlineData(false, ConversationState.Closed)]
    [InlineData(true, ConversationState.Bot)]
    public void Only_what_nobody_wrote_in_is_closed_as_idle(bool writes, ConversationState state)
    {
        var stage = new Stage();
        if (writes)
        {
            stage.Does(Stage.Writes());
        }

        stage.After(TimeSpan.FromMinutes(30)).Does(new Command.CloseUnstarted());

        Assert.Equal(state, stage.Head.State);
    }

    [Fact]
    public void A_sign_of_life_without_an_ending_changes_nothing()
    {
        var stage = new Stage();
        var before = stage.Head;

        stage.Does(new Command.SignOfLife());

        Assert.Same(before, stage.Head);
        Assert.Empty(stage.Last.Entries);
    }

    private static Stage Answered()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        return stage.Does(Stage.Says(Stage.Mia, stage.Head.LastSequence));
    }

    private static Stage TimedOut() => Answered()
        .Does(new Command.EndIn(Stage.Mia, Stage.EndingId, TimeSpan.FromSeconds(30)))
        .After(TimeSpan.FromSeconds(30))
        .Does(new Command.EndingDue(Stage.EndingId));
}
