using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Handover;

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

        if (head.Owner != command.By.Id && head.RoleOf(command.By.Id) != ParticipantRole.Participant)
        {
            return Decision.Refused(head, Refusal.NotOwner);
        }

        var author = Author.Of(command.By.Id);
        if (!command.Force && head.LastSpeakers.NewestNotBy(author) > command.LastSeen)
        {
            return Decision.Refused(head, Refusal.StaleView);
        }

        if (!head.MayBeWrittenTo(command.ReplyWindow, now))
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

        return OpenAgain(head, command.By, command.ToQueue ? null : command.By, availableIn: null, now);
    }

    /// <summary>Opens a closed conversation, for somebody or for the queue.</summary>
    public static Decision OpenAgain(ConversationHead head, Operator by, Operator? to, DepartmentId? availableIn, DateTimeOffset now)
    {
        var draft = new Draft(head with { ClosedAt = null, ClosingReason = null, MissedReason = null, AbandonedByBot = false }, now);
        draft.ChangeOwner(to is null ? ConversationState.Queued : ConversationState.Assigned, to?.Id, needsRoom: true, to is null ? null : availableIn);
        draft.AppendEvent(
            Author.Of(by.Id),
            Visibility.Everyone,
            EventNames.Reopened,
            new("operator", to is null ? "queued" : "assigned"),
            EventValues.Default.ReopenedBy,
            Accounts.Of(by));
        if (to is not null)
        {
            Announce(draft, Author.Of(by.Id), to, "reopen");
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

    /// <summary>Gives an open conversation to an operator who wants it.</summary>
    public static Decision Take(ConversationHead head, Operator by, string how, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        draft.ChangeOwner(ConversationState.Assigned, by.Id);
        Announce(draft, Author.Of(by.Id), by, how);
        return draft.Done();
    }

    /// <summary>Tells everybody, the visitor too, who answers from now on.</summary>
    public static void Announce(Draft draft, Author author, Operator owner, string how) =>
        draft.AppendEvent(
            author,
            Visibility.Everyone,
            EventNames.HandoffStatus,
            new("accepted", how, EventOperator.Of(owner)),
            EventValues.Default.HandoffAccepted,
            Accounts.Of(owner));
}
