using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Channels;

namespace Omnichannel.Hub.Deliveries;

/// <summary>What operators' commands must know of the way to the visitor.</summary>
internal sealed class DeliveryFacts(ChannelInboxes channels, DeliveryLedger ledger)
{
    /// <summary>Finds for how long after the visitor's last message free text may be sent; null when always.</summary>
    public TimeSpan? ReplyWindow(ConversationHead head) => channels.FindAdapter(head.Channel)?.Capabilities.ReplyWindow;

    /// <summary>Finds which try the next one of a message is that did not arrive; null when it is on its way, or has arrived.</summary>
    public async Task<int?> NextRoundAsync(DeliveryPlace place, CancellationToken cancellationToken) =>
        await ledger.FindAsync(place, cancellationToken) is { State: DeliveryState.Failed or DeliveryState.Unknown } row ? row.Round + 1 : null;
}
