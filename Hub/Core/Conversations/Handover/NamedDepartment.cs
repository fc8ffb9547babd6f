namespace Omnichannel.Core.Conversations.Handover;

/// <summary>A department, as entries of the log show it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name at that time.</param>
public sealed record NamedDepartment(DepartmentId Id, string Name);
