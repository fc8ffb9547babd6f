using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>What the hub does with a conversation that waits for a person. Whatever was decided on an older moment does nothing.</summary>
internal static class QueueRules
{
    public static Decision Admit(ConversationHead head, Command.Admit command, DateTimeOffset now)
    {
        if (head.State != ConversationState.Queued || head.Routing.Admitted)
        {
            return Decision.Nothing(head);
        }

        var admission = command.Admission;
        var draft = new Draft(head with { Department = admission.Department?.Id ?? head.Department, Priority = admission.Priority }, now);
        draft.Head = draft.Head with
        {
            Routing = head.Routing with
            {
                Admitted = true,
                Rule = admission.Rule,
                Strategy = admission.Strategy,
                Skills = admission.Skills,
                Language = admission.Language,
                Wait = admission.Wait,
            },
        };
        if (admission.Why is { } why)
        {
            Tell(draft, new("admitted") { Rule = admission.Rule, Department = admission.Department is { } other ? EventDepartment.Of(other) : null, Why = why });
        }

        if (admission.Wait is { } wait)
        {
            draft.Schedule(WorkKind.QueueWait, wait.Id.ToString("D"), wait.Deadline);
        }

        return draft.Done();
    }

    public static Decision Offer(ConversationHead head, Command.OfferTo command, DateTimeOffset now)
    {
        if (!MayGo(head, command.To, command.Department, now))
        {
            return Decision.Nothing(head);
        }

        // With whoever is asked after a round, the next round begins.
        var draft = new Draft(head with { Routing = head.Routing with { PassedOver = head.Routing.NotAskedAt(now) } }, now);
        var deadline = now + command.Patience;
        OfferRules.Make(draft, new(command.OfferId, command.To.Id, command.Department.Id, deadline), Author.System, new(command.OfferId, "offered")
        {
            Kind = "ring",
            Operator = EventOperator.Of(command.To),
            Department = EventDepartment.Of(command.Department),
            Deadline = deadline,
            Why = command.Why,
        });
        draft.NeedAvailable(command.To.Id, command.Department.Id);
        return draft.Done();
    }

    public static Decision Assign(ConversationHead head, Command.Assign command, DateTimeOffset now)
    {
        if (!MayGo(head, command.To, command.Department, now))
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        Tell(draft, new("assigned") { Operator = EventOperator.Of(command.To), Why = command.Why });
        draft.ChangeOwner(ConversationState.Assigned, command.To.Id, needsRoom: true, command.Department.Id);
        OperatorRules.Announce(draft, Author.System, command.To, "routing");
        return draft.Done();
    }

    public static Decision TellPlace(ConversationHead head, Command.TellPlace command, DateTimeOffset now)
    {
        var told = head.Routing.Told;
        if (head.State != ConversationState.Queued || !head.MayBeWrittenTo(command.ReplyWindow, now)
            || told?.Position == command.Position || now < told?.At + command.Pause)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        draft.Append(Author.System, Visibility.Everyone, command.Message);

        // The hub's own word is nobody's: lists go on to show what the visitor has said.
        draft.Head = draft.Head with
        {
            Preview = head.Preview,
            LastSpeakers = head.LastSpeakers,
            QuietSince = head.QuietSince,
            Routing = head.Routing with { Told = new(command.Position, now) },
        };
        return draft.Done();
    }

    public static Decision WaitDue(ConversationHead head, Command.WaitDue command, DateTimeOffset now)
    {
        if (head.State != ConversationState.Queued || head.Routing.Wait is not { } wait || wait.Id != command.WaitId || now < wait.Deadline)
        {
            return Decision.Nothing(head);
        }

        if (command.Fallback is { } other)
        {
            return MoveOn(head, other, now);
        }

        // Somebody whom a person has served already is not missed; they wait on, in front of those who came later.
        return command.AwayText is { } text && !head.PersonHasSpoken
            ? End(head, ReasonOf(head), text, now)
            : new() { Head = head with { Routing = head.Routing with { Wait = null } } };
    }

    public static Decision Miss(ConversationHead head, Command.Miss command, DateTimeOffset now) =>
        head.State == ConversationState.Queued && !head.PersonHasSpoken ? End(head, command.Reason, command.AwayText, now) : Decision.Nothing(head);

    /// <summary>Marks a conversation that is about to end as missed.</summary>
    public static void Mark(Draft draft, MissedReason reason, Author by)
    {
        draft.Head = draft.Head with { MissedReason = reason };
        draft.AppendEvent(
            by,
            Visibility.Operators,
            EventNames.Missed,
            new(JsonNamingPolicy.CamelCase.ConvertName(reason.ToString())),
            EventValues.Default.MissedBecause);
    }

    /// <summary>Tells why nobody came to a visitor: what became of the last offer while it waits in the queue; else nobody has answered.</summary>
    public static MissedReason ReasonOf(ConversationHead head) => (head.State, head.Routing.LastOutcome) switch
    {
        (ConversationState.Queued, OfferOutcome.Declined) => MissedReason.Declined,
        (ConversationState.Queued, OfferOutcome.TimedOut) => MissedReason.TransferTimeout,
        _ => MissedReason.NoAnswer,
    };

    private static Decision MoveOn(ConversationHead head, NamedDepartment other, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        Tell(draft, new("fallback") { Department = EventDepartment.Of(other) });
        draft.Head = draft.Head with
        {
            Department = other.Id,
            Offer = null,
            Routing = RoutingState.None with { LineSince = head.Routing.LineSince },
        };
        return draft.Done();
    }

    private static Decision End(ConversationHead head, MissedReason reason, string text, DateTimeOffset now)
    {
        var draft = new Draft(head, now);
        if (text.Length > 0)
        {
            draft.Append(Author.System, Visibility.Everyone, new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" });
        }

        Mark(draft, reason, Author.System);
        EndingRules.Close(draft, Author.System, ClosingReason.TimedOut);
        return draft.Done();
    }

    private static bool MayGo(ConversationHead head, Operator to, NamedDepartment department, DateTimeOffset now) =>
        head is { State: ConversationState.Queued, Offer: null } && head.Department == department.Id && !head.Routing.NotAskedAt(now).Contains(to.Id);

    private static void Tell(Draft draft, Routed told) =>
        draft.AppendEvent(Author.System, Visibility.Operators, EventNames.Routing, told, EventValues.Default.Routed);
}
