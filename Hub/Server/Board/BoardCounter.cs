using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Board;

/// <summary>Counts what the board shows: each number from an index, up to where it stops, so that no history and no rush makes it slow.</summary>
internal sealed class BoardCounter(HubDbContext database, ConversationLists lists, TimeProvider clock)
{
    /// <summary>Counts a department's conversations.</summary>
    public async Task<DepartmentNumbers> CountAsync(Department department, CancellationToken cancellationToken)
    {
        var today = department.Policy.Hours.DayBegan(clock.GetUtcNow());
        var waiting = await lists.CountAsync(ConversationList.Queue, department.Id, cancellationToken);
        return new(
            waiting,
            waiting == 0 ? null : await FindLongestAsync(department.Id, cancellationToken),
            await lists.CountAsync(ConversationList.Bot, department.Id, cancellationToken),
            await new ListRows(database).Of(ConversationList.Missed, department.Id).Where(row => row.ClosedAt >= today)
                .Take(ConversationLists.HighestCount).CountAsync(cancellationToken));
    }

    /// <summary>Counts how many conversations of each department people have: as many rows as everybody together has chats, never more.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CountWithPeopleAsync(CancellationToken cancellationToken)
    {
        // Asked for by owner, because the index of what is assigned is theirs; and counted here, because the store would group by an index of all that ever was.
        var (started, lowest) = (true, Guid.Empty);
        var departments = await database.Conversations.AsNoTracking()
            .Where(row => row.State == ConversationState.Assigned && row.Owner > lowest && row.Started == started)
            .Select(row => row.Department).ToListAsync(cancellationToken);
        return departments.CountBy(department => department).ToDictionary();
    }

    /// <summary>Reads how everybody is doing.</summary>
    public async Task<IReadOnlyDictionary<Guid, OperatorNow>> ReadPeopleAsync(CancellationToken cancellationToken) => await database.Operators.AsNoTracking()
        .Where(row => row.DeactivatedAt == null)
        .ToDictionaryAsync(row => row.Id, row => new OperatorNow(row.Status, row.ToStandingView(), row.Load, row.Cap), cancellationToken);

    // Of each priority the index has who came first in front. There are few priorities, however many wait.
    private async Task<LongestWaitView?> FindLongestAsync(DepartmentId department, CancellationToken cancellationToken)
    {
        var queue = new ListRows(database).Of(ConversationList.Queue, department);
        var fronts = new List<(Guid Id, Guid Contact, DateTimeOffset Since)>();
        var rows = queue;
        while (await ListRows.InServingOrder(rows)
            .Select(row => new { row.Id, row.Contact, row.Priority, row.QueuedAt }).FirstOrDefaultAsync(cancellationToken) is { } front)
        {
            fronts.Add((front.Id, front.Contact, front.QueuedAt ?? DateTimeOffset.UnixEpoch));
            var priority = front.Priority;
            rows = queue.Where(row => row.Priority < priority);
        }

        if (fronts.Count == 0)
        {
            return null;
        }

        var (id, contact, since) = fronts.MinBy(front => front.Since);
        var view = await database.Contacts.AsNoTracking().Where(row => row.Id == contact)
            .Select(row => new ContactView(row.Id, row.Name, row.Email)).FirstOrDefaultAsync(cancellationToken);
        return view is null ? null : new(id, view, since);
    }
}

/// <summary>What was counted of a department.</summary>
internal sealed record DepartmentNumbers(int Waiting, LongestWaitView? Longest, int WithBot, int MissedToday);

/// <summary>How somebody is doing.</summary>
internal sealed record OperatorNow(OperatorStatus Status, StandingView Standing, int Load, int Cap)
{
    /// <summary>Gets a value indicating whether they can take one more now.</summary>
    public bool IsReady => Status == OperatorStatus.Available && Load < Cap;
}
