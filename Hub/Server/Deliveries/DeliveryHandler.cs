using System.Globalization;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Deliveries.Troubles;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Sends messages to vendors: one part each time it is called, the parts and the messages of a conversation in their order.</summary>
internal sealed class DeliveryHandler(
    DeliveryLedger ledger, OutboundReader messages, ChannelInboxes channels, InboxTroubles troubles, TimeProvider clock) : IWorkHandler, ICancellableWork
{
    // For how long a message is tried; later than this it would surprise more than it helps.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly TimeSpan WhileHeld = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BeforeRepeat = TimeSpan.FromSeconds(5);
    private const int LongestPower = 6;

    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.Delivery;

    /// <inheritdoc/>
    public bool IsOutside => true;

    /// <summary>Gets that it is never given up by count: <see cref="Lifetime"/> ends it, and says so.</summary>
    public int Attempts => int.MaxValue;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        var place = new DeliveryPlace(new(item.Conversation), item.Sequence);
        if (await ledger.FindAsync(place, cancellationToken) is not { State: DeliveryState.Pending } row || row.Round != RoundOf(item))
        {
            return null;
        }

        if (messages.FindInbox(place) is not { } inbox || channels.Find(inbox.Id) is not { } channel || inbox.IsRemoved)
        {
            await ledger.LostAsync(row, DeliveryState.Failed, new(DeliveryCause.Misconfigured, Detail: "The inbox is not there any more."));
            return null;
        }

        if (clock.GetUtcNow() - row.At > Lifetime)
        {
            await ledger.LostAsync(row, DeliveryState.Failed, new(DeliveryCause.Expired, row.Code, row.Detail));
            return null;
        }

        // What was begun is settled first: the vendor may have it.
        return inbox.IsPaused || (row.BegunAt is null && !troubles.MayTry(inbox.Id, inbox.Version))
            ? await WaitAsync(row, inbox)
            : await SendAsync(item, row, channel, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> CancelAsync(WorkRow item, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(new(new(item.Conversation), item.Sequence), cancellationToken) is not { State: DeliveryState.Pending } row || row.Round != RoundOf(item))
        {
            return true;
        }

        // What was begun the vendor may have.
        if (row.BegunAt is not null || row.PartsSent > 0)
        {
            return false;
        }

        await ledger.LostAsync(row, DeliveryState.Failed, new(DeliveryCause.Cancelled));
        return true;
    }

    // Not longer than this at a time, so that it goes on soon after somebody has mended the inbox.
    private async Task<DateTimeOffset> WaitAsync(DeliveryRow row, Inbox inbox)
    {
        if (troubles.Find(inbox.Id, inbox.Version) is { Problem: var problem } && row.Cause != problem.Cause)
        {
            await ledger.WaitsAsync(row, problem, repeats: false);
        }

        return clock.GetUtcNow() + WhileHeld;
    }

    private async Task<DateTimeOffset?> SendAsync(
        WorkRow item, DeliveryRow row, (IChannelAdapter Adapter, ChannelInbox Inbox) channel, CancellationToken cancellationToken)
    {
        if (await messages.ReadAsync(row, channel.Adapter.Capabilities, cancellationToken) is not { } parts)
        {
            await ledger.NeedlessAsync(row);
            return null;
        }

        if (row.PartsSent >= parts.Count)
        {
            await ledger.LostAsync(row, DeliveryState.Failed, new(DeliveryCause.ContentRefused, Detail: "The channel shows nothing of this message."));
            return null;
        }

        // Begun and not ended: the hub was stopped meanwhile, and nobody knows whether the vendor has it.
        var next = parts[row.PartsSent];
        SendOutcome outcome = new SendOutcome.Unknown(new(DeliveryCause.NoAnswer));
        if (row.BegunAt is null)
        {
            if (!await ledger.BeginAsync(row, parts.Count))
            {
                return null;
            }

            outcome = await channel.Adapter.SendAsync(channel.Inbox, next, cancellationToken);
        }

        if (outcome is SendOutcome.Unknown unknown)
        {
            outcome = await ResolveAsync(channel, row, next, unknown, cancellationToken);
        }

        NoteTrouble(channel.Inbox, outcome);
        return await SettleAsync(item, row, channel.Inbox, outcome, parts.Count);
    }

    private void NoteTrouble(ChannelInbox inbox, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Later { WholeInbox: true } later:
                troubles.Note(inbox.Id, inbox.Version, later.Problem, later.Wait);
                break;
            case SendOutcome.Sent or SendOutcome.Rejected:
                troubles.Clear(inbox.Id);
                break;
        }
    }

    // Where the vendor can be asked, it is asked. Elsewhere the message goes out once more, and then it is left to people.
    private async Task<SendOutcome> ResolveAsync(
        (IChannelAdapter Adapter, ChannelInbox Inbox) channel,
        DeliveryRow row,
        Outbound message,
        SendOutcome.Unknown unknown,
        CancellationToken cancellationToken)
    {
        if (channel.Adapter is not IChannelHistory history)
        {
            return unknown;
        }

        var found = await history.FindSentAsync(channel.Inbox, message, row.BegunAt ?? clock.GetUtcNow(), cancellationToken);
        return found ?? new SendOutcome.Later(null, unknown.Problem);
    }

    private async Task<DateTimeOffset?> SettleAsync(WorkRow item, DeliveryRow row, ChannelInbox inbox, SendOutcome outcome, int parts)
    {
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                await ledger.SentAsync(row, inbox.Id, sent.ProviderId, parts);
                return row.PartsSent + 1 < parts ? now : null;
            case SendOutcome.Later later:
                await ledger.WaitsAsync(row, later.Problem, repeats: false);
                return now + (later.Wait ?? Pause(item.Attempts));
            case SendOutcome.Rejected rejected:
                await ledger.LostAsync(row, DeliveryState.Failed, rejected.Problem);
                return null;
            case SendOutcome.Unknown unknown when row.Repeated:
                await ledger.LostAsync(row, DeliveryState.Unknown, unknown.Problem);
                return null;
            case SendOutcome.Unknown unknown:
                await ledger.WaitsAsync(row, unknown.Problem, repeats: true);
                return now + BeforeRepeat;
            default:
                throw new InvalidOperationException($"No rule for {outcome.GetType().Name}.");
        }
    }

    private static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, LongestPower)) * (1 + (Random.Shared.NextDouble() / 4)));

    private static int RoundOf(WorkRow item) => int.Parse(item.Key.AsSpan(item.Key.LastIndexOf('/') + 1), CultureInfo.InvariantCulture);
}
