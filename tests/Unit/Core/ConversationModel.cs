using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Tags;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>The rules of a conversation said a second time, as plainly as can be: one owner, one log, and whatever follows from them is looked up in the log.</summary>
internal sealed partial class ConversationModel
{
    public const string Bot = "bot", Queue = "queue", Ended = "ended";

    public string Owner { get; private set; } = Bot;

    public OperatorId? Person { get; private set; }

    public OperatorId? LastPerson { get; private set; }

    public int Epoch { get; private set; } = 1;

    public DepartmentId Department { get; private set; } = Stage.Support;

    public List<ModelEntry> Log { get; } = [];

    public List<(string Key, DateTimeOffset Due)> Alarms { get; } = [];

    public Dictionary<OperatorId, int> Loads { get; } = [];

    public bool Started { get; private set; }

    public bool PersonHasSpoken { get; private set; }

    public DateTimeOffset? QueuedAt { get; private set; }

    public DateTimeOffset? WaitingSince { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public ClosingReason? Reason { get; private set; }

    public Guid? Effect { get; private set; }

    public Guid? Alarm { get; private set; }

    public MissedReason? Missed { get; private set; }

    public bool BotHasAnswered { get; private set; }

    public bool LeftByBot { get; private set; }

    public List<string> Tags { get; } = [];

    public (Guid Id, TimeSpan Delay, DateTimeOffset Deadline, int Round)? Ending { get; private set; }

    /// <summary>When somebody, the queue and the bot included, got it last, or an ending was called off.</summary>
    private DateTimeOffset MovedAt { get; set; } = Stage.Start;

    private DateTimeOffset Now { get; set; }

    private DateTimeOffset? VisitorAt { get; set; }

    public void Begin(DateTimeOffset now)
    {
        Now = now;
        Add(Author.System, "conversationUpdate", isPublic: false);
    }

    /// <summary>Does what a command must do.</summary>
    /// <returns>Why it is refused, or null.</returns>
    public Refusal? Do(Command command, DateTimeOffset now)
    {
        Now = now;
        switch (command)
        {
            case Command.Receive receive: return Receive(receive);
            case Command.Send send: return Send(send);
            case Command.Change change: return Change(change);
            case Command.PickUp pickUp: return PickUp(pickUp);
            case Command.Reopen reopen: return Reopen(reopen);
            case Command.EndNow end: return Owner == Ended ? Refusal.AlreadyClosed : Tagged(end.Needs, () => End(Author.Of(end.By.Id), ClosingReason.Resolved), end.MayEndOthers || Owns(end.By));
            case Command.EndIn end: return Owner == Ended ? Refusal.ConversationClosed : Tagged(end.Needs, () => StartEnding(end.By, end.EndingId, end.Delay, 1), Owns(end.By));
            case Command.CancelEnd cancel: return ByOwner(cancel.By, () => CancelEnding(Author.Of(cancel.By.Id)));
            case Command.Leave when Owner == Ended: return Refusal.AlreadyClosed;
            case Command.Leave: Leave(); return null;
            case Command.SignOfLife: CancelEnding(Author.Visitor); return null;
            case Command.CloseUnstarted when !Started && Owner != Ended: End(Author.System, ClosingReason.Idle); return null;
            case Command.EndingDue due when Ending is { } ending && ending.Id == due.EndingId && now >= ending.Deadline: End(Author.System, ClosingReason.TimedOut); return null;
            case Command.BotReply reply: BotSays(reply); return null;
            case Command.BotFinished finished when BotMay(finished.Epoch): Finish(finished); return null;
            case Command.BotPause pause when BotMay(pause.Epoch): (Effect, Alarm) = (pause.PauseId, null); return null;
            case Command.BotAlarm alarm when BotMay(alarm.Epoch) && Started: Alarm = alarm.AlarmId; return null;
            case Command.AlarmDue due when Owner == Bot && Alarm == due.AlarmId: Alarm = null; return null;
            case Command.BotNote note when BotMay(note.Epoch): Add(Author.Bot, Stage.Message(note.Text), isPublic: false); return null;
            case Command.LeaveNote note: Add(Author.Of(note.By.Id), note.Activity, isPublic: false); return null;
            case Command.BotContact contact when BotMay(contact.Epoch): Add(Author.Bot, "event:omnichannel.contact", isPublic: false); return null;
            case Command.SetContact contact: return Unless(Person is null || contact.MayActForOthers || Owns(contact.By), () => Correct(contact));
            case Command.BotTag tag when BotMay(tag.Epoch): Tag(Author.Bot, tag.Added, tag.Removed); return null;
            case Command.Tag tag: Tag(Author.Of(tag.By.Id), tag.Added, tag.Removed); return null;
            case Command.RequestHandoff handoff when BotMay(handoff.Epoch): HandOver(handoff); return null;
            case Command.RequestEffect effect when BotMay(effect.Epoch): Effect = effect.EffectId; return null;
            case Command.EffectCompleted done when Owner == Bot && Effect == done.EffectId: Effect = null; return null;
            default: return DoWithColleagues(command);
        }
    }

    private static Refusal? Unless(bool may, Action act)
    {
        if (!may)
        {
            return Refusal.NotOwner;
        }

        act();
        return null;
    }

    private Refusal? Tagged(NeededTag? needs, Action act, bool may) => may && needs is { Outcomes: null } && Tags.Count == 0 ? Refusal.TagRequired
        : may && needs is { Outcomes: { } outcomes } && !Tags.Exists(outcomes.Contains) ? Refusal.OutcomeRequired
        : Unless(may, act);

    private bool Owns(Operator person) => Person == person.Id;

    private bool BotMay(int epoch) => Owner == Bot && Epoch == epoch;

    private Refusal? ByOwner(Operator person, Action act) => Owner == Ended ? Refusal.ConversationClosed : Unless(Owns(person), act);

    private Refusal? Receive(Command.Receive receive)
    {
        var says = receive.Activity.Type == ActivityTypes.Message;
        if (Owner == Ended)
        {
            if (!says || Now - EndedAt > receive.ReopenWindow)
            {
                return Refusal.ConversationClosed;
            }

            var back = receive.LastOwner is { } last && last.Id == LastPerson && Reason == ClosingReason.TimedOut && Missed is null && PersonHasSpoken
                && Now - EndedAt <= TimeSpan.FromMinutes(10) ? last : null;
            GiveTo(back is not null ? "person" : PersonHasSpoken ? Queue : Bot, back?.Id);
            Add(Author.Visitor, "event:omnichannel.reopened");
            if (back is not null)
            {
                MustBeAvailable.Add((back.Id, Department));
                Add(Author.System, "event:handoff.status");
            }
        }

        CancelEnding(Author.Visitor);
        Add(Author.Visitor, receive.Activity);
        if (says)
        {
            Started = true;
            Alarm = null;
            WaitingSince ??= Now;
            VisitorAt = Now;
        }

        return null;
    }

    private Refusal? Send(Command.Send send) => Owner == Ended ? Refusal.ConversationClosed
        : !Owns(send.By) && !Helps(send.By) ? Refusal.NotOwner
        : !send.Force && NewestByOthers(Author.Of(send.By.Id)) > send.LastSeen ? Refusal.StaleView
        : send.ReplyWindow is { } window && (VisitorAt is not { } last || Now - last >= window) ? Refusal.ReplyWindowClosed
        : Unless(true, () =>
        {
            Add(Author.Of(send.By.Id), send.Activity);
            PersonHasSpoken = true;
            WaitingSince = null;
            if (Ending is { } running)
            {
                StartEnding(send.By, running.Id, running.Delay, running.Round + 1);
            }
        });

    // A change is looked up in the log: what it names, whether that is still there, what it says by now.
    private Refusal? Change(Command.Change change)
    {
        var by = change.By is { } person ? Author.Of(person.Id) : Author.Visitor;
        var message = Log.Find(entry => entry.Sequence == change.Target);
        if (message is not ({ IsPublicMessage: true } or { IsNote: true }) || (message.IsNote && change.By is null))
        {
            return Refusal.NoSuchMessage;
        }

        var newest = Log.Last(entry => entry == message || entry.Of == message.Sequence);
        if (newest.What == "messageDelete")
        {
            return Refusal.AlreadyDeleted;
        }

        if (message.Public && change.By is not null && change is not Command.Delete { MayDeleteOthers: true } && (Owner == Ended || !(Owns(change.By) || Helps(change.By))))
        {
            return Owner == Ended ? Refusal.ConversationClosed : Refusal.NotOwner;
        }

        if (message.By != by && change is not Command.Delete { MayDeleteOthers: true, By: not null })
        {
            return Refusal.NotAuthor;
        }

        var said = (change as Command.Edit)?.Activity;
        if (said is not null && said.Attachments is null && said.Text == newest.Words)
        {
            return null;
        }

        if (change.By is null)
        {
            CancelEnding(by);
        }

        var shown = said is null ? null : said.Text is { Length: > 0 } words ? words : said.Attachments?[0].Name ?? newest.File ?? "";
        Log.Add(new(Log.Count + 1, by, message.Public, said is null ? "messageDelete" : "messageUpdate")
        {
            Epoch = Epoch,
            At = Now,
            Text = shown,
            Words = said?.Text,
            File = said is null ? null : said.Attachments?[0].Name ?? newest.File,
            Of = message.Sequence,
        });
        return null;
    }

    private Refusal? PickUp(Command.PickUp pickUp)
    {
        if (Owner == Ended)
        {
            return Refusal.ConversationClosed;
        }

        if (Person is not null)
        {
            return Owns(pickUp.By) ? null : Refusal.AlreadyTaken;
        }

        if (Owner == Bot && !pickUp.MayTakeOver)
        {
            return Refusal.TakeoverNotAllowed;
        }

        GiveTo("person", pickUp.By.Id);
        Add(Author.Of(pickUp.By.Id), "event:handoff.status");
        return null;
    }

    private Refusal? Reopen(Command.Reopen reopen)
    {
        if (Owner != Ended)
        {
            return Refusal.AlreadyOpen;
        }

        GiveTo(reopen.ToQueue ? Queue : "person", reopen.ToQueue ? null : reopen.By.Id);
        Add(Author.Of(reopen.By.Id), "event:omnichannel.reopened");
        if (!reopen.ToQueue)
        {
            Add(Author.Of(reopen.By.Id), "event:handoff.status");
        }

        return null;
    }

    private void BotSays(Command.BotReply reply)
    {
        var may = BotMay(reply.Epoch);
        foreach (var activity in reply.Replies)
        {
            Add(Author.Bot, activity, isPublic: may, suppressed: !may);
            WaitingSince = may ? null : WaitingSince;
            BotHasAnswered |= may && Started && !reply.IsWelcome;
        }
    }

    private void Leave()
    {
        End(Author.Visitor, ClosingReason.VisitorLeft);
    }

    private void Finish(Command.BotFinished finished) => End(Author.Bot, finished.Reason, finished.Missed);

    private void Tag(Author by, IReadOnlyList<string> adds, IReadOnlyList<string> removes)
    {
        var before = string.Join(',', Tags);
        Tags.RemoveAll(known => removes.Any(removed => string.Equals(removed, known, StringComparison.OrdinalIgnoreCase)));
        foreach (var added in adds)
        {
            if (Tags.Count < 20 && !Tags.Any(known => string.Equals(added, known, StringComparison.OrdinalIgnoreCase)))
            {
                Tags.Add(added);
            }
        }

        if (before != string.Join(',', Tags))
        {
            Add(by, "event:omnichannel.tags", isPublic: false);
        }
    }

    private void Correct(Command.SetContact contact)
    {
        foreach (var _ in contact.Changes)
        {
            Add(Author.Of(contact.By.Id), "event:omnichannel.contact", isPublic: false);
        }
    }

    private void HandOver(Command.RequestHandoff handoff)
    {
        Department = handoff.Department;
        GiveTo(Queue, null);
        Add(Author.Bot, "event:handoff.initiate", isPublic: false);
        WaitingSince ??= Now;
    }

    private void End(Author by, ClosingReason reason, MissedReason? because = null)
    {
        var wrote = Log.Any(entry => entry.What == "message" && entry.By == Author.Visitor);
        var waited = Owner == Queue && Started;
        var missed = because ?? (PersonHasSpoken || !(waited || (wrote && !BotHasAnswered)) ? null
            : reason == ClosingReason.VisitorLeft ? MissedReason.VisitorLeft : Owner == Queue ? NobodyCame() : MissedReason.NoAnswer);
        var leftByBot = Owner == Bot && BotHasAnswered && !PersonHasSpoken && WaitingSince is not null;
        if (missed is not null)
        {
            Add(by, "event:omnichannel.missed", isPublic: false);
        }

        GiveTo(Ended, null);
        (Missed, LeftByBot) = (missed, leftByBot);
        (EndedAt, Reason, WaitingSince) = (Now, reason, null);
        Add(by, "endOfConversation");
    }

    private void GiveTo(string owner, OperatorId? person)
    {
        if ((owner, person) != (Owner, Person))
        {
            Epoch++;
            MovedAt = Now;
        }

        Count(Person, -1);
        Count(person, +1);
        (Owner, Person, LastPerson) = (owner, person, person ?? LastPerson);
        LineSince = owner == Queue ? LineSince ?? Now : owner == "person" ? LineSince : null;
        (QueuedAt, EndedAt, Reason, Ending, Effect, Alarm, Missed) = (owner == Queue ? LineSince : null, null, null, null, null, null, null);
        LeftByBot = false;
        (Offer, Wait, PassedOver) = (null, null, owner == "person" ? PassedOver : []);
        (Admitted, LastOutcome) = owner == "person" ? (Admitted, LastOutcome) : (false, null);
        People.RemoveAll(one => owner == Ended || one.Id == person || (owner != "person" && !one.Watches));
    }

    private void Count(OperatorId? person, int change)
    {
        if (person is { } id)
        {
            Loads[id] = Loads.GetValueOrDefault(id) + change;
        }
    }

    private void StartEnding(Operator by, Guid id, TimeSpan delay, int round)
    {
        Ending = (id, delay, Now + delay, round);
        Add(Author.Of(by.Id), "event:omnichannel.ending");
        Alarms.Add(($"{id:D}/{round}", Now + delay));
    }

    private void CancelEnding(Author by)
    {
        if (Ending is not null)
        {
            (Ending, MovedAt) = (null, Now);
            Add(by, "event:omnichannel.endingCancelled");
        }
    }

    private long NewestByOthers(Author author) => Log.LastOrDefault(entry => entry.Public && (entry.IsPublicMessage || entry.Of is not null) && entry.By != author)?.Sequence ?? 0;

    private void Add(Author by, Activity activity, bool isPublic = true, bool suppressed = false) => Add(
        by,
        activity.Type == ActivityTypes.Event ? $"event:{activity.Name}" : activity.Type,
        isPublic,
        suppressed,
        string.IsNullOrEmpty(activity.Text) ? activity.Attachments?[0].Name ?? "" : activity.Text,
        activity);

    private void Add(Author by, string what, bool isPublic = true, bool suppressed = false, string? text = null, Activity? said = null) =>
        Log.Add(new(Log.Count + 1, by, isPublic, what)
        {
            Epoch = Epoch,
            At = Now,
            Suppressed = suppressed,
            Text = text,
            Words = said?.Text,
            File = said?.Attachments?[0].Name,
        });
}
