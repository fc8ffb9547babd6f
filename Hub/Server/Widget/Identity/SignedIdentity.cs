namespace Omnichannel.Hub.Widget.Identity;

/// <summary>Who a visitor is, as the customer's server has signed it.</summary>
/// <param name="Subject">Names them for good in the customer's own system: 1 to 200 characters.</param>
/// <param name="Name">Their name; null when it was not told.</param>
/// <param name="Email">Their address; null when it was not told.</param>
internal sealed record SignedIdentity(string Subject, string? Name, string? Email);
