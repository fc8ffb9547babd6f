using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Jobs;

/// <summary>What people may do about work: have what was given up tried once more, and give up what has not begun.</summary>
internal sealed class WorkDesk(WorkStore store, IEnumerable<IWorkHandler> handlers, CommitLoop loop, WorkBell bell, TimeProvider clock)
{
    /// <summary>Has a row tried once more that was given up.</summary>
    /// <remarks>What may have begun stays marked as begun, so that a call that must not be made twice is not.</remarks>
    public async Task<DeskOutcome> RetryAsync(Viewer by, long id)
    {
        var now = clock.GetUtcNow();
        var outcome = await loop.RunAsync(writer =>
        {
            if (writer.Work.FirstOrDefault(row => row.Id == id) is not { } row)
            {
                return DeskOutcome.NotFound;
            }

            if (row.State != WorkState.Failed)
            {
                return DeskOutcome.StillNeeded;
            }

            var mayHaveBegun = handlers.FirstOrDefault(handler => handler.Kind == row.Kind) is { IsOutside: true };
            (row.State, row.Due, row.LeaseUntil) = (mayHaveBegun ? WorkState.Started : WorkState.Waiting, now, null);
            Note(writer, by, "job.retry", row, now);
            writer.SaveBorrowed();
            return DeskOutcome.Done;
        });
        bell.Ring();
        return outcome;
    }

    /// <summary>Gives up a row that nothing depends on, or whose end its handler can tell.</summary>
    public async Task<DeskOutcome> CancelAsync(Viewer by, long id, CancellationToken cancellationToken)
    {
        if (await store.ClaimOneAsync(id, clock.GetUtcNow()) is not { } item)
        {
            return await loop.RunAsync(writer => writer.Work.Any(row => row.Id == id)) ? DeskOutcome.StillNeeded : DeskOutcome.NotFound;
        }

        if (handlers.FirstOrDefault(handler => handler.Kind == item.Kind) is not ICancellableWork handler || !await handler.CancelAsync(item, cancellationToken))
        {
            await store.PostponeAsync(item, item.Due);
            return DeskOutcome.StillNeeded;
        }

        await store.DoneAsync(item);
        var now = clock.GetUtcNow();
        await loop.RunAsync(writer =>
        {
            Note(writer, by, "job.cancel", item, now);
            return writer.SaveBorrowed();
        });
        return DeskOutcome.Done;
    }

    private static void Note(HubDbContext writer, Viewer by, string act, WorkRow row, DateTimeOffset now) => writer.Audit.Add(new()
    {
        At = now,
        Actor = by.Id.Value,
        Act = act,
        Subject = row.Conversation,
        Detail = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(row.Kind.ToString()),
    });
}

/// <summary>What came of a wish about work.</summary>
internal enum DeskOutcome
{
    /// <summary>It is so.</summary>
    Done,

    /// <summary>There is no such row.</summary>
    NotFound,

    /// <summary>It is under way, is over, or a conversation waits for it.</summary>
    StillNeeded,
}
