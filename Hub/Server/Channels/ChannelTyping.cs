using System.Text.Json;
using System.Threading.Channels;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Channels;

/// <summary>Shows visitors on vendors' channels that somebody is typing, as often as it fades there.</summary>
internal sealed partial class ChannelTyping(ChannelInboxes channels, IConversationReader reader, TimeProvider clock, ILogger<ChannelTyping> logger)
    : BackgroundLoop, ILiveListener
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4);
    private const int Kept = 10_000;

    // What does not fit is not shown: nobody misses it.
    private readonly Channel<ConversationId> _waiting = Channel.CreateBounded<ConversationId>(
        new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly Dictionary<ConversationId, DateTimeOffset> _shown = [];

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        // What is said shows by itself that somebody has typed.
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        if (signal is Signal.OperatorTypes or Signal.BotTypes)
        {
            _waiting.Writer.TryWrite(signal.Conversation);
        }
    }

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        await foreach (var conversation in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await ShowAsync(conversation, stoppingToken);
            }
#pragma warning disable CA1031 // The border of the loop: typing that is not shown harms nobody.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.NotShown(logger, conversation, error);
            }
        }
    }

    private async Task ShowAsync(ConversationId conversation, CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        if ((_shown.TryGetValue(conversation, out var last) && now - last < Again)
            || reader.FindHead(conversation) is not { IsDelivered: true } head
            || channels.FindWorking(head.Inbox) is not { Adapter: IChannelTyping shower, Inbox: var inbox })
        {
            return;
        }

        if (_shown.Count >= Kept)
        {
            _shown.Clear();
        }

        _shown[conversation] = now;
        var address = reader.FindIdentity(head.Inbox, head.UserId)?.ReplyTo ?? head.UserId;
        await shower.ShowTypingAsync(inbox, address, KeyOf(conversation, head.LastVisitorSequence), stoppingToken);
    }

    private string? KeyOf(ConversationId conversation, long sequence) =>
        sequence > 0
        && reader.ReadAfter(conversation, sequence - 1, 1) is [{ } entry]
        && JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) is { } activity
            ? EntryReader.ClientIdOf(activity)
            : null;

    private static partial class Log
    {
        [LoggerMessage(2930, LogLevel.Debug, "Typing was not shown in conversation {ConversationId}")]
        public static partial void NotShown(ILogger logger, ConversationId conversationId, Exception error);
    }
}
