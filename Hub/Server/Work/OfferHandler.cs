using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Work;

/// <summary>Rings when nobody has answered an offer in time. The head knows whether it is still out.</summary>
internal sealed class OfferHandler(TurnPipeline turns) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.Offer;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        await turns.RunAsync(new(new(item.Conversation), new Command.OfferDue(Guid.Parse(item.Key))));
        return null;
    }
}
