using Quartz;

namespace Omnichannel.Hub.Jobs;

/// <summary>Hands what recurs to the scheduler once the hub has started, and stops it before the hub stops.</summary>
/// <remarks>
/// The scheduler keeps its plan in memory and reads the hub's clock. A job that was due while the machine slept runs once, at once. A hub that
/// cannot start has no scheduler, which would otherwise look for what is gone already.
/// </remarks>
internal sealed class RecurringJobs(IEnumerable<IRecurringJob> jobs, ISchedulerFactory schedulers, TimeProvider clock) : IHostedLifecycleService
{
    private IScheduler? _scheduler;

    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
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
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped twice; a scheduler may not.
        if (Interlocked.Exchange(ref _scheduler, null) is { } scheduler)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
