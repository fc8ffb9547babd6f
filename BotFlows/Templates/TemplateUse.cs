namespace Omnichannel.BotFlows.Templates;

/// <summary>A template of a block.</summary>
/// <param name="Field">Where it stands in the block.</param>
/// <param name="Source">Its text; null when the field is empty.</param>
/// <param name="Place">Where it ends up.</param>
internal sealed record TemplateUse(string Field, string? Source, TemplatePlace Place);
