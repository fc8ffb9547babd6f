using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Assignment;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Mapping;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Matching;

/// <summary>Reads a department's queue from its front, by indexes that have it in order, and those who could serve it.</summary>
internal sealed class QueueReader(HubDbContext database, HubDirectory directory, TimeProvider clock)
{
    /// <summary>Reads, of all who wait and need the same, who is served first: as many as there are kinds of need, however many wait.</summary>
    public async Task<List<QueuedChat>> ReadFrontsAsync(DepartmentId department, CancellationToken cancellationToken)
    {
        var fronts = new List<QueuedChat>();
        var rows = Unoffered(department);
        while (await FirstAsync(rows, cancellationToken) is { } front)
        {
            fronts.Add(front);
#pragma warning disable CA1309 // The store compares, byte by byte; it is never run here.
            rows = Unoffered(department).Where(row => string.Compare(row.Needs, front.Needs) > 0);
#pragma warning restore CA1309
        }

        return fronts;
    }

    /// <summary>Reads who comes behind somebody, of those who need the same.</summary>
    /// <returns>The next; null when that was the last.</returns>
    public Task<QueuedChat?> ReadBehindAsync(DepartmentId department, QueuedChat front, CancellationToken cancellationToken)
    {
        var (priority, at, id) = (front.Chat.Priority, front.Chat.QueuedAt, front.Chat.Id.Value);
        return FirstAsync(
            Unoffered(department).Where(row => row.Needs == front.Needs && row.Priority <= priority
                && (row.Priority < priority || row.QueuedAt > at || (row.QueuedAt == at && row.Id > id))),
            cancellationToken);
    }

    /// <summary>Reads the first of those who wait and are offered to nobody, in the order in which they are served.</summary>
    public Task<List<Guid>> ReadUnofferedAsync(DepartmentId department, int most, CancellationToken cancellationToken) => Unoffered(department)
        .OrderByDescending(row => row.Priority).ThenBy(row => row.QueuedAt).ThenBy(row => row.Id).Select(row => row.Id).Take(most).ToListAsync(cancellationToken);

    /// <summary>Counts how many stand in front of a conversation.</summary>
    public Task<int> CountBeforeAsync(ConversationHead head, CancellationToken cancellationToken)
    {
        var (priority, queuedAt, id) = (head.Priority, head.QueuedAt, head.Id.Value);
        return Waiting(head.Department)
            .CountAsync(row => row.Priority > priority
                || (row.Priority == priority && (row.QueuedAt < queuedAt || (row.QueuedAt == queuedAt && row.Id < id))), cancellationToken);
    }

    /// <summary>Reads everybody of a department; what is offered to somebody counts as theirs already.</summary>
    public async Task<List<Candidate>> ReadCandidatesAsync(DepartmentId department, CancellationToken cancellationToken)
    {
        var members = directory.Current.Operators.Where(entry => entry.Departments.Contains(department)).ToDictionary(entry => entry.Id.Value);
        var ids = members.Keys.ToList();
        var rows = await database.Operators.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var offered = await database.Conversations.AsNoTracking()
            .Where(row => row.OfferId != null && row.OfferTo != null && ids.Contains(row.OfferTo!.Value))
            .GroupBy(row => row.OfferTo!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return rows.ConvertAll(row => new Candidate
        {
            Id = new(row.Id),
            IsAvailable = row.Status == OperatorStatus.Available,
            Load = row.Load + offered.GetValueOrDefault(row.Id),
            Cap = row.Cap,
            Skills = members[row.Id].Skills,
            Languages = members[row.Id].Languages,
            LastServedAt = row.LastServedAt,
        });
    }

    private async Task<QueuedChat?> FirstAsync(IQueryable<ConversationRow> rows, CancellationToken cancellationToken)
    {
        var row = await rows.OrderBy(row => row.Needs).ThenByDescending(row => row.Priority).ThenBy(row => row.QueuedAt).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Priority, row.QueuedAt, row.LastOwner, row.Routing, row.Needs })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var routing = RoutingColumn.Read(row.Routing);
        return new(
            new()
            {
                Id = new(row.Id),
                Priority = row.Priority,
                QueuedAt = row.QueuedAt ?? DateTimeOffset.UnixEpoch,
                LastOwner = row.LastOwner is { } last ? new OperatorId(last) : null,
                PassedOver = routing.NotAskedAt(clock.GetUtcNow()),
                Skills = routing.Skills,
                Language = routing.Language,
            },
            routing.Strategy,
            row.Needs);
    }

    private IQueryable<ConversationRow> Unoffered(DepartmentId department) => Waiting(department).Where(row => row.OfferId == null);

    private IQueryable<ConversationRow> Waiting(DepartmentId department) => database.Conversations.AsNoTracking()
        .Where(row => row.Department == department.Value && row.State == ConversationState.Queued && row.Started);
}

/// <summary>A waiting conversation, with what only the hub needs to know of it.</summary>
/// <param name="Chat">What strategies look at.</param>
/// <param name="Strategy">The strategy that a rule has asked for; null for the department's.</param>
/// <param name="Needs">What decides who can be given it: of two with the same needs, both can go to somebody or neither, but for who has just let one of them pass.</param>
internal sealed record QueuedChat(WaitingChat Chat, string? Strategy, string Needs);
