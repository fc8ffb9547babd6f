using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Deliveries;
using Omnichannel.Core.Conversations.Notes;
using Omnichannel.Core.Conversations.Outreach;
using Omnichannel.Core.Conversations.Rules;
using Omnichannel.Core.Conversations.Tags;

namespace Omnichannel.Core.Conversations;

/// <summary>The state machine of a conversation: pure, with no clock, store, flow or routing of its own.</summary>
/// <remarks>The caller loads the head, decides, and commits head, entries, work and guards together, provided the head is still the one that was decided on.</remarks>
public static class ConversationRules
{
    /// <summary>How long a conversation that nobody has written in stays open.</summary>
    public static readonly TimeSpan UnstartedLifetime = TimeSpan.FromMinutes(30);

    /// <summary>For how long an end can be taken back.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    /// <summary>Begins a conversation: the bot owns it, the log has its first entry.</summary>
    /// <param name="head">The head with ids and time, and nothing else set.</param>
    /// <returns>The decision to commit as the conversation's first.</returns>
    public static Decision Begin(ConversationHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var draft = new Draft(head with { State = ConversationState.Bot, Epoch = 1, QuietSince = head.CreatedAt }, head.CreatedAt);
        draft.Append(Author.System, Visibility.Operators, new()
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new() { Id = head.UserId, Role = "user" }],
        });
        draft.Schedule(WorkKind.Unstarted, head.Id.ToString(), head.CreatedAt + UnstartedLifetime);
        return draft.Done();
    }

    /// <summary>Begins a conversation by an operator's own word: it is theirs, and the bot has no part in it.</summary>
    /// <param name="head">The head with ids and time, and nothing else set.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="first">What they write.</param>
    /// <returns>The decision to commit as the conversation's first.</returns>
    public static Decision Begin(ConversationHead head, Operator by, Activity first)
    {
        ArgumentNullException.ThrowIfNull(head);
        return OutreachRules.Begin(head, by, first);
    }

    /// <summary>Makes what lists and alerts show of a message: the beginning of its text, else the first file's name.</summary>
    /// <param name="message">The message.</param>
    /// <returns>At most 140 characters; empty when it has neither.</returns>
    public static string PreviewOf(Activity message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Draft.PreviewText(message);
    }

    /// <summary>Decides what comes of a command.</summary>
    /// <param name="head">The head the decision is made on.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="now">The instant of the decision, in UTC, whole milliseconds.</param>
    /// <returns>A new head with everything that belongs to it, a refusal, or nothing.</returns>
    public static Decision Decide(ConversationHead head, Command command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(head);
        return command switch
        {
            Command.Receive receive => VisitorRules.Receive(head, receive, now),
            Command.SignOfLife => VisitorRules.ShowLife(head, now),
            Command.Leave => VisitorRules.Leave(head, now),
            Command.CloseUnstarted => VisitorRules.CloseUnstarted(head, now),
            Command.BotReply reply => BotRules.Reply(head, reply, now),
            Command.RequestEffect effect => BotRules.RequestEffect(head, effect, now),
            Command.EffectCompleted completed => BotRules.EffectCompleted(head, completed),
            Command.BotPause pause => BotTimerRules.Pause(head, pause, now),
            Command.BotAlarm alarm => BotTimerRules.SetAlarm(head, alarm, now),
            Command.AlarmDue due => BotTimerRules.AlarmDue(head, due),
            Command.BotNote note => BotMarkRules.Note(head, note, now),
            Command.BotTag tag => BotMarkRules.Tag(head, tag, now),
            Command.BotContact contact => BotMarkRules.Contact(head, contact, now),
            Command.BotFinished finished => BotRules.Finished(head, finished, now),
            Command.RequestHandoff handoff => BotRules.RequestHandoff(head, handoff, now),
            Command.PickUp pickUp => OperatorRules.PickUp(head, pickUp, now),
            Command.Send send => OperatorRules.Send(head, send, now),
            Command.Tag tag => TagRules.Tag(head, tag, now),
            Command.LeaveNote note => NoteRules.Leave(head, note, now),
            Command.DeliveryTold told => DeliveryRules.Told(head, told, now),
            Command.Redeliver again => DeliveryRules.Redeliver(head, again, now),
            Command.Edit edit => ChangeRules.Edit(head, edit, now),
            Command.Delete delete => ChangeRules.Delete(head, delete, now),
            Command.Reopen reopen => OperatorRules.Reopen(head, reopen, now),
            Command.SetContact contact => OperatorRules.SetContact(head, contact, now),
            Command.Reassign reassign => ReassignRules.Reassign(head, reassign, now),
            Command.TakeOver takeOver => ReassignRules.TakeOver(head, takeOver, now),
            Command.Requeue requeue => ReassignRules.Requeue(head, requeue, now),
            Command.Transfer transfer => OfferRules.Transfer(head, transfer, now),
            Command.WithdrawTransfer withdraw => OfferRules.Withdraw(head, withdraw, now),
            Command.AcceptOffer accept => OfferRules.Accept(head, accept, now),
            Command.DeclineOffer decline => OfferRules.Decline(head, decline, now),
            Command.OfferDue due => OfferRules.Due(head, due, now),
            Command.Admit admit => QueueRules.Admit(head, admit, now),
            Command.OfferTo offer => QueueRules.Offer(head, offer, now),
            Command.Assign assign => QueueRules.Assign(head, assign, now),
            Command.TellPlace place => QueueRules.TellPlace(head, place, now),
            Command.WaitDue due => QueueRules.WaitDue(head, due, now),
            Command.Miss miss => QueueRules.Miss(head, miss, now),
            Command.CloseIdle idle => ClosedRules.CloseIdle(head, idle, now),
            Command.UndoEnd undo => ClosedRules.Undo(head, undo, now),
            Command.Rate rate => ClosedRules.Rate(head, rate, now),
            Command.Invite invite => ParticipantRules.Invite(head, invite, now),
            Command.Join join => ParticipantRules.Join(head, join, now),
            Command.StepOut stepOut => ParticipantRules.StepOut(head, stepOut, now),
            Command.EndNow end => EndingRules.EndNow(head, end, now),
            Command.EndIn end => EndingRules.EndIn(head, end, now),
            Command.CancelEnd cancel => EndingRules.CancelEnd(head, cancel, now),
            Command.EndingDue due => EndingRules.Due(head, due, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No rule for this command."),
        };
    }
}
