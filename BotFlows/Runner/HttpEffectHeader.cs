namespace Omnichannel.BotFlows.Runner;

/// <summary>One header of a request.</summary>
/// <param name="Name">Its name, a token.</param>
/// <param name="Value">Its value, printable ASCII.</param>
/// <param name="Secret">The name of the secret that the host puts behind the value as it sends it; null for none.</param>
public sealed record HttpEffectHeader(string Name, string Value, string? Secret = null);
