using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>Editing and deleting. The log of <see cref="Spoken"/>: begun, the visitor's message (2), handed over, taken, Mia's message (5).</summary>
public sealed class ChangeRuleTests
{
    [Fact]
    public void An_edit_is_an_entry_of_its_own_that_names_the_message()
    {
        var stage = Spoken();

        stage.After(TimeSpan.FromMinutes(1)).Does(stage.Edits(Stage.Mia, 5, "Good evening"));

        var entry = Assert.Single(stage.Last.Entries);
        Assert.Equal(
            (6, 5, ActivityTypes.MessageUpdate, "Good evening", Visibility.Everyone, Author.Of(Stage.Mia.Id), "Mia"),
            (entry.Sequence, entry.Supersedes, entry.Activity.Type, entry.Activity.Text, entry.Visibility, entry.Author, entry.Activity.From?.Name));
        Assert.Equal(("Good evening", Stage.Start, 5), (stage.Head.Preview?.Text, stage.Head.Preview?.At, stage.Head.Preview?.Sequence));
    }

    [Fact]
    public void A_second_edit_names_the_message_and_not_the_first_edit()
    {
        var stage = Spoken();
        stage.Does(stage.Edits(Stage.Mia, 5, "one"));

        stage.Does(stage.Edits(Stage.Mia, 5, "two"));

        Assert.Equal((7, 5, "two"), (stage.Log[^1].Sequence, stage.Log[^1].Supersedes, stage.Log[^1].Activity.Text));
        Assert.Equal("two", stage.Head.Preview?.Text);
    }

    [Fact]
    public void An_edit_without_files_keeps_those_of_the_message()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        stage.Does(new Command.Send(Stage.Mia, Stage.Message("Look", "photo.png"), 99, false));

        stage.Does(stage.Edits(Stage.Mia, 5, ""));

        Assert.Equal("photo.png", Assert.Single(stage.Log[^1].Activity.Attachments!).Name);
        Assert.Equal("photo.png", stage.Head.Preview?.Text);
    }

    [Fact]
    public void An_edit_with_an_empty_list_of_files_takes_them_off()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        stage.Does(new Command.Send(Stage.Mia, Stage.Message("Look", "photo.png"), 99, false));

        var edit = stage.Edits(Stage.Mia, 5, "Look");
        stage.Does(edit with { Activity = edit.Activity with { Attachments = [] } });

        Assert.Empty(stage.Log[^1].Activity.Attachments!);
    }

    [Fact]
    public void An_edit_that_changes_nothing_is_nothing()
    {
        var stage = Spoken();
        stage.Does(stage.Edits(Stage.Mia, 5, "one"));
        var before = stage.Head;

        stage.Does(stage.Edits(Stage.Mia, 5, "one"));

        Assert.Same(before, stage.Head);
        Assert.Empty(stage.Last.Entries);
    }

    [Fact]
    public void A_deleted_message_leaves_a_row_without_its_words()
    {
        var stage = Spoken();

        stage.Does(stage.Deletes(Stage.Mia, 5));

        var entry = Assert.Single(stage.Last.Entries);
        Assert.Equal((ActivityTypes.MessageDelete, 5, null), (entry.Activity.Type, entry.Supersedes, entry.Activity.Text));
        Assert.NotNull(stage.Head.Preview);
        Assert.Null(stage.Head.Preview.Text);
    }

    [Fact]
    public void A_change_of_an_older_message_leaves_the_row_alone()
    {
        var stage = Spoken();
        stage.Does(Stage.Writes("And now?"));

        stage.Does(stage.Edits(null, 2, "Hello there")).Does(stage.Deletes(Stage.Mia, 5));

        Assert.Equal("And now?", stage.Head.Preview?.Text);
    }

    [Fact]
    public void A_visitors_edit_is_unread_and_must_be_seen_but_is_no_new_question()
    {
        var stage = Spoken();

        stage.Does(stage.Edits(null, 2, "Hello there"));

        Assert.Equal((6, null, 5), (stage.Head.LastVisitorSequence, stage.Head.WaitingSince, stage.Head.Preview?.Sequence));
        Assert.Equal(Refusal.StaleView, stage.RefusalOf(Stage.Says(Stage.Mia, 5)));
        Assert.Null(stage.RefusalOf(Stage.Says(Stage.Mia, 6)));
    }

    [Fact]
    public void An_operators_edit_is_no_answer()
    {
        var stage = Spoken().After(TimeSpan.FromSeconds(5)).Does(Stage.Writes("And now?"));
        var waiting = stage.Head.WaitingSince;

        stage.After(TimeSpan.FromSeconds(5)).Does(stage.Edits(Stage.Mia, 5, "Good evening"));

        Assert.NotNull(waiting);
        Assert.Equal(waiting, stage.Head.WaitingSince);
    }

    [Fact]
    public void A_visitors_change_calls_an_ending_off()
    {
        var stage = Spoken().Does(new Command.EndIn(Stage.Mia, Stage.EndingId, TimeSpan.FromSeconds(30)));

        stage.Does(stage.Deletes(null, 2));

        Assert.Null(stage.Head.Ending);
        Assert.Equal([EventNames.EndingCancelled, null], stage.Last.Entries.Select(entry => entry.Activity.Name));
    }

    [Fact]
    public void A_visitors_change_after_the_end_is_kept_and_opens_nothing()
    {
        var stage = Spoken().Does(new Command.EndNow(Stage.Mia, false));
        var epoch = stage.Head.Epoch;

        stage.Does(stage.Edits(null, 2, "Hello there")).Does(stage.Deletes(null, 2));

        Assert.Equal((ConversationState.Closed, epoch, 8), (stage.Head.State, stage.Head.Epoch, stage.Head.LastSequence));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Who_may_delete_others_messages_may_after_the_end_too(long target)
    {
        var stage = Spoken().Does(new Command.EndNow(Stage.Mia, false));

        stage.Does(stage.Deletes(Stage.Noah, target, others: true));

        Assert.Equal((target, Author.Of(Stage.Noah.Id)), (stage.Log[^1].Supersedes, stage.Log[^1].Author));
        Assert.False(stage.Head.IsOpen);
    }

    private static Stage Spoken() => new Stage().AssignedTo(Stage.Mia).Does(Stage.Says(Stage.Mia, 99));
}
