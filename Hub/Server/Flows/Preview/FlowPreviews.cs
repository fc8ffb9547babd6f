using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Preview;
using Omnichannel.Channels.Shared.Planning;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Hub.Flows.Preview;

/// <summary>Shows what each channel makes of what a flow says, by the planner that sending uses: they cannot differ.</summary>
internal static class FlowPreviews
{
    /// <summary>Makes the preview of a flow.</summary>
    /// <param name="flow">A flow without errors.</param>
    /// <param name="channels">The vendors' channels.</param>
    /// <param name="block">The only block to show; null for all.</param>
    public static FlowPreviewView Show(FlowDefinition flow, IEnumerable<IChannelAdapter> channels, string? block) => new(
        [.. FlowPreview.Of(flow).Where(said => block is null || said.BlockId == block).Select(said => new BlockPreviewView(
            said.BlockId,
            [.. channels.Select(channel => new ChannelPreviewView(
                channel.Channel,
                [.. said.Messages.SelectMany(message => MessagePlanner.Plan(message, channel.Capabilities)).Select(ViewOf)]))]))]);

    private static PartView ViewOf(ChannelPart part) => new(
        part.Text,
        [.. part.Buttons.Select(button => button.Title)],
        NameOf(part.File ?? part.Link),
        part.Link is not null);

    private static string? NameOf(Attachment? file) => file is null ? null : file.Name ?? file.ContentType;
}
