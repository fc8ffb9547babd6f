using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Preview;
using Omnichannel.BotFlows.Validation;
using Omnichannel.Channels.Shared.Planning;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Hub.Flows.Preview;

/// <summary>Warns of what channels show otherwise than it was drawn, from the same plan that sending makes.</summary>
internal static class ChannelLint
{
    /// <summary>Looks at a flow.</summary>
    /// <param name="flow">A flow without errors.</param>
    /// <param name="channels">The channels of the inboxes that use it.</param>
    public static IEnumerable<FlowFinding> Check(FlowDefinition flow, IReadOnlyCollection<IChannelAdapter> channels) => channels.Count == 0
        ? []
        : FlowPreview.Of(flow).SelectMany(said => channels.SelectMany(channel => said.Messages.SelectMany(message => Check(said.BlockId, message, channel))));

    private static IEnumerable<FlowFinding> Check(string block, Activity message, IChannelAdapter channel)
    {
        var parts = MessagePlanner.Plan(message, channel.Capabilities);
        var words = parts.Count(part => part.Text.Length > 0);
        if (words > 1)
        {
            yield return Warn("text-in-parts", block, "text", $"On {channel.Channel} this goes out as {words} messages: one has at most {channel.Capabilities.TextLength} characters.");
        }

        if (message.SuggestedActions?.Actions is { Count: > 0 } && parts.All(part => part.Buttons.Count == 0))
        {
            yield return Warn("choices-as-text", block, "options", ReasonOf(channel.Capabilities, channel.Channel));
        }
    }

    private static string ReasonOf(ChannelCapabilities can, string channel) => Math.Max(can.Buttons, can.ListEntries) is var most && most == 0
        ? $"On {channel} these choices are numbered lines: it has no buttons."
        : $"On {channel} these choices are numbered lines: it takes at most {most}, with titles of up to {can.ButtonTitleLength} characters.";

    private static FlowFinding Warn(string code, string block, string field, string message) =>
        new() { Severity = FindingSeverity.Warning, Code = code, BlockId = block, Field = field, Message = message };
}
