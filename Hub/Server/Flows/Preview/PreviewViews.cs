namespace Omnichannel.Hub.Flows.Preview;

/// <summary>What a flow says, block by block, on each channel.</summary>
internal sealed record FlowPreviewView(IReadOnlyList<BlockPreviewView> Blocks);

/// <summary>What a block says.</summary>
internal sealed record BlockPreviewView(string BlockId, IReadOnlyList<ChannelPreviewView> Channels);

/// <summary>What a channel shows of it, message by message.</summary>
internal sealed record ChannelPreviewView(string Channel, IReadOnlyList<PartView> Parts);

/// <summary>One message of a channel.</summary>
/// <param name="Text">The text; choices that the channel cannot show stand numbered in it.</param>
/// <param name="Buttons">The titles of its buttons.</param>
/// <param name="File">The name of its file; null when it has none.</param>
/// <param name="IsLink">Whether the file goes as a link.</param>
internal sealed record PartView(string Text, IReadOnlyList<string> Buttons, string? File, bool IsLink);
