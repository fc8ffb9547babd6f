using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Deliveries;

/// <summary>What operators' commands must know of the way to the visitor.</summary>
internal sealed class DeliveryFacts(ChannelInboxes channels, DeliveryLedger ledger)
{
    /// <summary>Finds for how long after the visitor's last message free text may be sent; null when always.</summary>
    public TimeSpan? ReplyWindow(ConversationHead head) => channels.FindAdapter(head.Channel)?.Capabilities.ReplyWindow;

    /// <summary>Finds what the hub itself says to the visitor; null where a widget shows it, or the channel tells that somebody types.</summary>
    public HubWords? WordsFor(ConversationHead head) =>
        channels.Find(head.Inbox) is (var adapter, var inbox) && !adapter.Capabilities.TellsTyping ? HubWords.Of(inbox) : null;

    /// <summary>Finds for how long after the visitor's last message one that is stored may be sent again; null when always, as from a template.</summary>
    public TimeSpan? ReplyWindow(ConversationHead head, StoredEntry? message) =>
        message is not null && TemplateData.Read(message.AsTarget().Activity) is not null ? null : ReplyWindow(head);

    /// <summary>Tells whether a message is out of reach: its vendor has it, and the channel cannot change it, or not take it back.</summary>
    public async Task<bool> IsOutOfReachAsync(ConversationHead head, long sequence, bool takesBack, CancellationToken cancellationToken) =>
        channels.FindAdapter(head.Channel)?.Capabilities is { } can
        && !(takesBack ? can.Deletes : can.Edits)
        && (await ledger.FindProviderIdsAsync(new(head.Id, sequence), cancellationToken)).Count > 0;

    /// <summary>Finds which try the next one of a message is that did not arrive; null when it is on its way, or has arrived.</summary>
    public async Task<int?> NextRoundAsync(DeliveryPlace place, CancellationToken cancellationToken) =>
        await ledger.FindAsync(place, cancellationToken) is { State: DeliveryState.Failed or DeliveryState.Unknown } row ? row.Round + 1 : null;
}
