using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>People beside the owner: asked in, overseeing, going.</summary>
internal static class ParticipantRules
{
    public static Decision Invite(ConversationHead head, Command.Invite command, DateTimeOffset now)
    {
        if (!head.IsOpen)
        {
            return Decision.Refused(head, Refusal.ConversationClosed);
        }

        var takesPart = head.Owner == command.By.Id || head.RoleOf(command.By.Id) == ParticipantRole.Participant;
        return head.State == ConversationState.Assigned && (takesPart || command.MayOversee)
            ? Enter(head, command.Guest, ParticipantRole.Participant, command.By, now)
            : Decision.Refused(head, Refusal.NotOwner);
    }

    public static Decision Join(ConversationHead head, Command.Join command, DateTimeOffset now)
    {
        if (!head.IsOpen)
        {
            return Decision.Refused(head, Refusal.ConversationClosed);
        }

        return command.Role == ParticipantRole.Monitor || head.State == ConversationState.Assigned
            ? Enter(head, command.By, command.Role, by: null, now)
            : Decision.Refused(head, Refusal.NotOwner);
    }

    public static Decision StepOut(ConversationHead head, Command.StepOut command, DateTimeOffset now)
    {
        if (head.RoleOf(command.By.Id) is not { } role)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head with { Participants = Without(head, command.By.Id) }, now);
        Tell(draft, command.By, role, "left", by: null);
        return draft.Done();
    }

    private static Decision Enter(ConversationHead head, Operator person, ParticipantRole role, Operator? by, DateTimeOffset now)
    {
        if (head.Owner == person.Id || head.RoleOf(person.Id) == role)
        {
            return Decision.Nothing(head);
        }

        var (before, others) = (head.RoleOf(person.Id), Without(head, person.Id));
        if (others.Count >= ConversationHead.MostParticipants)
        {
            return Decision.Refused(head, Refusal.TooManyPeople);
        }

        var draft = new Draft(head with { Participants = [.. others, new Participant(person.Id, role)] }, now);
        if (before is { } left)
        {
            Tell(draft, person, left, "left", by: null);
        }

        Tell(draft, person, role, "joined", by);
        return draft.Done();
    }

    // Whoever watches does so unseen: their coming and going is in the audit log, not in the conversation's.
    private static void Tell(Draft draft, Operator person, ParticipantRole role, string state, Operator? by)
    {
        if (role == ParticipantRole.Participant)
        {
            draft.AppendEvent(
                Author.Of((by ?? person).Id),
                Visibility.Operators,
                EventNames.Participant,
                new(state, EventOperator.Of(person), by is null ? null : EventOperator.Of(by)),
                EventValues.Default.ParticipantMoved);
        }
    }

    private static List<Participant> Without(ConversationHead head, OperatorId person) => [.. head.Participants.Where(one => one.Id != person)];
}
