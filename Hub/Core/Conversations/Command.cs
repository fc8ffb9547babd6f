using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations.Changes;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Core.Conversations.Tags;

namespace Omnichannel.Core.Conversations;

/// <summary>Something that somebody wants of a conversation. <see cref="ConversationRules"/> says what comes of it.</summary>
public abstract partial record Command
{
    private Command()
    {
    }

    /// <summary>The visitor wrote something.</summary>
    /// <param name="Activity">What, with the sender already set by the hub.</param>
    /// <param name="ReopenWindow">For how long after the end a message opens the conversation again.</param>
    public sealed record Receive(Activity Activity, TimeSpan ReopenWindow) : Command
    {
        /// <summary>Gets who had it last, filled in by the shell: when its time ran out a moment ago, they get it back. Null sends it to the queue.</summary>
        public Operator? LastOwner { get; init; }
    }

    /// <summary>The visitor closed the conversation.</summary>
    public sealed record Leave : Command;

    /// <summary>The flow says something.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="Replies">What, in order.</param>
    /// <param name="IsWelcome">Whether it says so to everybody who comes, whatever they wrote; a welcome answers nobody.</param>
    public sealed record BotReply(int Epoch, IReadOnlyList<Activity> Replies, bool IsWelcome = false) : Command;

    /// <summary>The flow waits for an outside call.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="EffectId">Names the call.</param>
    /// <param name="Payload">The call, as JSON for the worker.</param>
    public sealed record RequestEffect(int Epoch, Guid EffectId, string Payload) : Command;

    /// <summary>An outside call has ended. Ignored when the flow no longer waits for it.</summary>
    /// <param name="EffectId">Which.</param>
    public sealed record EffectCompleted(Guid EffectId) : Command;

    /// <summary>The flow lets some time pass; messages of the visitor are kept until then.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="PauseId">Names the pause, which ends by <see cref="EffectCompleted"/>.</param>
    /// <param name="Time">How long.</param>
    /// <param name="ShowsTyping">Whether the visitor sees the bot typing meanwhile.</param>
    public sealed record BotPause(int Epoch, Guid PauseId, TimeSpan Time, bool ShowsTyping) : Command;

    /// <summary>The flow wants to be woken when the visitor does not write; any message of theirs calls it off.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="AlarmId">Names the alarm.</param>
    /// <param name="Time">After how long.</param>
    public sealed record BotAlarm(int Epoch, Guid AlarmId, TimeSpan Time) : Command;

    /// <summary>An alarm of the flow rang. Ignored when the head has another alarm or none.</summary>
    /// <param name="AlarmId">Which.</param>
    public sealed record AlarmDue(Guid AlarmId) : Command;

    /// <summary>The flow leaves a note for operators.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="Text">The note.</param>
    public sealed record BotNote(int Epoch, string Text) : Command;

