using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Work;

/// <summary>Rings when a timed ending is due. The head knows whether it still is.</summary>
internal sealed class EndingHandler(TurnPipeline turns) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.Ending;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        await turns.RunAsync(new(new(item.Conversation), new Command.EndingDue(Guid.Parse(item.Key.Split('/')[0]))));
        return null;
    }
}
