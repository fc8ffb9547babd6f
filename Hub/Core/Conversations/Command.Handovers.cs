using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Core.Conversations;

/// <content>How a conversation goes from one to another.</content>
public abstract partial record Command
{
    /// <summary>A supervisor gives it to somebody, at once and without asking them. The shell has looked whether they may.</summary>
    /// <param name="By">The supervisor.</param>
    /// <param name="To">Who gets it; must be available in the department when it is committed.</param>
    /// <param name="Department">Where it will belong.</param>
    /// <param name="Note">Why, for colleagues; may be empty.</param>
    public sealed record Reassign(Operator By, Operator To, NamedDepartment Department, string Note) : Command;

    /// <summary>A supervisor takes it from whoever has it, even when they have no room. The shell has looked whether they may.</summary>
    /// <param name="By">The supervisor.</param>
    public sealed record TakeOver(Operator By) : Command;

    /// <summary>It goes back to the queue, to the place it had there. Ignored when somebody else has it by now; by the hub also while an ending runs.</summary>
    /// <param name="From">Who has it.</param>
    /// <param name="By">Who sends it back; null when the hub does.</param>
    /// <param name="Reason">Why, for colleagues: <c>ownerLost</c>, <c>shiftEnd</c> or <c>returned</c>.</param>
    public sealed record Requeue(OperatorId From, Operator? By, string Reason) : Command;

    /// <summary>The owner offers it to a colleague or to a department, and keeps it until somebody takes it.</summary>
    /// <param name="By">The owner.</param>
    /// <param name="OfferId">Names the offer.</param>
    /// <param name="To">Whom; null for anybody of the department.</param>
    /// <param name="Department">Where it will belong.</param>
    /// <param name="Patience">How long they have.</param>
    /// <param name="Note">What they should know; may be empty.</param>
    public sealed record Transfer(Operator By, Guid OfferId, Operator? To, NamedDepartment Department, TimeSpan Patience, string Note) : Command;

    /// <summary>The owner takes their offer back.</summary>
    /// <param name="By">The owner.</param>
    public sealed record WithdrawTransfer(Operator By) : Command;

    /// <summary>Somebody says yes to an offer.</summary>
    /// <param name="By">Who.</param>
    /// <param name="InDepartment">Whether they belong to the department it is offered to.</param>
    /// <param name="OfferId">Which offer.</param>
    public sealed record AcceptOffer(Operator By, bool InDepartment, Guid OfferId) : Command;

    /// <summary>Somebody says no to an offer. One that went to a whole department stays out for the others.</summary>
    /// <param name="By">Who.</param>
    /// <param name="InDepartment">Whether they belong to the department it is offered to.</param>
    /// <param name="OfferId">Which offer.</param>
    /// <param name="Reason">Why; may be empty.</param>
    public sealed record DeclineOffer(Operator By, bool InDepartment, Guid OfferId, string Reason) : Command;

    /// <summary>An offer's alarm rang. Ignored when the head has another offer or none.</summary>
    /// <param name="OfferId">Which.</param>
    public sealed record OfferDue(Guid OfferId) : Command;
}
