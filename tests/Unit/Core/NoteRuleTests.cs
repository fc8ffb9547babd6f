using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>Notes: the log of <see cref="Noted"/> is begun, the visitor's message (2), handed over, taken by Mia, a note of hers (5).</summary>
public sealed class NoteRuleTests
{
    [Fact]
    public void A_note_is_for_operators_and_moves_nothing_that_the_visitor_goes_by()
    {
        var stage = new Stage().AssignedTo(Stage.Mia);
        var before = stage.Head;

        stage.Does(new Command.LeaveNote(Stage.Noah, Stage.Message("She is a regular")));

        var entry = Assert.Single(stage.Last.Entries);
        Assert.Equal((5, Visibility.Operators, Author.Of(Stage.Noah.Id), "Noah"), (entry.Sequence, entry.Visibility, entry.Author, entry.Activity.From?.Name));
        Assert.Empty(stage.Last.Work);
        Assert.Equal(before with { LastSequence = 5, ChangedAt = stage.Head.ChangedAt }, stage.Head);
    }

    [Fact]
    public void A_closed_conversation_takes_notes_and_their_changes()
    {
        var stage = Noted().Does(new Command.EndNow(Stage.Mia, MayEndOthers: false));

        stage.Does(new Command.LeaveNote(Stage.Noah, Stage.Message("She called again")));
        stage.Does(stage.Edits(Stage.Mia, 5, "She is a regular, and kind"));

        Assert.Equal((Visibility.Operators, 5, ActivityTypes.MessageUpdate), (stage.Log[^1].Visibility, stage.Log[^1].Supersedes, stage.Log[^1].Activity.Type));
        Assert.False(stage.Head.IsOpen);
    }

    [Fact]
    public void A_note_is_changed_by_its_author_alone_and_taken_back_by_who_may_delete_for_others()
    {
        var stage = Noted();

        Assert.Equal(Refusal.NotAuthor, stage.RefusalOf(stage.Edits(Stage.Noah, 5, "Mine now")));
        Assert.Equal(Refusal.NotAuthor, stage.RefusalOf(stage.Deletes(Stage.Noah, 5)));
        Assert.Equal(Refusal.NoSuchMessage, stage.RefusalOf(stage.Edits(null, 5, "A visitor's guess")));
        stage.Does(stage.Deletes(Stage.Noah, 5, others: true));
        Assert.Equal(Refusal.AlreadyDeleted, stage.RefusalOf(stage.Edits(Stage.Mia, 5, "Again")));
    }

    [Fact]
    public void A_changed_note_makes_no_reply_stale_and_keeps_whom_it_mentions()
    {
        var stage = Noted();
        var mentions = System.Text.Json.JsonSerializer.SerializeToElement(new { mentions = new[] { "Noah" } });
        stage.Does(new Command.LeaveNote(Stage.Noah, Stage.Message("@Mia look") with { Value = mentions }));
        var note = stage.Head.LastSequence;

        stage.Does(stage.Edits(Stage.Noah, note, "@Mia look, please"));

        Assert.Equal(mentions.GetRawText(), stage.Log[^1].Activity.Value?.GetRawText());
        Assert.Null(stage.RefusalOf(new Command.Send(Stage.Mia, Stage.Message("Hello"), LastSeen: 2, Force: false)));
    }

    private static Stage Noted() => new Stage().AssignedTo(Stage.Mia).Does(new Command.LeaveNote(Stage.Mia, Stage.Message("She is a regular")));
}
