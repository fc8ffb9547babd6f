using System.Text.Json;
using Omnichannel.Core.Activities;

namespace Omnichannel.Channels.Shared.Planning;

/// <summary>Takes a message apart: its own words and files first, then each card; the buttons that go with the whole stand at the end.</summary>
internal static class BlockReader
{
    public static IReadOnlyList<PlannedBlock> Read(Activity activity, bool cardsStayWhole)
    {
        var attachments = activity.Attachments ?? [];
        bool IsCard(Attachment attachment) => !cardsStayWhole && attachment.Content is { ValueKind: JsonValueKind.Object };
        List<PlannedBlock> blocks =
        [
            new(activity.Text ?? "", [.. attachments.Where(attachment => !IsCard(attachment))], []),
            .. attachments.Where(IsCard).Select(Open),
        ];
        var last = blocks[^1];
        blocks[^1] = last with { Actions = [.. last.Actions, .. activity.SuggestedActions?.Actions ?? []] };
        return blocks;
    }

    private static PlannedBlock Open(Attachment card) => card.ContentType.Split(';')[0].Trim() == AdaptiveCardReader.ContentType
        ? AdaptiveCardReader.Read(card.Content!.Value) // Only attachments with content come here.
        : RichCardReader.Read(card.Content!.Value);
}
