namespace Omnichannel.Hub.Widget;

/// <summary>What a request tells of the visitor who made it.</summary>
/// <param name="UserAgent">The browser's own description; may be empty.</param>
/// <param name="Country">The country of their address, as two capital letters of ISO 3166-1; null when unknown.</param>
internal sealed record Visit(string UserAgent, string? Country);
