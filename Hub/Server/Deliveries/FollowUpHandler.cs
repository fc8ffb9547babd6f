using Omnichannel.Core;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Tells vendors that a message was taken in.</summary>
internal sealed class FollowUpHandler(IConversationReader reader, ChannelInboxes channels) : IWorkHandler, ICancellableWork
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.FollowUp;

    /// <inheritdoc/>
    public bool IsOutside => true;

    /// <summary>Gets that a second try comes too late to be of use.</summary>
    public int Attempts => 1;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        if (reader.FindHead(new ConversationId(item.Conversation)) is { } head
            && channels.FindWorking(head.Inbox) is { Adapter: IChannelFollowUp told, Inbox: var inbox })
        {
            await told.FollowUpAsync(inbox, item.Payload, cancellationToken);
        }

        return null;
    }

    /// <inheritdoc/>
    public Task<bool> CancelAsync(WorkRow item, CancellationToken cancellationToken) => Task.FromResult(true);
}
