using System.Text.Json;
using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>How a conversation ends: at once, or at a deadline that any sign of the visitor calls off.</summary>
internal static class EndingRules
{
    public static Decision EndNow(ConversationHead head, Command.EndNow command, DateTimeOffset now)
    {
        if (!head.IsOpen)
        {
            return Decision.Refused(head, Refusal.AlreadyClosed);
        }

        if (head.Owner != command.By.Id && !command.MayEndOthers)
        {
            return Decision.Refused(head, Refusal.NotOwner);
        }

        if (command.Needs?.Missing(head) is { } missing)
        {
            return Decision.Refused(head, missing);
        }

        var draft = new Draft(head, now);
        Close(draft, Author.Of(command.By.Id), ClosingReason.Resolved);
        return draft.Done();
    }

    public static Decision EndIn(ConversationHead head, Command.EndIn command, DateTimeOffset now)
    {
        if ((Refuse(head, command.By) ?? command.Needs?.Missing(head)) is { } refusal)
        {
            return Decision.Refused(head, refusal);
        }

        var draft = new Draft(head, now);
        if (command.Prompt is { } prompt && head.MayBeWrittenTo(command.ReplyWindow, now))
        {
            draft.Append(Author.Of(command.By.Id), Visibility.Everyone, prompt with { From = Accounts.Of(command.By) });
        }

        Start(draft, Author.Of(command.By.Id), new(command.EndingId, now + command.Delay, command.Delay, Round: 1));
        return draft.Done();
    }

    public static Decision CancelEnd(ConversationHead head, Command.CancelEnd command, DateTimeOffset now)
    {
        if (Refuse(head, command.By) is { } refusal)
        {
            return Decision.Refused(head, refusal);
        }

        var draft = new Draft(head, now);
        Cancel(draft, Author.Of(command.By.Id), "operator");
        return draft.Done();
    }

    public static Decision Due(ConversationHead head, Command.EndingDue command, DateTimeOffset now)
    {
        // A restarted ending keeps its id and moves its deadline, so the ring of an earlier round is ignored too.
        if (head.Ending is not { } ending || ending.Id != command.EndingId || now < ending.Deadline)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        Close(draft, Author.System, ClosingReason.TimedOut);
        return draft.Done();
    }

    /// <summary>Calls a running ending off; does nothing when there is none.</summary>
    public static void Cancel(Draft draft, Author author, string by)
    {
        if (draft.Head.Ending is not { } ending)
        {
            return;
        }

        draft.Head = draft.Head with { Ending = null, QuietSince = draft.Now };
        draft.AppendEvent(author, Visibility.Everyone, EventNames.EndingCancelled, new(ending.Id, by), EventValues.Default.EndingStopped);
    }

    /// <summary>Gives a running ending its whole time again: a conversation never ends a second after a question.</summary>
    public static void Restart(Draft draft, Author author)
    {
        if (draft.Head.Ending is { } ending)
        {
            Start(draft, author, ending with { Deadline = draft.Now + ending.Delay, Round = ending.Round + 1 });
        }
    }

    /// <summary>Closes the conversation; as missed when nobody ever answered a visitor who has written, and no person came to one who waited for them.</summary>
    public static void Close(Draft draft, Author author, ClosingReason reason)
    {
        var before = draft.Head;
        if (before.MissedReason is null && WasNeverAnswered(before) && IsAnEnd(reason))
        {
            QueueRules.Mark(draft, reason == ClosingReason.VisitorLeft ? MissedReason.VisitorLeft : QueueRules.ReasonOf(before), author);
        }

        draft.ChangeOwner(ConversationState.Closed, owner: null);
        draft.Head = draft.Head with
        {
            ClosedAt = draft.Now,
            ClosingReason = reason,
            WaitingSince = null,
            AbandonedByBot = before is { State: ConversationState.Bot, BotHasAnswered: true, PersonHasSpoken: false, WaitingSince: not null } && IsAnEnd(reason),
        };
        draft.Append(author, Visibility.Everyone, new()
        {
            Type = ActivityTypes.EndOfConversation,
            Code = JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()),
        });
    }

    private static bool WasNeverAnswered(ConversationHead head) =>
        head is { VisitorMessages: > 0, PersonHasSpoken: false, BotHasAnswered: false }
        || head is { State: ConversationState.Queued, Started: true, PersonHasSpoken: false };

    // Whoever was shut out or is served elsewhere has not been missed.
    private static bool IsAnEnd(ClosingReason reason) => reason is not (ClosingReason.Blocked or ClosingReason.Spam or ClosingReason.Merged);

    private static void Start(Draft draft, Author author, Ending ending)
    {
        draft.Head = draft.Head with { Ending = ending };
        draft.AppendEvent(
            author,
            Visibility.Everyone,
            EventNames.Ending,
            new(ending.Id, ending.Deadline, (int)ending.Delay.TotalSeconds),
            EventValues.Default.EndingStarted);
        draft.Schedule(WorkKind.Ending, $"{ending.Id:D}/{ending.Round}", ending.Deadline);
    }

    private static Refusal? Refuse(ConversationHead head, Operator by) =>
        !head.IsOpen ? Refusal.ConversationClosed
        : head.Owner != by.Id ? Refusal.NotOwner
        : null;
}
