using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core;

public sealed class OperatorRuleTests
{
    [Theory]
    [InlineData(false, "pickUp")]
    [InlineData(true, "takeOver")]
    public void Picking_up_makes_the_owner_and_says_so_to_everyone(bool fromBot, string how)
    {
        var stage = fromBot ? new Stage().Does(Stage.Writes()) : new Stage().Queued();
        var epoch = stage.Head.Epoch;

        stage.Does(new Command.PickUp(Stage.Mia, MayTakeOver: fromBot));

        Assert.Equal(
            (ConversationState.Assigned, Stage.Mia.Id, Stage.Mia.Id, epoch + 1, null),
            (stage.Head.State, stage.Head.Owner, stage.Head.LastOwner, stage.Head.Epoch, stage.Head.QueuedAt));
        Assert.Equal([new OperatorGuard(Stage.Mia.Id, +1, NeedsRoom: true)], stage.Last.Guards);
        var entry = Assert.Single(stage.Last.Entries);
        var value = entry.Activity.Value!.Value;
        Assert.Equal(
            (Visibility.Everyone, EventNames.HandoffStatus, "accepted", how, "Mia", Stage.Mia.Id.ToString()),
            (entry.Visibility, entry.Activity.Name, value.GetProperty("state").GetString(), value.GetProperty("how").GetString(), value.GetProperty("operator").GetProperty("name").GetString(), entry.Activity.From?.Id));
    }

    [Fact]
    public void Picking_up_what_one_has_is_nothing_new()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        var before = stage.Head;

        stage.Does(new Command.PickUp(Stage.Mia, true));

        Assert.Same(before, stage.Head);
        Assert.Empty(stage.Last.Guards);
    }

    [Fact]
    public void A_message_goes_out_under_the_operators_name()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);

        stage.Does(new Command.Send(Stage.Mia, Stage.Message("Hello") with { From = new() { Id = "somebody", Role = "user" } }, stage.Head.LastSequence, false));

        Assert.Equal(new ChannelAccount { Id = Stage.Mia.Id.ToString(), Name = "Mia", Role = "bot" }, stage.Log[^1].Activity.From);
        Assert.Equal((true, null), (stage.Head.PersonHasSpoken, stage.Head.WaitingSince));
    }

    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, false, true)]
    [InlineData(4, false, true)]
    [InlineData(0, true, true)]
    public void What_somebody_else_said_must_have_been_seen_or_is_overridden(long lastSeen, bool force, bool goesOut)
    {
        var stage = new Stage().AssignedTo(Stage.Mia);

        var refusal = stage.RefusalOf(Stage.Says(Stage.Mia, lastSeen, force: force));

        Assert.Equal(goesOut ? null : Refusal.StaleView, refusal);
    }

    [Fact]
    public void Ones_own_messages_and_hidden_entries_need_not_have_been_seen()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        stage.Does(Stage.Says(Stage.Mia, 2)).Does(new Command.BotReply(1, [Stage.Message("Suppressed")]));

        Assert.Null(stage.RefusalOf(Stage.Says(Stage.Mia, 2)));
    }

    [Theory]
    [InlineData(false, ConversationState.Assigned, 1)]
    [InlineData(true, ConversationState.Queued, 0)]
    public void An_operator_reopens_for_themselves_or_for_the_queue(bool toQueue, ConversationState state, int load)
    {
        var stage = new Stage().Closed();
        var epoch = stage.Head.Epoch;

        stage.Does(new Command.Reopen(Stage.Noah, toQueue));

        Assert.Equal((state, epoch + 1, null, null), (stage.Head.State, stage.Head.Epoch, stage.Head.ClosedAt, stage.Head.ClosingReason));
        Assert.Equal(load, stage.Last.Guards.Sum(guard => guard.LoadChange));
        Assert.Equal(toQueue ? [EventNames.Reopened] : [EventNames.Reopened, EventNames.HandoffStatus], stage.Last.Entries.Select(entry => entry.Activity.Name));
    }

    [Theory]
    [InlineData("", "photo.png", "photo.png")]
    [InlineData("See this", "photo.png", "See this")]
    [InlineData("", null, "")]
    public void A_list_row_shows_the_text_or_the_first_files_name(string text, string? file, string preview)
    {
        var stage = new Stage().Does(new Command.Receive(Stage.Message(text, file), Stage.Window));

        Assert.Equal(new Preview(preview, AuthorKind.Visitor, Stage.Start, 2), stage.Head.Preview);
    }

    [Fact]
    public void A_list_row_never_shows_half_a_character()
    {
        var stage = new Stage().Does(Stage.Writes(new string('a', 139) + "😀😀"));

        Assert.Equal(new string('a', 139), stage.Head.Preview?.Text);
    }
}
