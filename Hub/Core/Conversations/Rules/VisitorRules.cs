using System.Text.Json;
using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>What a visitor can do.</summary>
internal static class VisitorRules
{
    public static Decision Receive(ConversationHead head, Command.Receive command, DateTimeOffset now)
    {
        var speaks = command.Activity.Type == ActivityTypes.Message;
        if (!head.IsOpen && !(speaks && MayReopen(head, command.ReopenWindow, now)))
        {
            return Decision.Refused(head, Refusal.ConversationClosed);
        }

        var draft = new Draft(head, now);
        if (!head.IsOpen)
        {
            Reopen(draft, GetsItBack(head, command, now));
        }

        EndingRules.Cancel(draft, Author.Visitor, "visitor");
        draft.Append(Author.Visitor, Visibility.Everyone, command.Activity);
        if (speaks)
        {
            draft.Head = draft.Head with
            {
                Started = true,
                Alarm = null,
                LastVisitorSequence = draft.Head.LastSequence,
                LastVisitorAt = now,
                VisitorMessages = draft.Head.VisitorMessages + 1,
                WaitingSince = draft.Head.WaitingSince ?? now,
            };
        }

        return draft.Done();
    }

    public static Decision Leave(ConversationHead head, DateTimeOffset now)
    {
        if (!head.IsOpen)
        {
            return Decision.Refused(head, Refusal.AlreadyClosed);
        }

        var draft = new Draft(head, now);
        EndingRules.Close(draft, Author.Visitor, ClosingReason.VisitorLeft);
        return draft.Done();
    }

    /// <summary>A sign of the visitor that is no word changes nothing but a running ending.</summary>
    public static Decision ShowLife(ConversationHead head, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        EndingRules.Cancel(draft, Author.Visitor, "visitor");
        return draft.Done();
    }

    public static Decision CloseUnstarted(ConversationHead head, DateTimeOffset now)
    {
        if (head.Started || !head.IsOpen)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        EndingRules.Close(draft, Author.System, ClosingReason.Idle);
        return draft.Done();
    }

    private static bool MayReopen(ConversationHead head, TimeSpan window, DateTimeOffset now) =>
        head.ClosingReason is not (ClosingReason.Blocked or ClosingReason.Spam or ClosingReason.Merged)
        && head.ClosedAt is { } closedAt
        && now - closedAt <= window;

    // Who was a moment too late for the deadline goes on with the same person.
    private static Operator? GetsItBack(ConversationHead head, Command.Receive command, DateTimeOffset now) =>
        command.LastOwner is { } last
        && head is { ClosingReason: ClosingReason.TimedOut, MissedReason: null, PersonHasSpoken: true }
        && head.LastOwner == last.Id
        && now - head.ClosedAt <= ConversationRules.UndoWindow
            ? last
            : null;

    // To people if a person had spoken: the visitor expects them to remember. Otherwise the bot starts afresh.
    private static void Reopen(Draft draft, Operator? owner)
    {
        var to = owner is not null ? ConversationState.Assigned : draft.Head.PersonHasSpoken ? ConversationState.Queued : ConversationState.Bot;
        draft.Head = draft.Head with { ClosedAt = null, ClosingReason = null, MissedReason = null, AbandonedByBot = false };
        draft.ChangeOwner(to, owner?.Id, needsRoom: true, owner is null ? null : draft.Head.Department);
        draft.AppendEvent(
            Author.Visitor,
            Visibility.Everyone,
            EventNames.Reopened,
            new("visitor", JsonNamingPolicy.CamelCase.ConvertName(to.ToString())),
            EventValues.Default.ReopenedBy);
        if (owner is not null)
        {
            OperatorRules.Announce(draft, Author.System, owner, "routing");
        }
    }
}