    /// <summary>The flow puts tags on or takes them off.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="Added">Tags to put on; what does not fit below <see cref="ConversationHead.MostTags"/> is left out.</param>
    /// <param name="Removed">Tags to take off, compared without case.</param>
    public sealed record BotTag(int Epoch, IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : Command;

    /// <summary>The flow has learned something of the contact.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="Field">Which field: <c>name</c>, <c>email</c>, <c>phone</c> or <c>custom</c>.</param>
    /// <param name="Name">The name of a custom field; null for the others.</param>
    /// <param name="Value">The value.</param>
    public sealed record BotContact(int Epoch, string Field, string? Name, string Value) : Command;

    /// <summary>The flow came to its end.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="Reason">Why the conversation closes.</param>
    /// <param name="Missed">Why nobody answered a visitor who has left a message; null when that is not how it ends.</param>
    public sealed record BotFinished(int Epoch, ClosingReason Reason = ClosingReason.BotFinished, MissedReason? Missed = null) : Command;

    /// <summary>The bot asks for a person.</summary>
    /// <param name="Epoch">The epoch under which the flow ran.</param>
    /// <param name="Department">Where to; never a deleted one, the shell has put the default in its place.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Packet">What the flow has learned, kept with the entry as its value.</param>
    public sealed record RequestHandoff(int Epoch, DepartmentId Department, HandoffReason Reason, JsonElement Packet) : Command;

    /// <summary>An operator takes it from the queue or from the bot.</summary>
    /// <param name="By">The operator, as clients will see them.</param>
    /// <param name="MayTakeOver">Whether they may take conversations from the bot.</param>
    public sealed record PickUp(Operator By, bool MayTakeOver) : Command;

    /// <summary>An operator writes to the visitor.</summary>
    /// <param name="By">The operator.</param>
    /// <param name="Activity">What.</param>
    /// <param name="LastSeen">The highest sequence that was on their screen.</param>
    /// <param name="Force">Whether to send although they have missed something.</param>
    public sealed record Send(Operator By, Activity Activity, long LastSeen, bool Force) : Command
    {
        /// <summary>Gets for how long after the visitor's last message this may be sent; null when always, as for approved templates.</summary>
        public TimeSpan? ReplyWindow { get; init; }
    }

    /// <summary>An operator leaves a note for colleagues, in every state of the conversation. The visitor never sees it.</summary>
    /// <param name="By">The operator.</param>
    /// <param name="Activity">What; whom it mentions is its value, <c>{mentions: [{id, name}]}</c>.</param>
    public sealed record LeaveNote(Operator By, Activity Activity) : Command;

    /// <summary>An operator puts tags on or takes them off, in every state of the conversation.</summary>
    /// <param name="By">The operator.</param>
    /// <param name="Added">Tags to put on; what does not fit below <see cref="ConversationHead.MostTags"/> is left out.</param>
    /// <param name="Removed">Tags to take off, compared without case.</param>
    public sealed record Tag(Operator By, IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : Command;

    /// <summary>A message to the visitor did not arrive, or did after it had been feared lost.</summary>
    /// <param name="Sequence">The message.</param>
    /// <param name="State">Its fate now.</param>
    /// <param name="Problem">Why; null when it has arrived.</param>
    public sealed record DeliveryTold(long Sequence, DeliveryState State, DeliveryProblem? Problem) : Command;

    /// <summary>An operator has a message tried again that did not arrive.</summary>
    /// <param name="By">Who.</param>
    /// <param name="MayActForOthers">Whether they may do it in a conversation that is not theirs.</param>
    /// <param name="Sequence">The message.</param>
    /// <param name="Round">Which try this is; the first sending was 1.</param>
    /// <param name="ReplyWindow">For how long after the visitor's last message it may be sent; null when always, as for approved templates.</param>
    public sealed record Redeliver(Operator By, bool MayActForOthers, long Sequence, int Round, TimeSpan? ReplyWindow = null) : Command;

    /// <summary>Somebody changes what was said before.</summary>
    /// <param name="By">The operator; null is the visitor.</param>
    /// <param name="Target">The sequence of the message, however often it has been changed.</param>
    public abstract record Change(Operator? By, long Target) : Command
    {
        /// <summary>Gets the message as the log has it at the moment of the decision, filled in by the shell; null when there is no such entry.</summary>
        public ChangeTarget? Message { get; init; }
    }

    /// <summary>A message gets another text. An edit that changes nothing is nothing.</summary>
    /// <param name="By">The operator; null is the visitor. Each may edit only what they wrote themselves.</param>
    /// <param name="Target">The sequence of the message, however often it has been changed.</param>
    /// <param name="Activity">The message as it is from now on; without attachments (null) it keeps those it has.</param>
    public sealed record Edit(Operator? By, long Target, Activity Activity) : Change(By, Target);

    /// <summary>A message is taken back.</summary>
    /// <param name="By">The operator; null is the visitor.</param>
    /// <param name="Target">The sequence of the message, however often it has been changed.</param>
    /// <param name="MayDeleteOthers">Whether they may take back what others wrote, also after the end.</param>
    public sealed record Delete(Operator? By, long Target, bool MayDeleteOthers) : Change(By, Target);

    /// <summary>An operator ends it.</summary>
    /// <param name="By">The operator.</param>
    /// <param name="MayEndOthers">Whether they may end a conversation that is not theirs.</param>
    /// <param name="Needs">What it must carry first; null for nothing.</param>
    public sealed record EndNow(Operator By, bool MayEndOthers, NeededTag? Needs = null) : Command;

    /// <summary>An operator sets a deadline for the visitor's answer.</summary>
    /// <param name="By">The operator, who must own it.</param>
    /// <param name="EndingId">Names the ending.</param>
    /// <param name="Delay">How long, 5 to 600 seconds.</param>
    /// <param name="Needs">What it must carry first; null for nothing.</param>
    public sealed record EndIn(Operator By, Guid EndingId, TimeSpan Delay, NeededTag? Needs = null) : Command
    {
        /// <summary>Gets the message that asks whether the visitor is still there; null where they see the countdown.</summary>
        public Activity? Prompt { get; init; }

        /// <summary>Gets for how long after the visitor's last message the channel takes such a message; null when always.</summary>
        public TimeSpan? ReplyWindow { get; init; }
    }

    /// <summary>The owner calls an ending off.</summary>
    /// <param name="By">The operator.</param>
    public sealed record CancelEnd(Operator By) : Command;

    /// <summary>An ending's alarm rang. Ignored when the head has another ending or none.</summary>
    /// <param name="EndingId">Which.</param>
    public sealed record EndingDue(Guid EndingId) : Command;

    /// <summary>The visitor is there: they type, come back, go to another page, begin an upload. It changes something only while an ending runs.</summary>
    public sealed record SignOfLife : Command;

    /// <summary>A conversation that never started has been open for long enough.</summary>
    public sealed record CloseUnstarted : Command;

    /// <summary>An operator opens a closed conversation again.</summary>
    /// <param name="By">The operator.</param>
    /// <param name="ToQueue">Whether it goes to the queue instead of to them.</param>
    public sealed record Reopen(Operator By, bool ToQueue) : Command;

    /// <summary>An operator corrects what is kept of the contact. Possible in a closed conversation too: an address matters longest there.</summary>
    /// <param name="By">The operator.</param>
    /// <param name="MayActForOthers">Whether they may act where another operator is the owner.</param>
    /// <param name="Changes">What is kept from now on; the shell has checked the values.</param>
    public sealed record SetContact(Operator By, bool MayActForOthers, IReadOnlyList<ContactChange> Changes) : Command;

    /// <summary>The rules have been asked about a queued conversation. Ignored when it is not queued, or was admitted already.</summary>
    /// <param name="Admission">What they said.</param>
    public sealed record Admit(Admission Admission) : Command;

    /// <summary>The hub offers a queued conversation to one operator. Ignored when the moment has passed.</summary>
    /// <param name="OfferId">Names the offer.</param>
    /// <param name="To">Whom.</param>
    /// <param name="Department">The department whose queue it waits in.</param>
    /// <param name="Patience">How long they have.</param>
    /// <param name="Why">How they were chosen, for operators to read.</param>
    public sealed record OfferTo(Guid OfferId, Operator To, NamedDepartment Department, TimeSpan Patience, JsonElement Why) : Command;

    /// <summary>The hub gives a queued conversation to one operator without asking. Ignored when the moment has passed.</summary>
    /// <param name="To">Whom.</param>
    /// <param name="Department">The department whose queue it waits in.</param>
    /// <param name="Why">How they were chosen, for operators to read.</param>
    public sealed record Assign(Operator To, NamedDepartment Department, JsonElement Why) : Command;

    /// <summary>A limit's alarm rang: it has waited too long. Ignored when the head has another limit or none.</summary>
    /// <param name="WaitId">Which.</param>
    /// <param name="Fallback">Where it goes; null when nowhere.</param>
    /// <param name="AwayText">What the visitor is told when it ends here as missed; null when it waits on.</param>
    public sealed record WaitDue(Guid WaitId, NamedDepartment? Fallback, string? AwayText) : Command;

    /// <summary>The visitor is told their place in the queue by a message, where no widget shows it. Ignored when the moment has passed, or it is no news.</summary>
    /// <param name="Position">The place, from 1.</param>
    /// <param name="Message">What they are told.</param>
    /// <param name="Pause">The shortest time between two such messages.</param>
    /// <param name="ReplyWindow">For how long after the visitor's last message the channel takes one; null when always.</param>
    public sealed record TellPlace(int Position, Activity Message, TimeSpan Pause, TimeSpan? ReplyWindow) : Command;

    /// <summary>Nobody can take a queued conversation: the visitor is told, and it ends as missed.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="AwayText">What the visitor is told.</param>
    public sealed record Miss(MissedReason Reason, string AwayText) : Command;

    /// <summary>Nothing has happened for long enough. Ignored when something has.</summary>
    /// <param name="State">The state it must still be in.</param>
    /// <param name="VisitorSpokeLast">Who must have had the last word; null when that does not matter.</param>
    /// <param name="Since">It must be quiet since then.</param>
    public sealed record CloseIdle(ConversationState State, bool? VisitorSpokeLast, DateTimeOffset Since) : Command;

    /// <summary>An end is taken back.</summary>
    /// <param name="By">Whoever had it last, or somebody who oversees.</param>
    /// <param name="MayOversee">Whether they may although it was not theirs.</param>
    /// <param name="To">Who gets it back, which is whoever had it last; null for the queue.</param>
    public sealed record UndoEnd(Operator By, bool MayOversee, Operator? To) : Command;

    /// <summary>The visitor says how it was. The sender's receipt sees to it that they do so once for each end.</summary>
    /// <param name="Score">1 to 5.</param>
    /// <param name="Comment">In their words; may be empty.</param>
    public sealed record Rate(int Score, string Comment) : Command;

    /// <summary>A colleague is asked in, to write to the visitor beside the owner.</summary>
    /// <param name="By">Who asks: the owner, a participant, or somebody who oversees.</param>
    /// <param name="MayOversee">Whether they may without taking part.</param>
    /// <param name="Guest">The colleague.</param>
    public sealed record Invite(Operator By, bool MayOversee, Operator Guest) : Command;

    /// <summary>Somebody who oversees comes in by themselves. The shell has looked whether they may.</summary>
    /// <param name="By">Who.</param>
    /// <param name="Role">Whether they watch or write. To write, somebody must have the conversation.</param>
    public sealed record Join(Operator By, ParticipantRole Role) : Command;

    /// <summary>Somebody who takes part beside the owner goes.</summary>
    /// <param name="By">Who.</param>
    public sealed record StepOut(Operator By) : Command;
}

/// <summary>One field of a contact as it is from now on.</summary>
/// <param name="Field">Which field: <c>name</c>, <c>email</c> or <c>phone</c>.</param>
/// <param name="Value">The value; empty when nothing is kept any more.</param>
public sealed record ContactChange(string Field, string Value);
