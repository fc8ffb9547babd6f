namespace Omnichannel.Hub.SavedViews;

/// <summary>A view as an operator wants it.</summary>
/// <param name="Name">What the console shows, 1 to 60 characters on one line.</param>
/// <param name="List">The list's name.</param>
/// <param name="Filters">The filters by name, as the address of a list has them; null for none.</param>
/// <param name="Shared">Whether everybody has it; only admins and supervisors may say yes.</param>
/// <param name="Version">The version that was changed; null or 0 for a new view.</param>
public sealed record SavedViewRequest(string? Name, string? List, IReadOnlyDictionary<string, string>? Filters, bool Shared, int? Version);
