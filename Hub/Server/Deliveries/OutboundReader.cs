using System.Text.Json;
using Omnichannel.Channels.Shared.Planning;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Reads what of a message goes to its vendor: the parts that the channel's abilities make of it, with the files.</summary>
internal sealed class OutboundReader(IConversationReader reader, HubDirectory directory, OutboundFiles files)
{
    /// <summary>Finds the inbox that a message goes out by; null when it is not known here.</summary>
    public Inbox? FindInbox(DeliveryPlace place) =>
        reader.FindHead(place.Conversation) is { } head ? directory.Current.FindInbox(head.Inbox) : null;

    /// <summary>Reads a message as its parts, in order; empty when there is nothing to send.</summary>
    public async Task<IReadOnlyList<Outbound>> ReadAsync(DeliveryRow row, ChannelCapabilities capabilities, CancellationToken cancellationToken)
    {
        var id = new Core.ConversationId(row.Conversation);
        if (reader.FindHead(id) is not { } head || reader.ReadAfter(id, row.Sequence - 1, 1) is not [{ } entry] || entry.Sequence != row.Sequence)
        {
            return [];
        }

        var activity = JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) ?? throw new JsonException("A stored activity is empty.");
        var stored = await files.FindAllAsync(id, activity.Attachments ?? [], cancellationToken);
        var address = reader.FindIdentity(head.Inbox, head.UserId)?.ReplyTo ?? head.UserId;
        return [.. PartsOf(activity, capabilities, stored).Select(part => new Outbound { Address = address, Part = part, File = FileOf(part.File, stored) })];
    }

    private static IReadOnlyList<ChannelPart> PartsOf(
        Activity activity, ChannelCapabilities capabilities, IReadOnlyDictionary<string, OutboundFile> stored) => TemplateData.Read(activity) is { } template
            ? [new ChannelPart { Text = activity.Text ?? "", Template = template }]
            : MessagePlanner.Plan(activity, capabilities, file => FileOf(file, stored)?.Size);

    private static OutboundFile? FileOf(Attachment? file, IReadOnlyDictionary<string, OutboundFile> stored) =>
        file?.ContentUrl is { } url ? stored.GetValueOrDefault(url) : null;
}
