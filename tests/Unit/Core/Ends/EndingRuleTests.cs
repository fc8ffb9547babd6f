using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Tags;

namespace Omnichannel.Tests.Unit.Core.Ends;

public sealed class EndingRuleTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);
    private static readonly NeededTag Outcome = new(new HashSet<string>(["Solved", "Not solved"], StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void An_ending_has_a_deadline_an_alarm_and_an_announcement()
    {
        var stage = Ending();

        Assert.Equal(new Ending(Stage.EndingId, Stage.Start + Delay, Delay, 1), stage.Head.Ending);
        var alarm = Assert.Single(stage.Last.Work);
        Assert.Equal((WorkKind.Ending, $"{Stage.EndingId:D}/1", Stage.Start + Delay), (alarm.Kind, alarm.Key, alarm.Due));
        var value = stage.Log[^1].Activity.Value!.Value;
        Assert.Equal((EventNames.Ending, 30), (stage.Log[^1].Activity.Name, value.GetProperty("seconds").GetInt32()));
        Assert.Equal(Stage.Start + Delay, value.GetProperty("deadline").GetDateTimeOffset());
    }

    [Fact]
    public void At_its_deadline_the_conversation_is_over()
    {
        var stage = Ending().After(Delay).Does(Due());

        Assert.Equal((ConversationState.Closed, ClosingReason.TimedOut, null), (stage.Head.State, stage.Head.ClosingReason, stage.Head.Ending));
        Assert.Equal((AuthorKind.System, "timedOut"), (stage.Log[^1].Author.Kind, stage.Log[^1].Activity.Code));
    }

    [Fact]
    public void An_early_ring_is_ignored()
    {
        var stage = Ending().After(Delay - TimeSpan.FromMilliseconds(1));
        var before = stage.Head;

        Assert.Same(before, stage.Does(Due()).Head);
    }

    [Fact]
    public void A_ring_for_another_ending_is_ignored()
    {
        var stage = Ending().After(Delay);
        var before = stage.Head;

        Assert.Same(before, stage.Does(new Command.EndingDue(Guid.Empty)).Head);
    }

    [Fact]
    public void A_second_ring_is_ignored()
    {
        var stage = Ending().After(Delay).Does(Due());
        var before = stage.Head;

        Assert.Same(before, stage.Does(Due()).Head);
    }

    public static TheoryData<string> SignsOfLife => ["message", "event", "typing"];

    [Theory]
    [MemberData(nameof(SignsOfLife))]
    public void Any_sign_of_the_visitor_calls_it_off_even_when_the_alarm_is_late(string sign)
    {
        var stage = Ending().After(Delay + TimeSpan.FromSeconds(1));

        stage.Does(sign switch
        {
            "message" => Stage.Writes(),
            "event" => new Command.Receive(new() { Type = ActivityTypes.Event, Name = "shop.cart" }, Stage.Window),
            _ => new Command.SignOfLife(),
        });

        Assert.Equal(EventNames.EndingCancelled, stage.Last.Entries[0].Activity.Name);
        Assert.Null(stage.Head.Ending);
        Assert.Equal(ConversationState.Assigned, stage.Does(Due()).Head.State);
    }

    [Fact]
    public void The_owner_calls_it_off_once()
    {
        var stage = Ending().Does(new Command.CancelEnd(Stage.Mia));
        var before = stage.Head;

        Assert.Null(before.Ending);
        Assert.Same(before, stage.Does(new Command.CancelEnd(Stage.Mia)).Head);
    }

    [Fact]
    public void The_operators_message_gives_the_whole_time_again()
    {
        var stage = Ending().After(TimeSpan.FromSeconds(20));

        stage.Does(Stage.Says(Stage.Mia, stage.Head.LastSequence, "Are you still there?"));

        Assert.Equal(new Ending(Stage.EndingId, Stage.Start + TimeSpan.FromSeconds(50), Delay, 2), stage.Head.Ending);
        Assert.Equal(($"{Stage.EndingId:D}/2", Stage.Start + TimeSpan.FromSeconds(50)), (stage.Last.Work[0].Key, stage.Last.Work[0].Due));
        Assert.Equal([ActivityTypes.Message, ActivityTypes.Event], stage.Last.Entries.Select(entry => entry.Activity.Type));
        Assert.Equal(ConversationState.Assigned, stage.After(TimeSpan.FromSeconds(10)).Does(Due()).Head.State);
        Assert.Equal(ConversationState.Closed, stage.After(TimeSpan.FromSeconds(20)).Does(Due()).Head.State);
    }

    [Fact]
    public void A_change_of_owner_forgets_it()
    {
        var stage = Ending().Does(new Command.EndNow(Stage.Noah, MayEndOthers: true)).Does(new Command.Reopen(Stage.Noah, ToQueue: false));

        Assert.Null(stage.Head.Ending);
        Assert.Equal(ConversationState.Assigned, stage.After(Delay).Does(Due()).Head.State);
    }

    [Fact]
    public void Put_back_into_the_queue_by_a_person_it_is_called_off()
    {
        var stage = Ending().Does(new Command.Requeue(Stage.Mia.Id, Stage.Noah, "shiftEnd"));

        Assert.Equal((ConversationState.Queued, null), (stage.Head.State, stage.Head.Ending));
        Assert.Equal([EventNames.EndingCancelled, EventNames.Requeued], stage.Last.Entries.Select(entry => entry.Activity.Name));
    }

    [Fact]
    public void The_hub_puts_nothing_back_while_it_runs()
    {
        var stage = Ending();
        var before = stage.Head;

        Assert.Same(before, stage.Does(new Command.Requeue(Stage.Mia.Id, By: null, "ownerLost")).Head);
    }

    [Fact]
    public void Whoever_asks_whether_the_visitor_is_there_is_named_as_in_every_message()
    {
        var prompt = new Activity { Type = ActivityTypes.Message, Text = "Are you still there?" };

        var stage = new Stage().AssignedTo(Stage.Mia).Does(new Command.EndIn(Stage.Mia, Stage.EndingId, Delay) { Prompt = prompt });

        var asked = Assert.Single(stage.Log, entry => entry.Activity.Text == prompt.Text);
        Assert.Equal((Stage.Mia.Name, Visibility.Everyone), (asked.Activity.From?.Name, asked.Visibility));
        Assert.NotNull(stage.Head.Ending);
    }

    [Fact]
    public void Where_it_needs_a_tag_it_ends_with_any_and_without_one_neither_now_nor_in_a_while()
    {
        Assert.Equal((Refusal.TagRequired, Refusal.TagRequired), Refused(Tagged(), NeededTag.Any));
        Assert.Equal(ConversationState.Closed, Tagged("Lead").Does(EndNow(NeededTag.Any)).Head.State);
        Assert.NotNull(Tagged("Lead").Does(EndIn(NeededTag.Any)).Head.Ending);
    }

    [Fact]
    public void Where_it_needs_an_outcome_another_tag_will_not_do()
    {
        Assert.Equal((Refusal.OutcomeRequired, Refusal.OutcomeRequired), Refused(Tagged(), Outcome));
        Assert.Equal((Refusal.OutcomeRequired, Refusal.OutcomeRequired), Refused(Tagged("Lead"), Outcome));
        Assert.Equal(ConversationState.Closed, Tagged("Lead", "SOLVED").Does(EndNow(Outcome)).Head.State);
        Assert.NotNull(Tagged("Not solved").Does(EndIn(Outcome)).Head.Ending);
    }

    [Fact]
    public void Whoever_does_not_have_it_learns_that_and_not_what_it_needs() =>
        Assert.Equal((Refusal.NotOwner, Refusal.NotOwner), Refused(new Stage().AssignedTo(Stage.Noah), Outcome));

    private static (Refusal?, Refusal?) Refused(Stage stage, NeededTag needs) => (stage.RefusalOf(EndNow(needs)), stage.RefusalOf(EndIn(needs)));

    private static Stage Tagged(params string[] tags) => new Stage().AssignedTo(Stage.Mia).Does(new Command.Tag(Stage.Mia, tags, []));

    private static Command.EndNow EndNow(NeededTag needs) => new(Stage.Mia, MayEndOthers: false, needs);

    private static Command.EndIn EndIn(NeededTag needs) => new(Stage.Mia, Stage.EndingId, Delay, needs);

    private static Stage Ending() => new Stage().AssignedTo(Stage.Mia).Does(new Command.EndIn(Stage.Mia, Stage.EndingId, Delay));

    private static Command.EndingDue Due() => new(Stage.EndingId);
}
