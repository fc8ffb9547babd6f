using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Finds the newest message of conversations that did not arrive, and why.</summary>
internal sealed class FailedMessages(HubDbContext database)
{
    /// <summary>Reads them, by conversation; those in which nothing is missing are not looked at.</summary>
    public async Task<IReadOnlyDictionary<Guid, FailureView>> ReadAsync(IReadOnlyCollection<ConversationHead> heads, CancellationToken cancellationToken)
    {
        var ids = heads.Where(head => head.Undelivered > 0).Select(head => head.Id.Value).ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, FailureView>();
        }

        var newest = database.Deliveries.Where(row => ids.Contains(row.Conversation) && (row.State == DeliveryState.Failed || row.State == DeliveryState.Unknown))
            .GroupBy(row => row.Conversation).Select(rows => new { Conversation = rows.Key, Sequence = rows.Max(row => row.Sequence) });
        return await database.Deliveries.AsNoTracking()
            .Join(newest, row => new { row.Conversation, row.Sequence }, last => last, (row, _) => row)
            .ToDictionaryAsync(row => row.Conversation, row => new FailureView(row.Sequence, row.Cause, row.Code), cancellationToken);
    }
}
