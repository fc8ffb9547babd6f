namespace Omnichannel.Core.Conversations.Handover;

/// <summary>A conversation that is held out to somebody who has not said yes yet: from the queue by the hub, or by its owner.</summary>
/// <param name="Id">Names this offer; an alarm or an answer with another id is ignored.</param>
/// <param name="To">Whom; null when anybody of the department may take it.</param>
/// <param name="Department">Where it will belong when it is taken.</param>
/// <param name="Deadline">Until when, in UTC, by the server's clock.</param>
public sealed record Offer(Guid Id, OperatorId? To, DepartmentId Department, DateTimeOffset Deadline);
