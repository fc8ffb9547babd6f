using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Matching;

/// <summary>Puts conversations back into their queues when whoever has them is gone, in departments that want it so.</summary>
/// <remarks>Whoever loses their connection has the grace of <see cref="Presence"/> first; until then they are not offline.</remarks>
internal sealed class OwnerWatch(HubDbContext database, HubDirectory directory, TurnPipeline turns)
{
    private const int MostAtOnce = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var departments = directory.Current.Departments.Where(department => department.Policy.RequeueWhenOwnerIsGone).Select(department => department.Id.Value).ToList();
        if (departments.Count == 0)
        {
            return;
        }

        var lost = await (from conversation in database.Conversations.AsNoTracking()
                          join person in database.Operators on conversation.Owner equals person.Id
                          where conversation.State == ConversationState.Assigned && departments.Contains(conversation.Department) && person.Status == OperatorStatus.Offline
                          select new { conversation.Id, person = person.Id }).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var one in lost)
        {
            await turns.RunAsync(new(new(one.Id), new Command.Requeue(new(one.person), By: null, "ownerLost")));
        }
    }
}
