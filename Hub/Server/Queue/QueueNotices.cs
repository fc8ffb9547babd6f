using System.Threading.Channels;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Startup;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Queue;

/// <summary>Tells waiting visitors of vendors' channels their place by message: what is news, and seldom.</summary>
internal sealed partial class QueueNotices(TurnPipeline turns, IConversationReader reader, ChannelInboxes channels, ILogger<QueueNotices> logger) : BackgroundLoop
{
    /// <summary>The shortest time between two messages to one visitor.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    private const int MostWaiting = 1_000;

    private readonly Channel<Notice> _notices = Channel.CreateBounded<Notice>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Leaves a notice to be sent.</summary>
    /// <param name="conversation">Whose visitor is told.</param>
    /// <param name="position">The place, from 1.</param>
    /// <param name="minutes">The expected wait; null when nobody knows.</param>
    /// <param name="notTold">Called when the visitor was not told after all: they must not be now, or the store takes nothing.</param>
    /// <returns>False when too many wait; the caller tries again later.</returns>
    public bool TryPost(ConversationId conversation, int position, int? minutes, Action notTold) =>
        _notices.Writer.TryWrite(new(conversation, position, minutes, notTold));

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        await foreach (var notice in _notices.Reader.ReadAllAsync(stoppingToken))
        {
            var isTold = false;
            try
            {
                isTold = await TellAsync(notice);
            }
#pragma warning disable CA1031 // The border of the loop: one notice that cannot be told must not silence the others.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.NotTold(logger, notice.Conversation, error);
            }

            if (!isTold)
            {
                notice.NotTold();
            }
        }
    }

    private async Task<bool> TellAsync(Notice notice)
    {
        if (reader.FindHead(notice.Conversation) is not { } head
            || channels.FindWorking(head.Inbox) is not (var adapter, var inbox)
            || !HubWords.TellsPlaces(inbox, adapter.Capabilities))
        {
            return false;
        }

        var message = HubWords.Of(inbox).TellPlace(notice.Position, notice.Minutes);
        var result = await turns.RunAsync(new(notice.Conversation, new Command.TellPlace(notice.Position, message, Pause, adapter.Capabilities.ReplyWindow)));
        return result.Outcome == TurnOutcome.Accepted;
    }

    private readonly record struct Notice(ConversationId Conversation, int Position, int? Minutes, Action NotTold);

    private static partial class Log
    {
        [LoggerMessage(2621, LogLevel.Warning, "The visitor of {Conversation} could not be told their place in the queue")]
        public static partial void NotTold(ILogger logger, ConversationId conversation, Exception error);
    }
}
