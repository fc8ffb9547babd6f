using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>What those who steer the work of others can do with a conversation: give it to somebody, take it, put it back.</summary>
internal static class ReassignRules
{
    public static Decision Reassign(ConversationHead head, Command.Reassign command, DateTimeOffset now)
    {
        if (!head.IsOpen)
        {
            return Decision.Refused(head, Refusal.ConversationClosed);
        }

        if (head.Owner == command.To.Id && head.Department == command.Department.Id)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        var by = Author.Of(command.By.Id);
        EndingRules.Cancel(draft, by, "operator");
        Tell(draft, command.By, command.To, command.Department, command.Note);
        draft.Head = draft.Head with { Department = command.Department.Id };
        if (head.Owner == command.To.Id)
        {
            draft.Head = draft.Head with { Offer = null };
            draft.NeedAvailable(command.To.Id, command.Department.Id);
            return draft.Done();
        }

        draft.ChangeOwner(ConversationState.Assigned, command.To.Id, needsRoom: false, command.Department.Id);
        OperatorRules.Announce(draft, by, command.To, "reassign");
        return draft.Done();
    }

    public static Decision TakeOver(ConversationHead head, Command.TakeOver command, DateTimeOffset now)
    {
        if (head.State != ConversationState.Assigned)
        {
            return OperatorRules.PickUp(head, new(command.By, MayTakeOver: true), now);
        }

        if (head.Owner == command.By.Id)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        var by = Author.Of(command.By.Id);
        EndingRules.Cancel(draft, by, "operator");
        Tell(draft, command.By, command.By, department: null, note: "");
        draft.ChangeOwner(ConversationState.Assigned, command.By.Id, needsRoom: false);
        OperatorRules.Announce(draft, by, command.By, "takeOver");
        return draft.Done();
    }

    public static Decision Requeue(ConversationHead head, Command.Requeue command, DateTimeOffset now)
    {
        // The hub itself leaves a running ending alone, which settles it: either it closes, or the visitor is back and the next look finds them.
        if (head.Owner != command.From || (command.By is null && head.Ending is not null))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        var by = command.By is { } person ? Author.Of(person.Id) : Author.System;
        EndingRules.Cancel(draft, by, "operator");
        draft.AppendEvent(
            by,
            Visibility.Operators,
            EventNames.Requeued,
            new(command.From.ToString(), command.Reason),
            EventValues.Default.RequeuedFrom);
        draft.ChangeOwner(ConversationState.Queued, owner: null);
        draft.Head = draft.Head with { WaitingSince = draft.Head.WaitingSince ?? now };
        return draft.Done();
    }

    private static void Tell(Draft draft, Operator by, Operator to, NamedDepartment? department, string note) => draft.AppendEvent(
        Author.Of(by.Id),
        Visibility.Operators,
        EventNames.Reassigned,
        new(
            JsonNamingPolicy.CamelCase.ConvertName(draft.Head.State.ToString()),
            draft.Head.Owner?.ToString(),
            EventOperator.Of(to),
            department is null ? null : EventDepartment.Of(department),
            note),
        EventValues.Default.ReassignedTo);
}
