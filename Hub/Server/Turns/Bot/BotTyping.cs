using System.Collections.Concurrent;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Turns.Bot;

/// <summary>Shows the bot typing while a flow pauses. Clients forget a typing sign after five seconds, so it is repeated.</summary>
internal sealed class BotTyping(SignalFeed feed, TimeProvider clock) : BackgroundLoop, ILiveListener
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<ConversationId, (Guid Pause, DateTimeOffset Until)> _typing = new();

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        if (commit.Work.FirstOrDefault(item => item is { Kind: WorkKind.FlowPause, Payload: "typing" }) is { } pause
            && commit.After.AwaitingEffect is { } id)
        {
            _typing[commit.After.Id] = (id, pause.Due);
            feed.Send(new Signal.BotTypes(commit.After.Id));
        }
        else if (_typing.TryGetValue(commit.After.Id, out var shown) && shown.Pause != commit.After.AwaitingEffect)
        {
            _typing.TryRemove(commit.After.Id, out _);
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        // Signals change nothing here.
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Again, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = clock.GetUtcNow();
            foreach (var (conversation, shown) in _typing)
            {
                if (shown.Until > now)
                {
                    feed.Send(new Signal.BotTypes(conversation));
                }
                else
                {
                    _typing.TryRemove(KeyValuePair.Create(conversation, shown));
                }
            }
        }
    }
}
