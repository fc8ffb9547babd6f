using Omnichannel.BotFlows.Runner;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Work;

/// <summary>Ends a flow's pause. The head knows whether the flow still pauses.</summary>
internal sealed class FlowPauseHandler(TurnPipeline turns) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.FlowPause;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        await turns.RunAsync(new(new(item.Conversation), new Command.EffectCompleted(Guid.Parse(item.Key))) { Effect = new FlowInput.TimerDue() });
        return null;
    }
}
