using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Work;

/// <summary>Closes a conversation in which the visitor has never written.</summary>
internal sealed class UnstartedHandler(TurnPipeline turns) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.Unstarted;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        await turns.RunAsync(new(new(item.Conversation), new Command.CloseUnstarted()));
        return null;
    }
}
