using Omnichannel.BotFlows.Runner;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Work;

/// <summary>Rings when a visitor has been silent at a flow's question. The head knows whether they still are.</summary>
internal sealed class FlowAlarmHandler(TurnPipeline turns) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.FlowAlarm;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        await turns.RunAsync(new(new(item.Conversation), new Command.AlarmDue(Guid.Parse(item.Key))) { Effect = new FlowInput.TimerDue() });
        return null;
    }
}
