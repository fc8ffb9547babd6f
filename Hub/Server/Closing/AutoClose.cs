using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Jobs;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Closing;

/// <summary>Ends conversations in which nothing happens any more. Only open ones are looked at, however many have ended.</summary>
internal sealed class AutoClose(IServiceScopeFactory scopes, HubDirectory directory, TurnPipeline turns, TimeProvider clock) : IRecurringJob
{
    private const int MostAtOnce = 500;

    /// <inheritdoc/>
    public string Name => "autoClose";

    /// <inheritdoc/>
    public TimeSpan Every => TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var settings = directory.Current.Closing;
        return await CloseAsync(settings.Bot, ConversationState.Bot, null, cancellationToken)
            + await CloseAsync(settings.Queue, ConversationState.Queued, null, cancellationToken)
            + await CloseAsync(settings.OperatorSilent, ConversationState.Assigned, true, cancellationToken)
            + await CloseAsync(settings.VisitorSilent, ConversationState.Assigned, false, cancellationToken);
    }

    private async Task<int> CloseAsync(double? minutes, ConversationState state, bool? visitorSpokeLast, CancellationToken cancellationToken)
    {
        if (minutes is not { } set)
        {
            return 0;
        }

        var since = clock.GetUtcNow().AddMinutes(-set);
        await using var scope = scopes.CreateAsyncScope();
        var ids = await Quiet(scope.ServiceProvider.GetRequiredService<HubDbContext>(), state, visitorSpokeLast, since)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            await turns.RunAsync(new(new(id), new Command.CloseIdle(state, visitorSpokeLast, since)));
        }

        return ids.Count;
    }

    private static IQueryable<ConversationRow> Quiet(HubDbContext database, ConversationState state, bool? visitorSpokeLast, DateTimeOffset since)
    {
        var open = database.Conversations.AsNoTracking().Where(row => row.State != ConversationState.Closed && row.State == state && row.Started && row.EndingId == null);
        var quiet = open.Where(row => row.QuietSince <= since);
        return visitorSpokeLast switch
        {
            true => quiet.Where(row => row.PreviewBy == AuthorKind.Visitor),
            false => quiet.Where(row => row.PreviewBy != AuthorKind.Visitor),
            null => quiet,
        };
    }
}
