using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core;

public sealed class BotRuleTests
{
    [Fact]
    public void The_bot_speaks_while_it_owns_the_conversation()
    {
        var stage = new Stage().Does(Stage.Writes());

        stage.Does(new Command.BotReply(1, [Stage.Message("Hi"), Stage.Message("How can I help?")]));

        Assert.All(stage.Last.Entries, entry => Assert.Equal((Visibility.Everyone, false, "bot"), (entry.Visibility, entry.Suppressed, entry.Activity.From?.Id)));
        Assert.Equal((4L, null, "How can I help?"), (stage.Head.LastSequence, stage.Head.WaitingSince, stage.Head.Preview?.Text));
    }

    [Fact]
    public void What_the_bot_says_after_a_person_took_over_is_kept_for_operators_only()
    {
        var stage = new Stage().Does(Stage.Writes()).Does(new Command.PickUp(Stage.Mia, MayTakeOver: true));
        var (preview, waiting) = (stage.Head.Preview, stage.Head.WaitingSince);

        stage.Does(new Command.BotReply(1, [Stage.Message("Too late")]));

        var entry = Assert.Single(stage.Last.Entries);
        Assert.Equal((Visibility.Operators, true, 2), (entry.Visibility, entry.Suppressed, entry.Epoch));
        Assert.Equal((preview, waiting), (stage.Head.Preview, stage.Head.WaitingSince));
        Assert.Equal(2, stage.Head.LastSpeakers.NewestSequence);
    }

    [Fact]
    public void What_the_bot_says_under_an_old_epoch_is_suppressed_even_when_the_bot_owns_it_again()
    {
        var stage = new Stage().Does(Stage.Writes()).Does(new Command.Leave()).Does(Stage.Writes());

        stage.Does(new Command.BotReply(1, [Stage.Message("From another life")]));

        Assert.Equal(ConversationState.Bot, stage.Head.State);
        Assert.True(Assert.Single(stage.Last.Entries).Suppressed);
    }

    [Fact]
    public void A_late_effect_a_late_end_and_a_late_handoff_change_nothing()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        var before = stage.Head;

        stage.Does(new Command.RequestEffect(1, Stage.EffectId, "{}")).Does(new Command.BotFinished(1)).Does(Stage.Handoff(1));

        Assert.Same(before, stage.Head);
    }

    [Fact]
    public void An_effect_is_awaited_with_its_work_and_ends_once()
    {
        var stage = new Stage().Does(new Command.RequestEffect(1, Stage.EffectId, """{"url":"x"}"""));

        var work = Assert.Single(stage.Last.Work);
        Assert.Equal(
            (WorkKind.FlowEffect, Stage.EffectId.ToString("D"), 1, """{"url":"x"}""", Stage.Start),
            (work.Kind, work.Key, work.Epoch, work.Payload, work.Due));
        Assert.Equal(Stage.EffectId, stage.Head.AwaitingEffect);

        var ended = stage.Does(new Command.EffectCompleted(Stage.EffectId)).Head;
        Assert.Null(ended.AwaitingEffect);
        Assert.Same(ended, stage.Does(new Command.EffectCompleted(Stage.EffectId)).Head);
    }

    [Fact]
    public void An_effect_that_nobody_awaits_any_more_changes_nothing()
    {
        var stage = new Stage().Does(new Command.RequestEffect(1, Stage.EffectId, "{}")).Does(new Command.PickUp(Stage.Mia, true));
        var before = stage.Head;

        Assert.Null(before.AwaitingEffect);
        Assert.Same(before, stage.Does(new Command.EffectCompleted(Stage.EffectId)).Head);
    }

    [Fact]
    public void A_handoff_goes_to_the_queue_of_its_department_with_its_packet()
    {
        var stage = new Stage().Does(Stage.Writes()).After(TimeSpan.FromSeconds(5)).Does(Stage.Handoff(1));

        Assert.Equal(
            (ConversationState.Queued, Stage.Sales, 2, stage.Now, Stage.Start),
            (stage.Head.State, stage.Head.Department, stage.Head.Epoch, stage.Head.QueuedAt, stage.Head.WaitingSince));
        var entry = stage.Log[^1];
        Assert.Equal((Visibility.Operators, EventNames.HandoffInitiate), (entry.Visibility, entry.Activity.Name));
        Assert.Equal("flow", entry.Activity.Value!.Value.GetProperty("reason").GetString());
    }

    [Fact]
    public void A_flow_at_its_end_closes_the_conversation()
    {
        var stage = new Stage().Does(Stage.Writes()).Does(new Command.BotFinished(1));

        Assert.Equal((ConversationState.Closed, ClosingReason.BotFinished, 2), (stage.Head.State, stage.Head.ClosingReason, stage.Head.Epoch));
        Assert.Equal("botFinished", stage.Log[^1].Activity.Code);
    }
}
