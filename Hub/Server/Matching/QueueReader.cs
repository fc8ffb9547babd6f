using System.Runtime.CompilerServices;
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

/// <summary>Reads a department's queue from its front, by the index that has it in order, and those who could serve it.</summary>
internal sealed class QueueReader(HubDbContext database, HubDirectory directory, TimeProvider clock)
{
    /// <summary>Reads those who wait, in order, for as long as somebody asks for the next.</summary>
    public async IAsyncEnumerable<QueuedChat> ReadAsync(DepartmentId department, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Waiting(department).OrderByDescending(row => row.Priority).ThenBy(row => row.QueuedAt).ThenBy(row => row.Id)
            .Where(row => row.OfferId == null)
            .Select(row => new { row.Id, row.Priority, row.QueuedAt, row.LastOwner, row.Routing });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var routing = RoutingColumn.Read(row.Routing);
            yield return new(
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
                routing.Strategy);
        }
    }

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

    private IQueryable<ConversationRow> Waiting(DepartmentId department) => database.Conversations.AsNoTracking()
        .Where(row => row.Department == department.Value && row.State == ConversationState.Queued && row.Started);
}

/// <summary>A waiting conversation, with what only the hub needs to know of it.</summary>
/// <param name="Chat">What strategies look at.</param>
/// <param name="Strategy">The strategy that a rule has asked for; null for the department's.</param>
internal sealed record QueuedChat(WaitingChat Chat, string? Strategy);
