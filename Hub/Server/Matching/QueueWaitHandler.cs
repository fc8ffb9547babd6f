using Omnichannel.Core.Conversations;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Matching;

/// <summary>Rings when somebody has waited for as long as their department wants anybody to wait. The head knows whether they still do.</summary>
internal sealed class QueueWaitHandler(TurnPipeline turns, IConversationReader reader, HubDirectory directory, IServiceScopeFactory scopes) : IWorkHandler
{
    /// <inheritdoc/>
    public WorkKind Kind => WorkKind.QueueWait;

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
    {
        if (reader.FindHead(new(item.Conversation)) is not { } head || directory.Current.FindDepartment(head.Department) is not { Policy: var policy })
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var fallback = policy.AfterWait == WhenNobody.Fallback ? scope.ServiceProvider.GetRequiredService<Admissions>().FindFallback(head.Department)?.AsNamed : null;
        var text = policy.AfterWait == WhenNobody.Miss
            ? policy.AwayText ?? AwayTexts.NobodyCame(await scope.ServiceProvider.GetRequiredService<RoutingFactsReader>().ReadLocaleAsync(head, cancellationToken))
            : null;
        await turns.RunAsync(new(head.Id, new Command.WaitDue(Guid.Parse(item.Key), fallback, text)));
        return null;
    }
}
