using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>What an operator can do.</summary>
internal static class OperatorRules
{
    public static Decision PickUp(ConversationHead head, Command.PickUp command, DateTimeOffset now) => head.State switch
    {
        ConversationState.Closed => Decision.Refused(head, Refusal.ConversationClosed),
        ConversationState.Assigned when head.Owner == command.By.Id => Decision.Nothing(head),
        ConversationState.Assigned => Decision.Refused(head, Refusal.AlreadyTaken),
        ConversationState.Bot when !command.MayTakeOver => Decision.Refused(head, Refusal.TakeoverNotAllowed),
        ConversationState.Bot => Take(head, command.By, "takeOver", now),
        ConversationState.Queued => Take(head, command.By, "pickUp", now),
    };

    public static Decision Send(ConversationHead head, Command.Send command, DateTimeOffset now)
    {
        if (!head.IsOpen)
        {
            return Decision.Refused(head, Refusal.ConversationClosed);
        }

        if (head.Owner != command.By.Id)
        {
            return Decision.Refused(head, Refusal.NotOwner);
        }

        var author = Author.Of(command.By.Id);
        if (!command.Force && head.LastSpeakers.NewestNotBy(author) > command.LastSeen)
        {
            return Decision.Refused(head, Refusal.StaleView);
        }

        if (command.ReplyWindow is { } window && !(head.LastVisitorAt + window > now))
        {
            return Decision.Refused(head, Refusal.ReplyWindowClosed);
        }

        var draft = new Draft(head, now);
        draft.Append(author, Visibility.Everyone, command.Activity with { From = Accounts.Of(command.By) });
        draft.Head = draft.Head with { PersonHasSpoken = true, WaitingSince = null };
        EndingRules.Restart(draft, author);
        return draft.Done();
    }

    public static Decision Reopen(ConversationHead head, Command.Reopen command, DateTimeOffset now)
    {
        if (head.IsOpen)
        {
            return Decision.Refused(head, Refusal.AlreadyOpen);
        }

        var draft = new Draft(head with { ClosedAt = null, ClosingReason = null, MissedReason = null }, now);
        draft.ChangeOwner(
            command.ToQueue ? ConversationState.Queued : ConversationState.Assigned,
            command.ToQueue ? null : command.By.Id);
        draft.AppendEvent(
            Author.Of(command.By.Id),
            Visibility.Everyone,
            EventNames.Reopened,
            new("operator", command.ToQueue ? "queued" : "assigned"),
            EventValues.Default.ReopenedBy,
            Accounts.Of(command.By));
        if (!command.ToQueue)
        {
            Announce(draft, command.By, "reopen");
        }

        return draft.Done();
    }

    public static Decision SetContact(ConversationHead head, Command.SetContact command, DateTimeOffset now)
    {
        if (head.Owner is { } owner && owner != command.By.Id && !command.MayActForOthers)
        {
            return Decision.Refused(head, Refusal.NotOwner);
        }

        var draft = new Draft(head, now);
        foreach (var (field, value) in command.Changes)
        {
            draft.AppendEvent(
                Author.Of(command.By.Id),
                Visibility.Operators,
                EventNames.Contact,
                new(field, null, value),
                EventValues.Default.ContactLearned,
                Accounts.Of(command.By));
        }

        return draft.Done();
    }

    private static Decision Take(ConversationHead head, Operator by, string how, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        draft.ChangeOwner(ConversationState.Assigned, by.Id);
        Announce(draft, by, how);
        return draft.Done();
    }

    private static void Announce(Draft draft, Operator by, string how) =>
        draft.AppendEvent(
            Author.Of(by.Id),
            Visibility.Everyone,
            EventNames.HandoffStatus,
            new("accepted", how, new(by.Id.ToString(), by.Name)),
            EventValues.Default.HandoffAccepted,
            Accounts.Of(by));
}
