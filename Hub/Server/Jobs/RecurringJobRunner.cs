using Quartz;

namespace Omnichannel.Hub.Jobs;

/// <summary>Runs a recurring job when the scheduler says so, and notes how it went. The same job never runs twice at a time.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RecurringJobRunner(IEnumerable<IRecurringJob> jobs, JobLog log, TimeProvider clock, ILogger<RecurringJobRunner> logger) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var job = jobs.First(one => one.Name == context.JobDetail.Key.Name);
        var (began, ticks) = (clock.GetUtcNow(), clock.GetTimestamp());
        try
        {
            var did = await job.RunAsync(cancellationToken);
            log.Note(job.Name, new(began, clock.GetElapsedTime(ticks), did, Error: null));
            Log.Done(logger, job.Name, did);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The hub stops; the job makes up for it after the next start.
        }
#pragma warning disable CA1031 // The border of a job: what could not be done now is tried again when it is due next.
        catch (Exception error)
#pragma warning restore CA1031
        {
            log.Note(job.Name, new(began, clock.GetElapsedTime(ticks), Did: null, error.GetType().Name));
            Log.Failed(logger, job.Name, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1900, LogLevel.Debug, "The job {Job} did {Count} things")]
        public static partial void Done(ILogger logger, string job, int count);

        [LoggerMessage(1901, LogLevel.Warning, "The job {Job} failed; it is tried again when it is due next")]
        public static partial void Failed(ILogger logger, string job, Exception error);
    }
}
