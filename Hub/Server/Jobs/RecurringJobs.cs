using Quartz;

namespace Omnichannel.Hub.Jobs;

/// <summary>Hands what recurs to the scheduler when the hub starts, and stops it before the hub stops.</summary>
/// <remarks>The scheduler keeps its plan in memory and reads the hub's clock. A job that was due while the machine slept runs once, at once.</remarks>
internal sealed class RecurringJobs(IEnumerable<IRecurringJob> jobs, ISchedulerFactory schedulers, TimeProvider clock) : IHostedService
{
    private IScheduler? _scheduler;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = _scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in jobs)
        {
            var schedule = SimpleScheduleBuilder.Create().WithInterval(job.Every).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount);
            await scheduler.ScheduleJob(
                JobBuilder.Create<RecurringJobRunner>().WithIdentity(job.Name).Build(),
                TriggerBuilder.Create(clock).WithIdentity(job.Name).StartAt(clock.GetUtcNow() + job.Every).WithSchedule(schedule).Build(),
                cancellationToken: cancellationToken);
        }

        await scheduler.Start(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped twice; a scheduler may not.
        if (Interlocked.Exchange(ref _scheduler, null) is { } scheduler)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }
}
