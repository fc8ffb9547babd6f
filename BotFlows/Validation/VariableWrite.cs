namespace Omnichannel.BotFlows.Validation;

/// <summary>A block sets a variable.</summary>
/// <param name="Field">The field that names it.</param>
/// <param name="Name">Its name; null when the field is empty.</param>
/// <param name="Type">What it will hold.</param>
/// <param name="Required">Whether the block makes no sense without it.</param>
internal sealed record VariableWrite(string Field, string? Name, VariableType Type, bool Required);
