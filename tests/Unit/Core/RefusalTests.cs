using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>Every refusal of every command; that each changes nothing is checked by <see cref="Stage.RefusalOf"/>.</summary>
public sealed class RefusalTests
{
    private static readonly Dictionary<string, (Stage Stage, Command Command)> Cases = new()
    {
        ["a visitor's event into an ended conversation"] = (new Stage().Closed(), new Command.Receive(new() { Type = ActivityTypes.Event, Name = "shop.cart" }, Stage.Window)),
        ["a message after the window"] = (new Stage().Closed().After(Stage.Window + TimeSpan.FromMilliseconds(1)), Stage.Writes()),
        ["a message after a block"] = (Ended(ClosingReason.Blocked), Stage.Writes()),
        ["a message after spam"] = (Ended(ClosingReason.Spam), Stage.Writes()),
        ["a message after a merge"] = (Ended(ClosingReason.Merged), Stage.Writes()),
        ["leaving twice"] = (new Stage().Does(new Command.Leave()), new Command.Leave()),
        ["picking up what has ended"] = (new Stage().Closed(), new Command.PickUp(Stage.Mia, true)),
        ["picking up what somebody has"] = (new Stage().AssignedTo(Stage.Noah), new Command.PickUp(Stage.Mia, true)),
        ["taking from the bot without the right"] = (new Stage(), new Command.PickUp(Stage.Mia, false)),
        ["writing into what has ended"] = (new Stage().Closed(), Stage.Says(Stage.Mia, 99)),
        ["writing into the queue"] = (new Stage().Queued(), Stage.Says(Stage.Mia, 99)),
        ["writing into a bot's conversation"] = (new Stage(), Stage.Says(Stage.Mia, 99)),
        ["writing into somebody else's"] = (new Stage().AssignedTo(Stage.Noah), Stage.Says(Stage.Mia, 99, force: true)),
        ["writing without having seen the newest"] = (new Stage().AssignedTo(Stage.Mia).Does(Stage.Writes()), Stage.Says(Stage.Mia, 2)),
        ["ending what has ended"] = (new Stage().Closed(), new Command.EndNow(Stage.Mia, true)),
        ["ending somebody else's"] = (new Stage().AssignedTo(Stage.Noah), new Command.EndNow(Stage.Mia, false)),
        ["ending from the queue without the right"] = (new Stage().Queued(), new Command.EndNow(Stage.Mia, false)),
        ["a timed end of what has ended"] = (new Stage().Closed(), EndIn(Stage.Mia)),
        ["a timed end of somebody else's"] = (new Stage().AssignedTo(Stage.Noah), EndIn(Stage.Mia)),
        ["calling off the end of what has ended"] = (new Stage().Closed(), new Command.CancelEnd(Stage.Mia)),
        ["calling off somebody else's end"] = (new Stage().AssignedTo(Stage.Noah).Does(EndIn(Stage.Noah)), new Command.CancelEnd(Stage.Mia)),
        ["changing what is not there"] = Change(new Stage().AssignedTo(Stage.Mia), stage => stage.Edits(Stage.Mia, 99, "x")),
        ["changing what is no message"] = Change(new Stage().AssignedTo(Stage.Mia), stage => stage.Edits(Stage.Mia, stage.Head.LastSequence, "x")),
        ["changing a change"] = Change(Spoken().Does(Spoken().Edits(Stage.Mia, 5, "y")), stage => stage.Edits(Stage.Mia, 6, "x")),
        ["changing a note"] = Change(new Stage().Does(Stage.Writes()).Does(new Command.BotNote(1, "n")), stage => stage.Deletes(Stage.Mia, 3, others: true)),
        ["changing what is deleted"] = Change(Spoken().Does(Spoken().Deletes(Stage.Mia, 5)), stage => stage.Edits(Stage.Mia, 5, "x")),
        ["deleting twice"] = Change(Spoken().Does(Spoken().Deletes(Stage.Mia, 5)), stage => stage.Deletes(Stage.Noah, 5, others: true)),
        ["editing after the end"] = Change(Spoken().Does(new Command.EndNow(Stage.Mia, false)), stage => stage.Edits(Stage.Mia, 5, "x")),
        ["deleting after the end"] = Change(Spoken().Does(new Command.EndNow(Stage.Mia, false)), stage => stage.Deletes(Stage.Mia, 5)),
        ["editing in somebody else's"] = Change(Spoken(), stage => stage.Edits(Stage.Noah, 5, "x")),
        ["editing the visitor's words"] = Change(Spoken(), stage => stage.Edits(Stage.Mia, 2, "x")),
        ["deleting the visitor's words without the right"] = Change(Spoken(), stage => stage.Deletes(Stage.Mia, 2)),
        ["the visitor editing ours"] = Change(Spoken(), stage => stage.Edits(null, 5, "x")),
        ["the visitor deleting ours"] = Change(Spoken(), stage => stage.Deletes(null, 5)),
        ["reopening what is open"] = (new Stage(), new Command.Reopen(Stage.Mia, false)),
    };

