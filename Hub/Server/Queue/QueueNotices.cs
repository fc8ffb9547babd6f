using System.Threading.Channels;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Startup;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Queue;

/// <summary>Tells waiting visitors of vendors' channels their place by message: what is news, and seldom. Whoever cannot be told now is told with the next news.</summary>
internal sealed partial class QueueNotices(TurnPipeline turns, IConversationReader reader, ChannelInboxes channels, ILogger<QueueNotices> logger) : BackgroundLoop
{
    /// <summary>The shortest time between two messages to one visitor.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(3);

    private const int MostWaiting = 1_000;

    private readonly Channel<Notice> _notices = Channel.CreateBounded<Notice>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Leaves a notice to be sent.</summary>
    /// <returns>False when too many wait; the caller tries again later.</returns>
    public bool TryPost(ConversationId conversation, int position, int? minutes) => _notices.Writer.TryWrite(new(conversation, position, minutes));

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        await foreach (var notice in _notices.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await TellAsync(notice);
            }
#pragma warning disable CA1031 // The border of the loop: one notice that cannot be told must not silence the others.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.NotTold(logger, notice.Conversation, error);
            }
        }
    }

    private async Task TellAsync(Notice notice)
    {
        if (reader.FindHead(notice.Conversation) is { } head && channels.FindWorking(head.Inbox) is (var adapter, var inbox) && HubWords.TellsPlaces(inbox, adapter.Capabilities))
        {
            var message = HubWords.Of(inbox).TellPlace(notice.Position, notice.Minutes);
            await turns.RunAsync(new(notice.Conversation, new Command.TellPlace(notice.Position, message, Pause, adapter.Capabilities.ReplyWindow)));
        }
    }

    private readonly record struct Notice(ConversationId Conversation, int Position, int? Minutes);

    private static partial class Log
    {
        [LoggerMessage(2621, LogLevel.Warning, "The visitor of {Conversation} could not be told their place in the queue")]
        public static partial void NotTold(ILogger logger, ConversationId conversation, Exception error);
    }
}
