using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core.Ends;

public sealed class MissedTests
{
    private static readonly Command.BotReply Welcome = new(1, [Stage.Message("Hello, how can I help?")], IsWelcome: true);

    public static TheoryData<Command, MissedReason> Ends => new()
    {
        { new Command.CloseIdle(ConversationState.Bot, null, Stage.Start.AddDays(1)), MissedReason.NoAnswer },
        { new Command.BotFinished(1), MissedReason.NoAnswer },
        { new Command.BotFinished(1, ClosingReason.Idle), MissedReason.NoAnswer },
        { new Command.EndNow(Stage.Mia, MayEndOthers: true), MissedReason.NoAnswer },
        { new Command.Leave(), MissedReason.VisitorLeft },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_visitor_who_got_the_automatic_welcome_and_nothing_else_was_missed(Command end, MissedReason reason)
    {
        var stage = new Stage().Does(Welcome).Does(Stage.Writes()).After(TimeSpan.FromMinutes(1));

        stage.Does(end);

        Assert.Equal((ConversationState.Closed, reason), (stage.Head.State, stage.Head.MissedReason));
        Assert.Equal([EventNames.Missed, null], stage.Last.Entries.Select(entry => entry.Activity.Name));
        Assert.False(stage.Head.AbandonedByBot);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_welcome_that_comes_behind_the_first_message_is_no_answer_either(Command end, MissedReason reason)
    {
        var stage = new Stage().Does(Stage.Writes()).Does(Welcome).After(TimeSpan.FromMinutes(1));

        stage.Does(end);

        Assert.Equal(reason, stage.Head.MissedReason);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void Whoever_the_bot_has_answered_was_not_missed(Command end, MissedReason reason)
    {
        var stage = new Stage().Does(Welcome).Does(Stage.Writes()).Does(new Command.BotReply(1, [Stage.Message("By Friday")])).After(TimeSpan.FromMinutes(1));

        stage.Does(end);

        Assert.Equal((ConversationState.Closed, null), (stage.Head.State, stage.Head.MissedReason));
        Assert.False(stage.Head.AbandonedByBot, $"The bot had the last word, so there is no {reason}.");
    }

    [Fact]
    public void A_visitor_who_still_waited_when_the_bot_had_answered_once_was_left_by_it_and_not_missed()
    {
        var stage = new Stage().Does(Stage.Writes()).Does(new Command.BotReply(1, [Stage.Message("By Friday")])).Does(Stage.Writes("Which Friday?"));

        stage.Does(new Command.Leave());

        Assert.Equal((true, null), (stage.Head.AbandonedByBot, stage.Head.MissedReason));
    }

    [Fact]
    public void Nobody_is_missed_who_never_wrote()
    {
        var stage = new Stage().Does(Welcome).After(ConversationRules.UnstartedLifetime);

        stage.Does(new Command.CloseUnstarted());

        Assert.Equal((ConversationState.Closed, null), (stage.Head.State, stage.Head.MissedReason));
    }

    [Fact]
    public void Somebody_who_was_taken_and_never_answered_was_missed()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);

        stage.Does(new Command.EndNow(Stage.Mia, MayEndOthers: false));

        Assert.Equal(MissedReason.NoAnswer, stage.Head.MissedReason);
    }

    [Fact]
    public void Whoever_waited_for_a_person_in_vain_was_missed_although_the_bot_had_answered()
    {
        var stage = new Stage().Does(Stage.Writes()).Does(new Command.BotReply(1, [Stage.Message("One moment")])).Does(Stage.Handoff(1));

        stage.Does(new Command.EndNow(Stage.Mia, MayEndOthers: true));

        Assert.Equal(MissedReason.NoAnswer, stage.Head.MissedReason);
    }

    public static TheoryData<bool, Command, MissedReason> EndsInTheQueue => new()
    {
        { true, new Command.EndNow(Stage.Noah, MayEndOthers: true), MissedReason.Declined },
        { true, new Command.CloseIdle(ConversationState.Queued, null, Stage.Start.AddDays(1)), MissedReason.Declined },
        { true, new Command.Leave(), MissedReason.VisitorLeft },
        { false, new Command.EndNow(Stage.Noah, MayEndOthers: true), MissedReason.TransferTimeout },
        { false, new Command.CloseIdle(ConversationState.Queued, null, Stage.Start.AddDays(1)), MissedReason.TransferTimeout },
        { false, new Command.Leave(), MissedReason.VisitorLeft },
    };

    [Theory]
    [MemberData(nameof(EndsInTheQueue))]
    public void Whom_everybody_declined_or_let_pass_was_missed_for_that_reason_however_it_ends(bool declined, Command end, MissedReason reason)
    {
        var offer = Guid.NewGuid();
        var stage = new Stage().Queued();
        stage.Does(new Command.OfferTo(offer, Stage.Mia, new(Stage.Sales, "Sales"), TimeSpan.FromSeconds(30), JsonSerializer.SerializeToElement("only one")));
        stage.After(TimeSpan.FromSeconds(30)).Does(declined ? new Command.DeclineOffer(Stage.Mia, InDepartment: true, offer, "") : new Command.OfferDue(offer));

        stage.Does(end);

        Assert.Equal((ConversationState.Closed, reason), (stage.Head.State, stage.Head.MissedReason));
    }

    [Fact]
    public void Whoever_was_taken_in_the_end_and_never_answered_was_not_declined()
    {
        var offer = Guid.NewGuid();
        var stage = new Stage().Queued();
        stage.Does(new Command.OfferTo(offer, Stage.Mia, new(Stage.Sales, "Sales"), TimeSpan.FromSeconds(30), JsonSerializer.SerializeToElement("only one")));
        stage.Does(new Command.DeclineOffer(Stage.Mia, InDepartment: true, offer, "")).Does(new Command.PickUp(Stage.Noah, MayTakeOver: false));

        stage.Does(new Command.EndNow(Stage.Noah, MayEndOthers: false));

        Assert.Equal(MissedReason.NoAnswer, stage.Head.MissedReason);
    }

    [Fact]
    public void A_missed_conversation_that_is_opened_again_is_missed_no_more()
    {
        var stage = new Stage().Does(Stage.Writes()).Does(new Command.Leave());

        stage.Does(new Command.Reopen(Stage.Mia, ToQueue: false));

        Assert.Equal((ConversationState.Assigned, null, Stage.Mia.Id), (stage.Head.State, stage.Head.MissedReason, stage.Head.Owner));
    }
}
