using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Core.Conversations.Rules;

/// <summary>Offers: somebody must say yes, and until they do nothing has changed for the visitor.</summary>
internal static class OfferRules
{
    public static Decision Transfer(ConversationHead head, Command.Transfer command, DateTimeOffset now)
    {
        if (!head.IsOpen || head.Owner != command.By.Id)
        {
            return Decision.Refused(head, head.IsOpen ? Refusal.NotOwner : Refusal.ConversationClosed);
        }

        if (command.To?.Id == command.By.Id)
        {
            return Decision.Refused(head, Refusal.NotAvailable);
        }

        var draft = new Draft(head, now);
        EndingRules.Cancel(draft, Author.Of(command.By.Id), "operator");
        Make(draft, new(command.OfferId, command.To?.Id, command.Department.Id, now + command.Patience), Author.Of(command.By.Id), new(command.OfferId, "offered")
        {
            Kind = "transfer",
            Operator = command.To is { } to ? EventOperator.Of(to) : null,
            Department = EventDepartment.Of(command.Department),
            Deadline = now + command.Patience,
            Note = command.Note,
        });
        if (command.To is { } receiver)
        {
            draft.NeedAvailable(receiver.Id, command.Department.Id);
        }

        return draft.Done();
    }

    public static Decision Withdraw(ConversationHead head, Command.WithdrawTransfer command, DateTimeOffset now)
    {
        if (!head.IsOpen || head.Owner != command.By.Id)
        {
            return Decision.Refused(head, head.IsOpen ? Refusal.NotOwner : Refusal.ConversationClosed);
        }

        if (head.Offer is not { } offer)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head with { Offer = null }, now);
        Tell(draft, Author.Of(command.By.Id), new(offer.Id, "withdrawn"));
        return draft.Done();
    }

    public static Decision Accept(ConversationHead head, Command.AcceptOffer command, DateTimeOffset now)
    {
        if (Find(head, command.By, command.InDepartment, command.OfferId) is not { } offer)
        {
            return Decision.Refused(head, head.IsOpen ? Refusal.OfferGone : Refusal.ConversationClosed);
        }

        var draft = new Draft(head, now);
        var by = Author.Of(command.By.Id);
        EndingRules.Cancel(draft, by, "operator");
        Tell(draft, by, new(offer.Id, "accepted") { Operator = EventOperator.Of(command.By) });
        draft.Head = draft.Head with { Department = offer.Department };
        draft.ChangeOwner(ConversationState.Assigned, command.By.Id);
        OperatorRules.Announce(draft, by, command.By, head.State == ConversationState.Queued ? "offer" : "transfer");
        return draft.Done();
    }

    public static Decision Decline(ConversationHead head, Command.DeclineOffer command, DateTimeOffset now)
    {
        if (Find(head, command.By, command.InDepartment, command.OfferId) is not { } offer)
        {
            return Decision.Refused(head, head.IsOpen ? Refusal.OfferGone : Refusal.ConversationClosed);
        }

        var draft = new Draft(head, now);
        Tell(draft, Author.Of(command.By.Id), new(offer.Id, "declined") { Operator = EventOperator.Of(command.By), Note = command.Reason });
        if (offer.To is not null)
        {
            PassOver(draft, offer, OfferOutcome.Declined);
        }

        return draft.Done();
    }

    public static Decision Due(ConversationHead head, Command.OfferDue command, DateTimeOffset now)
    {
        if (head.Offer is not { } offer || offer.Id != command.OfferId || now < offer.Deadline)
        {
            return Decision.Nothing(head);
        }

        var draft = new Draft(head, now);
        Tell(draft, Author.System, new(offer.Id, "timedOut"));
        PassOver(draft, offer, OfferOutcome.TimedOut);
        return draft.Done();
    }

    /// <summary>Sends an offer out.</summary>
    public static void Make(Draft draft, Offer offer, Author by, OfferTold told)
    {
        draft.Head = draft.Head with { Offer = offer };
        Tell(draft, by, told);
        draft.Schedule(WorkKind.Offer, offer.Id.ToString("D"), offer.Deadline);
    }

    // Back to the sender, who never let go of it; or back to the queue, where somebody else is next.
    private static void PassOver(Draft draft, Offer offer, OfferOutcome outcome)
    {
        draft.Head = draft.Head with { Offer = null };
        if (draft.Head.State == ConversationState.Queued && offer.To is { } person)
        {
            var routing = draft.Head.Routing;
            draft.Head = draft.Head with
            {
                Routing = routing with { PassedOver = [.. routing.PassedOver, person], PassedOverAt = draft.Now, LastOutcome = outcome },
            };
        }
    }

    private static void Tell(Draft draft, Author by, OfferTold told) =>
        draft.AppendEvent(by, Visibility.Operators, EventNames.Offer, told, EventValues.Default.OfferTold);

    private static Offer? Find(ConversationHead head, Operator by, bool inDepartment, Guid id) =>
        head.Offer is { } offer && offer.Id == id && (offer.To is { } to ? to == by.Id : inDepartment && head.Owner != by.Id) ? offer : null;
}
