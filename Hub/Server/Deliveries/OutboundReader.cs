using Omnichannel.Channels.Shared.Planning;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Reads what of a message goes to its vendor: the parts that the channel's abilities make of it, with the files.</summary>
internal sealed class OutboundReader(IConversationReader reader, HubDirectory directory, OutboundFiles files, DeliveryLedger ledger)
{
    /// <summary>Finds the inbox that a message goes out by; null when it is not known here.</summary>
    public Inbox? FindInbox(DeliveryPlace place) =>
        reader.FindHead(place.Conversation) is { } head ? directory.Current.FindInbox(head.Inbox) : null;

    /// <summary>Reads what is to be sent of a message or of a change of one, in order.</summary>
    /// <returns>The parts; empty when the channel can show nothing of it, null when there is nothing to show.</returns>
    public async Task<IReadOnlyList<Outbound>?> ReadAsync(DeliveryRow row, ChannelCapabilities capabilities, CancellationToken cancellationToken)
    {
        var id = new ConversationId(row.Conversation);
        if (reader.FindHead(id) is not { } head || reader.FindEntry(id, row.Sequence) is not { } entry)
        {
            return null;
        }

        var address = reader.FindIdentity(head.Inbox, head.UserId)?.ReplyTo ?? head.UserId;
        if (entry.Target is { } target)
        {
            return await ChangeAsync(new(id, target.Sequence), target, address, capabilities, cancellationToken);
        }

        // Taken back before it went out: nobody has to learn of it.
        return entry.IsDeleted ? null : await MessageAsync(id, entry, address, capabilities, cancellationToken);
    }

    private async Task<IReadOnlyList<Outbound>> MessageAsync(
        ConversationId id, StoredEntry entry, string address, ChannelCapabilities capabilities, CancellationToken cancellationToken)
    {
        var activity = entry.AsTarget().Activity;
        var stored = await files.FindAllAsync(id, activity.Attachments ?? [], cancellationToken);
        return [.. PartsOf(activity, capabilities, stored)
            .Select(part => new Outbound { Address = address, Part = WithLink(part, stored), File = FileOf(part.File, stored) })];
    }

    // A file that the channel does not take stays here, and the visitor gets its address.
    private static ChannelPart WithLink(ChannelPart part, IReadOnlyDictionary<string, OutboundFile> stored) =>
        part.Link is { } link && (FileOf(link, stored)?.Url ?? PublicUrl(link)) is { } url ? part with { Text = $"{part.Text}\n{url}" } : part;

    private static string? PublicUrl(Attachment file) =>
        file.ContentUrl?.StartsWith("https://", StringComparison.Ordinal) == true ? file.ContentUrl : null;

    // What never went out has nothing to be changed: it goes out as it is by now.
    private async Task<IReadOnlyList<Outbound>?> ChangeAsync(
        DeliveryPlace place, StoredEntry target, string address, ChannelCapabilities capabilities, CancellationToken cancellationToken)
    {
        var ids = await ledger.FindProviderIdsAsync(place, cancellationToken);
        if (ids.Count == 0)
        {
            return null;
        }

        if (target.IsDeleted)
        {
            return capabilities.Deletes
                ? [.. ids.Select(sent => new Outbound { Address = address, Part = new(), Replaces = sent, TakesBack = true })]
                : [];
        }

        var parts = await MessageAsync(place.Conversation, target, address, capabilities, cancellationToken);
        return capabilities.Edits ? [.. parts.Take(1).Select(part => part with { Replaces = ids[0] })] : [];
    }

    private static IReadOnlyList<ChannelPart> PartsOf(
        Activity activity, ChannelCapabilities capabilities, IReadOnlyDictionary<string, OutboundFile> stored) => TemplateData.Read(activity) is { } template
            ? [new ChannelPart { Text = activity.Text ?? "", Template = template }]
            : MessagePlanner.Plan(activity, capabilities, file => FileOf(file, stored)?.Size);

    private static OutboundFile? FileOf(Attachment? file, IReadOnlyDictionary<string, OutboundFile> stored) =>
        file?.ContentUrl is { } url ? stored.GetValueOrDefault(url) : null;
}
