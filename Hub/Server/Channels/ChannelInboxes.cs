using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Channels;

/// <summary>The inboxes of vendors' channels with their adapters, credentials in the clear. In memory only.</summary>
internal sealed class ChannelInboxes
{
    private readonly HubDirectory _directory;
    private readonly CredentialVault _vault;
    private readonly HubOptions _hub;
    private readonly TimeProvider _clock;
    private readonly FrozenDictionary<string, IChannelAdapter> _adapters;

    // One entry for each inbox: decrypting is slow, and asked for with every message.
    private readonly ConcurrentDictionary<InboxId, (int Version, ChannelInbox Opened)> _opened = new();

    public ChannelInboxes(HubDirectory directory, CredentialVault vault, IEnumerable<IChannelAdapter> adapters, IOptions<HubOptions> hub, TimeProvider clock)
    {
        _directory = directory;
        _vault = vault;
        _hub = hub.Value;
        _clock = clock;
        _adapters = adapters.ToFrozenDictionary(adapter => adapter.Channel, StringComparer.Ordinal);
    }

    /// <summary>Gets the channels that an inbox can be made for, by name.</summary>
    public IEnumerable<IChannelAdapter> Adapters => _adapters.Values.OrderBy(adapter => adapter.Channel, StringComparer.Ordinal);

    /// <summary>Finds a channel's adapter; null for the web and for channels that this hub does not have.</summary>
    public IChannelAdapter? FindAdapter(string channel) => _adapters.GetValueOrDefault(channel);

    /// <summary>Finds an inbox that works; null when there is none, or it is a web site, paused or removed.</summary>
    public (IChannelAdapter Adapter, ChannelInbox Inbox)? FindWorking(InboxId id) =>
        _directory.Current.FindInbox(id) is { IsPaused: false, IsRemoved: false } ? Find(id) : null;

    /// <summary>Finds an inbox, paused or not; null when there is none, or it is a web site.</summary>
    public (IChannelAdapter Adapter, ChannelInbox Inbox)? Find(InboxId id) =>
        _directory.Current.FindInbox(id) is { } inbox && FindAdapter(inbox.Channel) is { } adapter ? (adapter, Open(inbox)) : null;

    /// <summary>Lists the inboxes that work.</summary>
    public IEnumerable<(IChannelAdapter Adapter, ChannelInbox Inbox)> Working() => _directory.Current.Inboxes
        .Select(inbox => FindWorking(inbox.Id)).OfType<(IChannelAdapter Adapter, ChannelInbox Inbox)>();

    /// <summary>Makes the address at which a vendor reaches an inbox; null while the hub does not know its own.</summary>
    public string? WebhookUrl(InboxId id) => _hub.PublicBase is { } address ? $"{address}/webhooks/{id}" : null;

    private ChannelInbox Open(Inbox inbox)
    {
        if (!_opened.TryGetValue(inbox.Id, out var known) || known.Version != inbox.Version)
        {
            known = (inbox.Version, new()
            {
                Id = inbox.Id,
                Channel = inbox.Channel,
                Name = inbox.Name,
                Version = inbox.Version,
                Settings = JsonSerializer.Deserialize(inbox.Settings, ChannelJson.Default.IReadOnlyDictionaryStringString) ?? new Dictionary<string, string>(),
                Secrets = _vault.Unprotect(inbox.Id, inbox.Credentials),
                OldSecrets = _vault.Unprotect(inbox.Id, inbox.OldCredentials),
                WebhookUrl = WebhookUrl(inbox.Id),
            });
            _opened[inbox.Id] = known;
        }

        return inbox.OldCredentialsUntil > _clock.GetUtcNow() ? known.Opened : known.Opened with { OldSecrets = new Dictionary<string, string>() };
    }
}
