using System.Text.Json;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Takes into the log that a message did not arrive, or did after all.</summary>
internal sealed class DeliveryToldHandler(TurnPipeline turns) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.DeliveryTold;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        var told = JsonSerializer.Deserialize(item.Payload, DeliveryJson.Default.ToldDelivery) ?? throw new JsonException("The fate is empty.");
        var problem = told.Cause is { } cause ? new DeliveryProblem(cause, told.Code, told.Detail) : null;
        await turns.RunAsync(new(
            new(item.Conversation),
            new Command.DeliveryTold(item.Sequence, told.State, problem),
            new ReceiptKey("delivery", item.Key)));
        return null;
    }
}
