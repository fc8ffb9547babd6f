using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Webhooks;

namespace Omnichannel.Hub.Turns.Intake;

/// <summary>The one way in for everything that vendors tell.</summary>
internal sealed class InboundGateway(
    MessageIntake messages, DeliveryLedger ledger, ReachedPeople people, UnreadableStore unreadable, ReadCursors cursors) : IInboundGateway
{
    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The hub cannot take it now; nothing was changed.</exception>
    public Task TakeAsync(ChannelInbox inbox, Inbound item, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken) => item switch
    {
        Inbound.Message message => MessageAsync(inbox, message),
        Inbound.Edited edited => messages.ChangeAsync(inbox.Id, edited, edited.Target, target => new Command.Edit(null, target, edited.Activity)),
        Inbound.Deleted deleted => messages.ChangeAsync(inbox.Id, deleted, deleted.Target, target => new Command.Delete(null, target, MayDeleteOthers: false)),
        Inbound.Report report => ReportAsync(inbox, report),
        Inbound.Reachability reach => people.SetAsync(inbox.Id, reach.From, reach.Reachable),
        Inbound.Unreadable strange => unreadable.KeepAsync(inbox.Id, strange, raw),
        _ => throw new InvalidOperationException($"No rule for {item.GetType().Name}."),
    };

    private async Task MessageAsync(ChannelInbox inbox, Inbound.Message message)
    {
        await messages.TakeAsync(inbox.Id, message);
        await people.SeenAsync(inbox.Id, message.From);
    }

    private async Task ReportAsync(ChannelInbox inbox, Inbound.Report report)
    {
        if (await ledger.ReportAsync(inbox.Id, report) is ({ } place, DeliveryState.Read))
        {
            cursors.MoveVisitor(place.Conversation, place.Sequence);
        }
    }
}
