using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Shared.Planning;

/// <summary>Fits a message to what a channel can do. What is sent and what a preview shows are made here, by the same function.</summary>
public static class MessagePlanner
{
    /// <summary>Makes the parts of a message.</summary>
    /// <param name="activity">The message; anything but a <c>message</c> has no parts.</param>
    /// <param name="can">What the channel can do.</param>
    /// <param name="sizeOf">Tells the size of a file in bytes, null when unknown; without it every size counts as allowed.</param>
    /// <returns>The parts in the order in which they are sent, each within the channel's limits; empty when the message says nothing.</returns>
    /// <remarks>Nothing is lost: a file that the channel does not take becomes a <see cref="ChannelPart.Link"/>, a choice that it cannot show a line of text.</remarks>
    public static IReadOnlyList<ChannelPart> Plan(Activity activity, ChannelCapabilities can, Func<Attachment, long?>? sizeOf = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(can);
        return activity.Type == ActivityTypes.Message
            ? [.. BlockReader.Read(activity, can.Cards).SelectMany(block => PlanBlock(block, can, sizeOf ?? (_ => null)))]
            : [];
    }

    private static IEnumerable<ChannelPart> PlanBlock(PlannedBlock block, ChannelCapabilities can, Func<Attachment, long?> sizeOf)
    {
        var (text, buttons) = ChoiceText.Fit(block.Text, block.Actions, can);
        var texts = TextSplitter.Split(text, can.TextLength, can.TextUnit);
        if (FindCaption(block, texts, buttons, can, sizeOf) is { } captioned)
        {
            return [captioned];
        }

        var files = block.Files.Select(file => PlanFile(file, can, sizeOf(file)));
        var words = texts.Select((piece, index) => new ChannelPart { Text = piece, Buttons = index == texts.Count - 1 ? buttons : [] });
        // Buttons belong to the end of what is said, so that nothing pushes them out of sight.
        return buttons.Count > 0 ? files.Concat(words) : words.Concat(files);
    }

    private static ChannelPart? FindCaption(
        PlannedBlock block, IReadOnlyList<string> texts, IReadOnlyList<CardAction> buttons, ChannelCapabilities can, Func<Attachment, long?> sizeOf)
    {
        var fits = block.Files.Count == 1 && texts.Count == 1 && buttons.Count == 0
            && TextSplitter.Measure(texts[0], can.TextUnit) <= can.CaptionLength
            // Half of the channels have no words beside sound.
            && can.FindMedia(block.Files[0].ContentType) is { Kind: not MediaKind.Sound };
        var part = fits ? PlanFile(block.Files[0], can, sizeOf(block.Files[0])) : null;
        return part?.File is null ? null : part with { Text = texts[0] };
    }

    private static ChannelPart PlanFile(Attachment file, ChannelCapabilities can, long? size)
    {
        var isTaken = (can.Cards && file.Content is not null)
            || (can.FindMedia(file.ContentType) is { } rule && (size ?? 0) <= rule.MaxBytes);
        var name = DisplayText.Clean(file.Name ?? "", FileNames.MaxLength);
        return isTaken ? new() { File = file } : new() { Text = name.Length > 0 ? name : FileNames.Fallback, Link = file };
    }
}
