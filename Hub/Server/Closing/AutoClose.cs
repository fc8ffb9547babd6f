using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Startup;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Closing;

/// <summary>Ends conversations in which nothing happens any more. Only open ones are looked at, however many have ended.</summary>
internal sealed partial class AutoClose(IServiceScopeFactory scopes, HubDirectory directory, TurnPipeline turns, TimeProvider clock, ILogger<AutoClose> logger) : BackgroundLoop
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CloseAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The border of the loop: what could not be ended now is looked at again.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.NotClosed(logger, error);
            }
        }
    }

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        var settings = directory.Current.Closing;
        await CloseAsync(settings.Bot, ConversationState.Bot, null, cancellationToken);
        await CloseAsync(settings.Queue, ConversationState.Queued, null, cancellationToken);
        await CloseAsync(settings.OperatorSilent, ConversationState.Assigned, true, cancellationToken);
        await CloseAsync(settings.VisitorSilent, ConversationState.Assigned, false, cancellationToken);
    }

    private async Task CloseAsync(double? minutes, ConversationState state, bool? visitorSpokeLast, CancellationToken cancellationToken)
    {
        if (minutes is not { } set)
        {
            return;
        }

        var since = clock.GetUtcNow().AddMinutes(-set);
        await using var scope = scopes.CreateAsyncScope();
        var ids = await Quiet(scope.ServiceProvider.GetRequiredService<HubDbContext>(), state, visitorSpokeLast, since)
            .OrderBy(row => row.Id).Select(row => row.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            await turns.RunAsync(new(new(id), new Command.CloseIdle(state, visitorSpokeLast, since)));
        }
    }

    private static IQueryable<ConversationRow> Quiet(HubDbContext database, ConversationState state, bool? visitorSpokeLast, DateTimeOffset since)
    {
        var open = database.Conversations.AsNoTracking().Where(row => row.State != ConversationState.Closed && row.State == state && row.Started && row.EndingId == null);
        var quiet = open.Where(row => (row.PreviewAt ?? row.CreatedAt) <= since && (row.QueuedAt == null || row.QueuedAt <= since));
        return visitorSpokeLast switch
        {
            true => quiet.Where(row => row.PreviewBy == AuthorKind.Visitor),
            false => quiet.Where(row => row.PreviewBy != AuthorKind.Visitor),
            null => quiet,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(2710, LogLevel.Error, "Conversations in which nothing happens could not be ended; it is tried again")]
        public static partial void NotClosed(ILogger logger, Exception error);
    }
}
