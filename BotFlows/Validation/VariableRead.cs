namespace Omnichannel.BotFlows.Validation;

/// <summary>A block reads a value.</summary>
/// <param name="Field">The field that does.</param>
/// <param name="Path">The value's path.</param>
internal sealed record VariableRead(string Field, string Path);
