namespace Omnichannel.Hub.CannedReplies;

/// <summary>A canned reply as an operator wants it.</summary>
/// <param name="Name">What lists show, 1 to 80 characters on one line.</param>
/// <param name="Shortcut">What is typed behind the slash: 1 to 32 letters, digits, <c>-</c> or <c>_</c>; stored in lower case.</param>
/// <param name="Text">The reply, 1 to <see cref="Limits.MessageText"/> characters; may hold the variables of <see cref="CannedReplyRules.Variables"/>.</param>
/// <param name="Shared">Whether others may use it too; only admins and supervisors may say yes.</param>
/// <param name="DepartmentId">The one department that shares it; null for all. Always null for a reply of one's own.</param>
/// <param name="Version">The version that was changed; null or 0 for a new reply.</param>
public sealed record CannedReplyRequest(string? Name, string? Shortcut, string? Text, bool Shared, Guid? DepartmentId, int? Version);
