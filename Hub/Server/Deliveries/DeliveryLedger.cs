using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Keeps the fate of every message to a vendor. It only moves forwards; what people must act on goes into the log by work of its own.</summary>
internal sealed class DeliveryLedger(CommitLoop loop, IServiceScopeFactory scopes, SignalFeed signals, WorkBell bell, TimeProvider clock)
{
    /// <summary>Finds a message's row; null when it was never to be sent.</summary>
    public async Task<DeliveryRow?> FindAsync(DeliveryPlace place, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await At(scope.ServiceProvider.GetRequiredService<HubDbContext>(), place).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Finds the vendor's ids of what a message became, in order; empty when the vendor has nothing of it.</summary>
    public async Task<IReadOnlyList<string>> FindProviderIdsAsync(DeliveryPlace place, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await PartsOf(scope.ServiceProvider.GetRequiredService<HubDbContext>(), place)
            .OrderBy(part => part.Part).ThenByDescending(part => part.At).Select(part => part.ProviderId).ToListAsync(cancellationToken);
    }

    /// <summary>Notes that the next part is on its way now.</summary>
    /// <returns>Whether it may go: another node, or another try, may have taken it.</returns>
    public Task<bool> BeginAsync(DeliveryRow row, int parts)
    {
        var now = clock.GetUtcNow();
        return loop.RunAsync(database => Same(database, row).Where(known => known.BegunAt == null).ExecuteUpdate(set => set
            .SetProperty(known => known.BegunAt, now)
            .SetProperty(known => known.Parts, parts)) == 1);
    }

    /// <summary>Notes that the vendor surely has nothing of what was begun; why, is shown while it waits.</summary>
    public Task WaitsAsync(DeliveryRow row, DeliveryProblem? problem, bool repeats) => ChangeAsync(new(new(row.Conversation), row.Sequence), (_, known) =>
    {
        known.BegunAt = null;
        known.Repeated |= repeats;
        Explain(known, problem);
        return known.State;
    });

    /// <summary>Notes that the vendor has the next part.</summary>
    public Task SentAsync(DeliveryRow row, InboxId inbox, string providerId, int parts) => ChangeAsync(new(new(row.Conversation), row.Sequence), (database, known) =>
    {
        var now = clock.GetUtcNow();

        // The vendor may have told of it before it has answered.
        var part = database.DeliveryParts.Find(inbox.Value, providerId);
        if (part is null)
        {
            part = new() { Inbox = inbox.Value, ProviderId = providerId, State = DeliveryState.Sent };
            database.DeliveryParts.Add(part);
        }

        (part.Conversation, part.Sequence, part.Part, part.At) = (known.Conversation, known.Sequence, known.PartsSent, now);
        known.PartsSent++;
        known.Parts = parts;
        known.BegunAt = null;
        known.Repeated = false;
        known.SentAt ??= now;
        database.SaveBorrowed();
        return known.PartsSent < known.Parts ? known.State : Fold(database, known);
    });

    /// <summary>Notes that there is nothing to be sent.</summary>
    public Task NeedlessAsync(DeliveryRow row) => ChangeAsync(new(new(row.Conversation), row.Sequence), (_, _) => DeliveryState.Sent);

    /// <summary>Notes that a message will not arrive, or that nobody knows.</summary>
    public Task LostAsync(DeliveryRow row, DeliveryState state, DeliveryProblem problem) => ChangeAsync(new(new(row.Conversation), row.Sequence), (_, known) =>
    {
        known.BegunAt = null;
        Explain(known, problem);
        return state;
    });

    /// <summary>Takes in what a vendor tells of a message.</summary>
    /// <returns>Which message of ours it is, and its fate; null when the hub does not know it yet.</returns>
    public async Task<(DeliveryPlace Place, DeliveryState State)?> ReportAsync(InboxId inbox, Inbound.Report report)
    {
        var place = await loop.RunAsync(database =>
        {
            var part = database.DeliveryParts.Find(inbox.Value, report.ProviderId);
            if (part is null)
            {
                part = new() { Inbox = inbox.Value, ProviderId = report.ProviderId, State = DeliveryState.Pending };
                database.DeliveryParts.Add(part);
            }

            if (report.State.MayFollow(part.State))
            {
                part.State = report.State;
                (part.Cause, part.Code, part.Detail) = (report.Problem?.Cause, report.Problem?.Code, report.Problem?.Detail);
                part.At = part.Conversation is null ? clock.GetUtcNow() : part.At;
                database.SaveBorrowed();
            }

            return part.Conversation is { } conversation ? new DeliveryPlace(new(conversation), part.Sequence) : (DeliveryPlace?)null;
        });
        if (place is not { } known)
        {
            return null;
        }

        return await ChangeAsync(known, Fold) is { } state ? (known, state) : null;
    }

    private static IQueryable<DeliveryRow> At(HubDbContext database, DeliveryPlace place) => database.Deliveries
        .Where(row => row.Conversation == place.Conversation.Value && row.Sequence == place.Sequence);

    private static IQueryable<DeliveryPartRow> PartsOf(HubDbContext database, DeliveryPlace place) => database.DeliveryParts.AsNoTracking()
        .Where(part => part.Conversation == place.Conversation.Value && part.Sequence == place.Sequence);

    private static IQueryable<DeliveryRow> Same(HubDbContext database, DeliveryRow row) => database.Deliveries.Where(known =>
        known.Conversation == row.Conversation && known.Sequence == row.Sequence && known.Round == row.Round
        && known.State == DeliveryState.Pending && known.PartsSent == row.PartsSent);

    // A message is as far as its last part is. Of a part that was sent again the newest copy counts, unless an older one has arrived.
    private static DeliveryState Fold(HubDbContext database, DeliveryRow known)
    {
        var parts = PartsOf(database, new(new(known.Conversation), known.Sequence)).ToList().GroupBy(part => part.Part)
            .Select(copies => copies.OrderByDescending(copy => copy.State >= DeliveryState.Delivered).ThenByDescending(copy => copy.At).First()).ToList();
        if (parts.Find(part => part.State == DeliveryState.Failed) is { } failed)
        {
            Explain(known, failed.Cause is { } cause ? new(cause, failed.Code, failed.Detail) : null);
            return DeliveryState.Failed;
        }

        return known.PartsSent < known.Parts ? known.State : parts.Min(part => part.State);
    }

    private static void Explain(DeliveryRow known, DeliveryProblem? problem) =>
        (known.Cause, known.Code, known.Detail) = (problem?.Cause, problem?.Code, problem?.Detail);

    private async Task<DeliveryState?> ChangeAsync(DeliveryPlace place, Func<HubDbContext, DeliveryRow, DeliveryState> change)
    {
        var (row, parts, isTold) = await loop.RunAsync<(DeliveryRow? Row, List<DeliveryPartRow> Parts, bool IsTold)>(database =>
        {
            if (At(database, place).FirstOrDefault() is not { } known)
            {
                return (null, [], false);
            }

            var before = known.State;
            var after = change(database, known);
            if (after.MayFollow(before))
            {
                Reach(known, after, clock.GetUtcNow());
            }

            var tells = Tell(database, known, before);
            database.SaveBorrowed();
            return (known, PartsOf(database, place).ToList(), tells);
        });
        if (row is null)
        {
            return null;
        }

        signals.Send(new Signal.DeliveryMoved(place.Conversation, place.Sequence, DeliveryViews.Of(row, parts)));
        if (isTold)
        {
            bell.Ring();
        }

        return row.State;
    }

    private static void Reach(DeliveryRow known, DeliveryState state, DateTimeOffset now)
    {
        known.State = state;
        switch (state)
        {
            case DeliveryState.Failed or DeliveryState.Unknown:
                known.FailedAt = now;
                break;
            case DeliveryState.Read:
                known.ReadAt = now;
                known.DeliveredAt ??= now;
                break;
            case DeliveryState.Delivered:
                known.DeliveredAt = now;
                break;
        }

        if (state is DeliveryState.Sent or DeliveryState.Delivered or DeliveryState.Read)
        {
            Explain(known, null);
        }
    }

    // In the same transaction, so that a failure that is stored is also told, whatever happens in between.
    private bool Tell(HubDbContext database, DeliveryRow known, DeliveryState before)
    {
        var isLost = IsLost(known.State);
        if (known.State == before || (!isLost && !IsLost(before)) || (isLost && IsLost(before)))
        {
            return false;
        }

        database.Work.Add(new()
        {
            Kind = WorkKind.DeliveryTold,
            Key = $"{known.Conversation:D}/{known.Sequence}/{known.Round}/{known.State}",
            Conversation = known.Conversation,
            Sequence = known.Sequence,
            Due = clock.GetUtcNow(),
            Payload = JsonSerializer.Serialize(new(known.State, known.Cause, known.Code, known.Detail), DeliveryJson.Default.ToldDelivery),
        });
        return true;
    }

    private static bool IsLost(DeliveryState state) => state is DeliveryState.Failed or DeliveryState.Unknown;
}
