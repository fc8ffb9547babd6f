using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Deliveries.Fetching;

/// <summary>Fetches the files of inbound messages from the vendors that hold them.</summary>
internal sealed class FetchFileHandler(
    FetchedFiles files, IConversationReader reader, ChannelInboxes channels, IOptions<Limits> limits, TimeProvider clock) : IWorkHandler, ICancellableWork
{
    // Vendors keep them for longer; whoever sent it would not remember.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int LongestPower = 8;

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.FetchFile;

    /// <inheritdoc/>
    public bool IsOutside => true;

    /// <summary>Gets that it is never given up by count: <see cref="Lifetime"/> ends it, and says so.</summary>
    public int Attempts => int.MaxValue;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(item.Key, cancellationToken) is not { State: AttachmentState.Fetching } file)
        {
            return null;
        }

        var largest = (int)Math.Min(limits.Value.FileSize, int.MaxValue);
        if (file.Size > largest)
        {
            await files.MissingAsync(file, TooLarge(largest));
            return null;
        }

        var outcome = await FetchAsync(item, largest, cancellationToken);
        switch (outcome)
        {
            case FetchOutcome.Fetched fetched:
                await files.StoreAsync(file, fetched, largest, cancellationToken);
                return null;
            case FetchOutcome.Later when clock.GetUtcNow() - file.At < Lifetime:
                return clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, Math.Min(item.Attempts, LongestPower)));
            case FetchOutcome.Later later:
                await files.MissingAsync(file, later.Reason);
                return null;
            case FetchOutcome.Refused refused:
                await files.MissingAsync(file, refused.Reason);
                return null;
            default:
                throw new InvalidOperationException($"No rule for {outcome.GetType().Name}.");
        }
    }

    /// <inheritdoc/>
    public async Task<bool> CancelAsync(WorkRow item, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(item.Key, cancellationToken) is { State: AttachmentState.Fetching } file)
        {
            await files.MissingAsync(file, "An admin has stopped fetching it.");
        }

        return true;
    }

    /// <summary>Says that a file is too large.</summary>
    public static string TooLarge(int largest) => $"The file is larger than {largest / 1_048_576} MB.";

    private async Task<FetchOutcome> FetchAsync(WorkRow item, int largest, CancellationToken cancellationToken) =>
        reader.FindHead(new ConversationId(item.Conversation)) is { } head && channels.Find(head.Inbox) is { Adapter: IChannelFiles holder, Inbox: var inbox }
            ? await holder.FetchAsync(inbox, item.Payload, largest, cancellationToken)
            : new FetchOutcome.Refused("The inbox is not there any more.");
}
