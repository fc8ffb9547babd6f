using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Permissions;
using Quartz;

namespace Omnichannel.Hub.Jobs;

/// <summary>What the hub does by itself: what recurs, and what conversations have left to be done.</summary>
internal static class JobEndpoints
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 100;

    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/jobs", "Jobs").Needs(Permission.ManageJobs);
        group.MapGet("", Show);
        group.MapGet("/work", List);
        group.MapPost("/work/{id:long}/retry", Retry);
        group.MapPost("/work/{id:long}/cancel", Cancel);
    }

    private static async Task<Ok<JobsView>> Show(
        IEnumerable<IRecurringJob> jobs, JobLog log, ISchedulerFactory schedulers, WorkList work, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var views = new List<RecurringJobView>();
        foreach (var job in jobs.OrderBy(job => job.Name, StringComparer.Ordinal))
        {
            var (last, trigger) = (log.Find(job.Name), await scheduler.GetTrigger(new TriggerKey(job.Name), cancellationToken));
            views.Add(new(
                job.Name,
                (int)job.Every.TotalSeconds,
                last?.BeganAt,
                last is null ? null : (int)last.Took.TotalMilliseconds,
                last?.Did,
                last?.Error,
                trigger?.NextFireTimeUtc));
        }

        return TypedResults.Ok(new JobsView(views, await work.CountAsync(cancellationToken)));
    }

    private static async Task<Results<Ok<WorkPage>, ValidationProblem>> List(
        string? state, string? after, int? limit, WorkList work, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!WorkList.States.Contains(state ?? "failed"))
        {
            errors["state"] = [$"Use one of: {string.Join(", ", WorkList.States)}."];
        }

        Problems.AddOfPage(errors, WorkPlace.TryRead(after, out var place), limit, HighestLimit);
        return errors.Count > 0
            ? Problems.Invalid(errors)
            : TypedResults.Ok(await work.ReadAsync(state ?? "failed", place, limit ?? DefaultLimit, cancellationToken));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Retry(long id, Viewer viewer, WorkDesk desk) =>
        Answer(await desk.RetryAsync(viewer, id), "Only what was given up can be tried once more.");

    private static async Task<Results<NoContent, ProblemHttpResult>> Cancel(long id, Viewer viewer, WorkDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.CancelAsync(viewer, id, cancellationToken), "It is under way or over, or a conversation waits for it.");

    private static Results<NoContent, ProblemHttpResult> Answer(DeskOutcome outcome, string why) => outcome switch
    {
        DeskOutcome.Done => TypedResults.NoContent(),
        DeskOutcome.NotFound => Problems.NotFound.Answer(),
        DeskOutcome.StillNeeded => Problems.StillNeeded.Answer(why),
    };
}
