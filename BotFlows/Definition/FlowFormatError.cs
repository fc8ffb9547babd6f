namespace Omnichannel.BotFlows.Definition;

/// <summary>Why a flow file was refused: the first place that is not as it must be.</summary>
/// <param name="Path">The place, as a JSON path such as <c>$.blocks[3].text</c>.</param>
/// <param name="Message">What was wanted and what came, in plain words.</param>
public sealed record FlowFormatError(string Path, string Message);
