using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Matching;

/// <summary>
/// Puts conversations back into their queues when whoever has them is gone: offline, in departments that want it so, or deactivated, which
/// also ends their part in the conversations of others.
/// </summary>
/// <remarks>Whoever loses their connection has the grace of <see cref="Presence"/> first; until then they are not offline.</remarks>
internal sealed class OwnerWatch(HubDbContext database, HubDirectory directory, TurnPipeline turns)
{
    private const int MostAtOnce = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var departments = directory.Current.Departments.Where(department => department.Policy.RequeueWhenOwnerIsGone).Select(department => department.Id.Value).ToList();
        if (departments.Count > 0)
        {
            await RequeueAsync(Owned(person => person.Status == OperatorStatus.Offline).Where(row => departments.Contains(row.Department)), cancellationToken);
        }

        await RequeueAsync(Owned(person => person.DeactivatedAt != null && person.Load > 0), cancellationToken);
        await StepOutAsync(cancellationToken);
    }

    private IQueryable<ConversationRow> Owned(Expression<Func<OperatorRow, bool>> isOne) =>
        from person in database.Operators.Where(isOne)
        join conversation in database.Conversations.AsNoTracking() on person.Id equals conversation.Owner
        where conversation.State == ConversationState.Assigned
        select conversation;

    private async Task RequeueAsync(IQueryable<ConversationRow> owned, CancellationToken cancellationToken)
    {
        var lost = await owned.Select(row => new { row.Id, row.Owner }).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var one in lost)
        {
            await turns.RunAsync(new(new(one.Id), new Command.Requeue(new(one.Owner ?? Guid.Empty), By: null, "ownerLost")));
        }
    }

    private async Task StepOutAsync(CancellationToken cancellationToken)
    {
        var parts = await (from person in database.Operators.AsNoTracking()
                           join part in database.Participants on person.Id equals part.Operator
                           where person.DeactivatedAt != null
                           select new { part.Conversation, person.Id, person.Name }).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var part in parts)
        {
            await turns.RunAsync(new(new(part.Conversation), new Command.StepOut(new(new(part.Id), part.Name))));
        }
    }
}
