using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Channels;

/// <summary>Asks vendors for what is new, for each inbox that is set so: machines without a public address can be called by nobody.</summary>
internal sealed partial class ChannelPolling(
    ChannelInboxes channels, HubDirectory directory, IInboundGateway gateway, TimeProvider clock, ILogger<ChannelPolling> logger) : BackgroundLoop
{
    // As often as the directory looks for what other nodes have changed.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        var running = new Dictionary<InboxId, Asked>();
        using var timer = new PeriodicTimer(Look, clock);
        try
        {
            do
            {
                await FitAsync(running, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            foreach (var asked in running.Values)
            {
                await asked.StopAsync();
            }
        }
    }

    // Whoever was changed is asked anew, and nobody is asked twice at a time.
    private async Task FitAsync(Dictionary<InboxId, Asked> running, CancellationToken stoppingToken)
    {
        var wanted = channels.Working()
            .Where(channel => channel.Adapter is IChannelPolling asker && asker.Polls(channel.Inbox))
            .ToDictionary(channel => channel.Inbox.Id, channel => ((IChannelPolling)channel.Adapter, channel.Inbox, Version: VersionOf(channel.Inbox.Id)));
        foreach (var (id, asked) in running.Where(asked => !wanted.TryGetValue(asked.Key, out var want) || want.Version != asked.Value.Version).ToList())
        {
            await asked.StopAsync();
            running.Remove(id);
        }

        foreach (var (id, (asker, inbox, version)) in wanted.Where(want => !running.ContainsKey(want.Key)))
        {
            var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            running[id] = new(version, stop, AskAsync(asker, inbox, stop.Token));
        }
    }

    private int VersionOf(InboxId id) => directory.Current.FindInbox(id)?.Version ?? 0;

    private async Task AskAsync(IChannelPolling asker, ChannelInbox inbox, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await asker.PollAsync(inbox, gateway, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The border of the loop: what was not taken in is asked for again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Log.AskingFailed(logger, inbox.Id, inbox.Channel, error);
            }

            await Task.Delay(AfterTrouble, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed record Asked(int Version, CancellationTokenSource Stop, Task Task)
    {
        public async Task StopAsync()
        {
            await Stop.CancelAsync();
            await Task;
            Stop.Dispose();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2910, LogLevel.Warning, "Asking for what is new in inbox {InboxId} ({Channel}) failed; it is asked again")]
        public static partial void AskingFailed(ILogger logger, InboxId inboxId, string channel, Exception error);
    }
}
