namespace Omnichannel.Core.Conversations;

/// <summary>A condition and a change on an operator's row that must hold and happen in the same commit.</summary>
/// <param name="Operator">Whose row.</param>
/// <param name="LoadChange">+1 when a conversation comes to them, −1 when one goes.</param>
/// <param name="NeedsRoom">Whether the commit must fail when their load has reached their cap.</param>
/// <param name="AvailableIn">The department in which they must be available, or the commit fails; null when that does not matter.</param>
public sealed record OperatorGuard(OperatorId Operator, int LoadChange, bool NeedsRoom, DepartmentId? AvailableIn = null);
