using Omnichannel.BotFlows.Runner;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Work;

/// <summary>Rings when a visitor has been silent at a flow's question. The head knows whether they still are.</summary>
/// <remarks>Whoever is writing is not silent: the alarm waits until they have not touched a key for a while.</remarks>
internal sealed class FlowAlarmHandler(TurnPipeline turns, TypingSeen typing, TimeProvider clock) : IWorkHandler
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.FlowAlarm;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        if (typing.LastBy(new(item.Conversation)) + Silence is { } later && later > clock.GetUtcNow())
        {
            return later;
        }

        await turns.RunAsync(new(new(item.Conversation), new Command.AlarmDue(Guid.Parse(item.Key))) { Effect = new FlowInput.TimerDue() });
        return null;
    }
}
