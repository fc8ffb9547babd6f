using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Channels;

/// <summary>Lists what came in while the hub was down or paused, with vendors that do not call again. What is known already is harmless.</summary>
internal sealed partial class ChannelCatchUp(
    ChannelInboxes channels, HubDirectory directory, IInboundGateway gateway, CommitLoop loop, TimeProvider clock, ILogger<ChannelCatchUp> logger)
    : BackgroundLoop
{
    /// <summary>How often it is listed while all is well: a single call of the vendor's may have been lost, too.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    // Clocks differ, and vendors list by the time at which they took it in.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            foreach (var (adapter, inbox) in channels.Working().ToList())
            {
                if (adapter is IChannelHistory history)
                {
                    await CatchUpAsync(history, inbox, stoppingToken);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CatchUpAsync(IChannelHistory history, ChannelInbox inbox, CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            var since = (directory.Current.FindInbox(inbox.Id)?.CaughtUpAt ?? now) - Overlap;
            await history.CatchUpAsync(inbox, since, gateway, stoppingToken);
            await loop.RunAsync(database => database.Inboxes.Where(row => row.Id == inbox.Id.Value)
                .ExecuteUpdate(set => set.SetProperty(row => row.CaughtUpAt, now)));
        }
#pragma warning disable CA1031 // The border of one inbox: it is listed again from the same time on.
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, inbox.Id, inbox.Channel, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2920, LogLevel.Warning, "What came in for inbox {InboxId} ({Channel}) could not be listed; it is tried again")]
        public static partial void Failed(ILogger logger, InboxId inboxId, string channel, Exception error);
    }
}
