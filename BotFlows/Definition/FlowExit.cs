namespace Omnichannel.BotFlows.Definition;

/// <summary>One way out of a block. A null target is a dead end.</summary>
/// <param name="Field">Where it stands in the block, such as <c>next</c> or <c>options[2].next</c>.</param>
/// <param name="Target">The id of the block it leads to.</param>
internal sealed record FlowExit(string Field, string? Target);