    public static TheoryData<string, string> Table => new()
    {
        { "a visitor's event into an ended conversation", nameof(Refusal.ConversationClosed) },
        { "a message after the window", nameof(Refusal.ConversationClosed) },
        { "a message after a block", nameof(Refusal.ConversationClosed) },
        { "a message after spam", nameof(Refusal.ConversationClosed) },
        { "a message after a merge", nameof(Refusal.ConversationClosed) },
        { "leaving twice", nameof(Refusal.AlreadyClosed) },
        { "picking up what has ended", nameof(Refusal.ConversationClosed) },
        { "picking up what somebody has", nameof(Refusal.AlreadyTaken) },
        { "taking from the bot without the right", nameof(Refusal.TakeoverNotAllowed) },
        { "writing into what has ended", nameof(Refusal.ConversationClosed) },
        { "writing into the queue", nameof(Refusal.NotOwner) },
        { "writing into a bot's conversation", nameof(Refusal.NotOwner) },
        { "writing into somebody else's", nameof(Refusal.NotOwner) },
        { "writing without having seen the newest", nameof(Refusal.StaleView) },
        { "ending what has ended", nameof(Refusal.AlreadyClosed) },
        { "ending somebody else's", nameof(Refusal.NotOwner) },
        { "ending from the queue without the right", nameof(Refusal.NotOwner) },
        { "a timed end of what has ended", nameof(Refusal.ConversationClosed) },
        { "a timed end of somebody else's", nameof(Refusal.NotOwner) },
        { "calling off the end of what has ended", nameof(Refusal.ConversationClosed) },
        { "calling off somebody else's end", nameof(Refusal.NotOwner) },
        { "changing what is not there", nameof(Refusal.NoSuchMessage) },
        { "changing what is no message", nameof(Refusal.NoSuchMessage) },
        { "changing a change", nameof(Refusal.NoSuchMessage) },
        { "changing a note", nameof(Refusal.NoSuchMessage) },
        { "changing what is deleted", nameof(Refusal.AlreadyDeleted) },
        { "deleting twice", nameof(Refusal.AlreadyDeleted) },
        { "editing after the end", nameof(Refusal.ConversationClosed) },
        { "deleting after the end", nameof(Refusal.ConversationClosed) },
        { "editing in somebody else's", nameof(Refusal.NotOwner) },
        { "editing the visitor's words", nameof(Refusal.NotAuthor) },
        { "deleting the visitor's words without the right", nameof(Refusal.NotAuthor) },
        { "the visitor editing ours", nameof(Refusal.NotAuthor) },
        { "the visitor deleting ours", nameof(Refusal.NotAuthor) },
        { "reopening what is open", nameof(Refusal.AlreadyOpen) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void It_is_refused_and_nothing_changes(string what, string refusal)
    {
        var (stage, command) = Cases[what];

        Assert.Equal(refusal, stage.RefusalOf(command)?.ToString());
    }

    [Fact]
    public void The_table_is_whole() => Assert.Equal(Cases.Keys.Order(), Table.Select(row => row.Data.Item1).Order());

    private static Command.EndIn EndIn(Operator by) => new(by, Stage.EndingId, TimeSpan.FromSeconds(30));

    // The log: begun, the visitor's message (2), handed over, taken, Mia's message (5).
    private static Stage Spoken() => new Stage().AssignedTo(Stage.Mia).Does(Stage.Says(Stage.Mia, 99));

    private static (Stage Stage, Command Command) Change(Stage stage, Func<Stage, Command> change) => (stage, change(stage));

    private static Stage Ended(ClosingReason reason) => new Stage().Closed().With(head => head with { ClosingReason = reason });
}
