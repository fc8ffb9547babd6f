using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>What the hub does in queues, and what can be done after the end, said a second time.</summary>
internal sealed partial class ConversationModel
{
    public bool Admitted { get; private set; }

    public int Priority { get; private set; }

    public (Guid Id, DateTimeOffset Deadline)? Wait { get; private set; }

    public OfferOutcome? LastOutcome { get; private set; }

    private Refusal? DoInQueue(Command command) => command switch
    {
        Command.Admit admit when Owner == Queue && !Admitted => Unless(true, () => Admit(admit.Admission)),
        Command.OfferTo offer when MayGo(offer.To, offer.Department) => Unless(true, () =>
        {
            PassedOver = RoundIsOver ? [] : PassedOver;
            Offer = (offer.OfferId, offer.To.Id, Department, Now + offer.Patience);
            Add(Author.System, "event:omnichannel.offer", isPublic: false);
            MustBeAvailable.Add((offer.To.Id, Department));
        }),
        Command.Assign assign when MayGo(assign.To, assign.Department) => Unless(true, () =>
        {
            Add(Author.System, "event:omnichannel.routing", isPublic: false);
            MustBeAvailable.Add((assign.To.Id, Department));
            GiveTo("person", assign.To.Id);
            Add(Author.System, "event:handoff.status");
        }),
        Command.WaitDue due when Owner == Queue && Wait is { } wait && wait.Id == due.WaitId && Now >= wait.Deadline => Unless(true, () => WaitOver(due)),
        Command.Miss miss when Owner == Queue && !PersonHasSpoken => Unless(true, () => Miss(miss.Reason, miss.AwayText)),
        Command.CloseIdle idle when IsQuiet(idle) => Unless(true, () => End(Author.System, ClosingReason.Idle)),
        Command.UndoEnd undo => Undo(undo),
        Command.Rate => Owner != Ended || !Started ? Refusal.AlreadyOpen : Unless(true, () => Add(Author.Visitor, "event:omnichannel.rating", isPublic: false)),
        _ => null,
    };

    private bool RoundIsOver => Now - LastPassedAt >= TimeSpan.FromMinutes(2);

    private bool MayGo(Operator to, NamedDepartment department) =>
        Owner == Queue && Offer is null && Department == department.Id && (RoundIsOver || !PassedOver.Contains(to.Id));

    private void Admit(Admission admission)
    {
        Admitted = true;
        Priority = admission.Priority;
        Department = admission.Department?.Id ?? Department;
        Wait = admission.Wait is { } wait ? (wait.Id, wait.Deadline) : null;
        if (admission.Why is not null)
        {
            Add(Author.System, "event:omnichannel.routing", isPublic: false);
        }
    }

    private void WaitOver(Command.WaitDue due)
    {
        Wait = null;
        if (due.Fallback is { } other)
        {
            Add(Author.System, "event:omnichannel.routing", isPublic: false);
            (Department, Offer, Admitted, PassedOver, LastOutcome) = (other.Id, null, false, [], null);
        }
        else if (due.AwayText is { } text && !PersonHasSpoken)
        {
            Miss(NobodyCame(), text);
        }
    }

    private MissedReason NobodyCame() =>
        LastOutcome == OfferOutcome.Declined ? MissedReason.Declined : LastOutcome == OfferOutcome.TimedOut ? MissedReason.TransferTimeout : MissedReason.NoAnswer;

    private void Miss(MissedReason reason, string text)
    {
        if (text.Length > 0)
        {
            Add(Author.System, Stage.Message(text));
        }

        End(Author.System, ClosingReason.TimedOut, reason);
    }

    private bool IsQuiet(Command.CloseIdle idle)
    {
        var state = Person is not null ? ConversationState.Assigned : Owner == Bot ? ConversationState.Bot : Owner == Queue ? ConversationState.Queued : ConversationState.Closed;
        var newest = Log.LastOrDefault(entry => entry.IsPublicMessage);
        return Started && state == idle.State && Ending is null && MovedAt <= idle.Since && !(newest?.At > idle.Since)
            && (idle.VisitorSpokeLast is not { } wanted || wanted == (newest is null || newest.By == Author.Visitor));
    }

    private Refusal? Undo(Command.UndoEnd undo)
    {
        if (Owner != Ended)
        {
            return Refusal.AlreadyOpen;
        }

        if (LastPerson != undo.By.Id && !undo.MayOversee)
        {
            return Refusal.NotOwner;
        }

        if (Reason is not (ClosingReason.Resolved or ClosingReason.TimedOut) || Now - EndedAt > TimeSpan.FromMinutes(10))
        {
            return Refusal.TooLate;
        }

        if (undo.To is { } to)
        {
            MustBeAvailable.Add((to.Id, Department));
        }

        GiveTo(undo.To is null ? Queue : "person", undo.To?.Id);
        Add(Author.Of(undo.By.Id), "event:omnichannel.reopened");
        if (undo.To is not null)
        {
            Add(Author.Of(undo.By.Id), "event:handoff.status");
        }

        return null;
    }
}
