using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core.Ends;

/// <summary>From when on it is quiet, for the end that comes by itself.</summary>
public sealed class IdleRuleTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longer = TimeSpan.FromMinutes(12);

    public static TheoryData<string> Beginnings => ["picked up", "given", "reopened", "undone", "written again"];

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void Whoever_has_just_got_it_has_the_whole_time_however_old_the_last_word_is(string how)
    {
        var stage = how switch
        {
            "picked up" => Waiting().Does(new Command.PickUp(Stage.Mia, MayTakeOver: false)),
            "given" => Waiting().Does(new Command.Reassign(Stage.Noah, Stage.Mia, new(Stage.Sales, "Sales"), "")),
            "reopened" => Waiting().Does(new Command.Leave()).After(Longer).Does(new Command.Reopen(Stage.Mia, ToQueue: false)),
            "undone" => Talking().After(Longer).Does(new Command.EndNow(Stage.Mia, MayEndOthers: false)).Does(new Command.UndoEnd(Stage.Mia, MayOversee: false, Stage.Mia)),
            _ => Talking().After(Longer).Does(new Command.EndIn(Stage.Mia, Stage.EndingId, Longest)).Does(new Command.SignOfLife()),
        };

        Assert.Equal(ConversationState.Assigned, stage.Does(Idle(stage, ConversationState.Assigned)).Head.State);
        stage.After(Longest);
        Assert.Equal(ClosingReason.Idle, stage.Does(Idle(stage, ConversationState.Assigned)).Head.ClosingReason);
    }

    [Fact]
    public void Whoever_comes_back_to_the_queue_waits_there_for_the_whole_time()
    {
        var stage = Talking().After(Longer).Does(new Command.Requeue(Stage.Mia.Id, Stage.Mia, "returned"));

        Assert.Equal(ConversationState.Queued, stage.Does(Idle(stage, ConversationState.Queued)).Head.State);
        stage.After(Longest);
        Assert.Equal(ConversationState.Closed, stage.Does(Idle(stage, ConversationState.Queued)).Head.State);
    }

    [Fact]
    public void Being_told_the_place_in_the_queue_is_no_word()
    {
        var stage = Waiting();
        var since = stage.Head.QuietSince;

        stage.Does(new Command.TellPlace(3, new() { Type = ActivityTypes.Message, Text = "You are number 3." }, TimeSpan.FromMinutes(1), null));

        Assert.Equal(since, stage.Head.QuietSince);
        Assert.Equal(ConversationState.Closed, stage.Does(Idle(stage, ConversationState.Queued)).Head.State);
    }

    private static Stage Waiting() => new Stage().Does(new Command.BotReply(1, [Stage.Message("One moment")])).Queued().After(Longer);

    private static Stage Talking()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        return stage.Does(Stage.Says(Stage.Mia, stage.Head.LastSequence));
    }

    private static Command.CloseIdle Idle(Stage stage, ConversationState state) => new(state, VisitorSpokeLast: null, stage.Now - Longest);
}
