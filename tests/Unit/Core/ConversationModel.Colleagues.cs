using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Tests.Unit.Core;

/// <summary>What colleagues do with a conversation, said a second time: giving, offering, taking part.</summary>
internal sealed partial class ConversationModel
{
    public (Guid Id, OperatorId? To, DepartmentId Department, DateTimeOffset Deadline)? Offer { get; private set; }

    public DateTimeOffset? LineSince { get; private set; }

    public List<OperatorId> PassedOver { get; private set; } = [];

    public DateTimeOffset LastPassedAt { get; private set; }

    public List<(OperatorId Id, bool Watches)> People { get; } = [];

    public List<(OperatorId Who, DepartmentId Where)> MustBeAvailable { get; } = [];

    private Refusal? DoWithColleagues(Command command) => command switch
    {
        Command.Reassign reassign => Reassign(reassign),
        Command.TakeOver take => TakeOver(take),
        Command.Requeue back when Person == back.From && (Ending is null || back.By is not null) => Unless(true, () => Requeue(back)),
        Command.Transfer transfer => ByOwner(transfer.By, () => { }) ?? Transfer(transfer),
        Command.WithdrawTransfer withdraw => ByOwner(withdraw.By, () => EndOffer(Author.Of(withdraw.By.Id))),
        Command.AcceptOffer accept => Answer(accept.By, accept.InDepartment, accept.OfferId, offer => Accept(accept.By, offer.Department)),
        Command.DeclineOffer decline => Answer(decline.By, decline.InDepartment, decline.OfferId, offer => Decline(decline.By, offer.To)),
        Command.OfferDue due when Offer is { } offer && offer.Id == due.OfferId && Now >= offer.Deadline => Unless(true, () => PassOver(Author.System, offer.To)),
        Command.Invite invite => Owner == Ended ? Refusal.ConversationClosed
            : Unless(Person is not null && (Owns(invite.By) || Helps(invite.By) || invite.MayOversee), () => { }) ?? Enter(invite.Guest, false, invite.By),
        Command.Join join => Owner == Ended ? Refusal.ConversationClosed
            : Unless(Person is not null || join.Role == ParticipantRole.Monitor, () => { }) ?? Enter(join.By, join.Role == ParticipantRole.Monitor, join.By),
        Command.StepOut step => Unless(true, () => StepOut(step.By, step.By)),
        _ => DoInQueue(command),
    };

    private bool Helps(Operator person) => People.Contains((person.Id, false));

    private Refusal? Reassign(Command.Reassign command)
    {
        if (Owner == Ended)
        {
            return Refusal.ConversationClosed;
        }

        if (Owns(command.To) && Department == command.Department.Id)
        {
            return null;
        }

        var by = Author.Of(command.By.Id);
        CancelEnding(by);
        Add(by, "event:omnichannel.reassigned", isPublic: false);
        Department = command.Department.Id;
        Offer = null;
        MustBeAvailable.Add((command.To.Id, Department));
        if (!Owns(command.To))
        {
            GiveTo("person", command.To.Id);
            Add(by, "event:handoff.status");
        }

        return null;
    }

    private Refusal? TakeOver(Command.TakeOver command)
    {
        if (Person is null)
        {
            return PickUp(new(command.By, MayTakeOver: true));
        }

        if (!Owns(command.By))
        {
            var by = Author.Of(command.By.Id);
            CancelEnding(by);
            Add(by, "event:omnichannel.reassigned", isPublic: false);
            GiveTo("person", command.By.Id);
            Add(by, "event:handoff.status");
        }

        return null;
    }

    private void Requeue(Command.Requeue command)
    {
        var by = command.By is { } person ? Author.Of(person.Id) : Author.System;
        CancelEnding(by);
        Add(by, "event:omnichannel.requeued", isPublic: false);
        GiveTo(Queue, null);
        WaitingSince ??= Now;
    }

    private Refusal? Transfer(Command.Transfer command)
    {
        if (command.To == command.By)
        {
            return Refusal.NotAvailable;
        }

        CancelEnding(Author.Of(command.By.Id));
        Offer = (command.OfferId, command.To?.Id, command.Department.Id, Now + command.Patience);
        Add(Author.Of(command.By.Id), "event:omnichannel.offer", isPublic: false);
        if (command.To is { } to)
        {
            MustBeAvailable.Add((to.Id, command.Department.Id));
        }

        return null;
    }

    private Refusal? Answer(Operator by, bool inDepartment, Guid id, Action<(OperatorId? To, DepartmentId Department)> act)
    {
        if (Owner == Ended)
        {
            return Refusal.ConversationClosed;
        }

        if (Offer is not { } offer || offer.Id != id || Owns(by) || (offer.To is null ? !inDepartment : offer.To != by.Id))
        {
            return Refusal.OfferGone;
        }

        act((offer.To, offer.Department));
        return null;
    }

    private void Accept(Operator by, DepartmentId department)
    {
        CancelEnding(Author.Of(by.Id));
        Add(Author.Of(by.Id), "event:omnichannel.offer", isPublic: false);
        Department = department;
        GiveTo("person", by.Id);
        Add(Author.Of(by.Id), "event:handoff.status");
    }

    private void Decline(Operator by, OperatorId? to)
    {
        if (to is null)
        {
            Add(Author.Of(by.Id), "event:omnichannel.offer", isPublic: false);
        }
        else
        {
            PassOver(Author.Of(by.Id), to);
        }
    }

    private void PassOver(Author by, OperatorId? to)
    {
        EndOffer(by);
        if (Owner == Queue && to is { } person)
        {
            PassedOver.Add(person);
            LastPassedAt = Now;
            LastOutcome = by == Author.System ? OfferOutcome.TimedOut : OfferOutcome.Declined;
        }
    }

    private void EndOffer(Author by)
    {
        if (Offer is not null)
        {
            Offer = null;
            Add(by, "event:omnichannel.offer", isPublic: false);
        }
    }

    private Refusal? Enter(Operator person, bool watches, Operator by)
    {
        if (!Owns(person) && !People.Contains((person.Id, watches)))
        {
            StepOut(person, person);
            People.Add((person.Id, watches));
            if (!watches)
            {
                Add(Author.Of(by.Id), "event:omnichannel.participant", isPublic: false);
            }
        }

        return null;
    }

    private void StepOut(Operator person, Operator by)
    {
        if (Helps(person))
        {
            Add(Author.Of(by.Id), "event:omnichannel.participant", isPublic: false);
        }

        People.RemoveAll(one => one.Id == person.Id);
    }
}
