using System.Collections.Concurrent;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Outreach;

/// <summary>The approved templates of inboxes, as the vendors listed them a moment ago: whoever searches them does not ask the vendor with every letter.</summary>
internal sealed class TemplateShelf(ChannelInboxes channels, HubDirectory directory, TimeProvider clock)
{
    /// <summary>For how long a list counts; a template that was approved just now is seen after that.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    // One entry for each inbox that has templates.
    private readonly ConcurrentDictionary<InboxId, Shelf> _shelves = new();

    /// <summary>Lists an inbox's templates by name; empty where the channel has none.</summary>
    /// <exception cref="ChannelUnavailableException">The vendor did not answer as it should.</exception>
    public async Task<IReadOnlyList<MessageTemplate>> ListAsync(InboxId id, CancellationToken cancellationToken)
    {
        if (directory.Current.FindInbox(id) is not { IsRemoved: false } inbox || channels.Find(id) is not { Adapter: IChannelTemplates lister, Inbox: var opened })
        {
            return [];
        }

        var shelf = _shelves.AddOrUpdate(id, _ => Ask(), (_, known) => IsGood(known, inbox.Version) ? known : Ask());
        return await shelf.Templates.Value.WaitAsync(cancellationToken);

        // Whoever asks while the vendor is being asked waits for the same answer, and nobody's leaving ends it for the others.
        Shelf Ask() => new(inbox.Version, clock.GetUtcNow(), new(() => ReadAsync(lister, opened)));
    }

    /// <summary>Finds a template that may be sent; null when there is none of this id.</summary>
    /// <exception cref="ChannelUnavailableException">The vendor did not answer as it should.</exception>
    public async Task<MessageTemplate?> FindAsync(InboxId inbox, string? id, CancellationToken cancellationToken) =>
        (await ListAsync(inbox, cancellationToken)).FirstOrDefault(template => template.Id == id);

    private bool IsGood(Shelf known, int version) =>
        known.Version == version && clock.GetUtcNow() - known.At < Fresh && !(known.Templates.IsValueCreated && known.Templates.Value.IsFaulted);

    private static async Task<IReadOnlyList<MessageTemplate>> ReadAsync(IChannelTemplates lister, ChannelInbox inbox)
    {
        var templates = await lister.ListTemplatesAsync(inbox, CancellationToken.None);
        return [.. templates.OrderBy(template => template.Name, StringComparer.OrdinalIgnoreCase).ThenBy(template => template.Id, StringComparer.Ordinal)];
    }

    private sealed record Shelf(int Version, DateTimeOffset At, Lazy<Task<IReadOnlyList<MessageTemplate>>> Templates);
}
