namespace Omnichannel.BotFlows.Runner;

/// <summary>One header of a request.</summary>
/// <param name="Name">Its name, a token.</param>
/// <param name="Value">Its value, printable ASCII.</param>
public sealed record HttpEffectHeader(string Name, string Value);
