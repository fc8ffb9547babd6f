using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>The test's clock for somebody who does things and then waits: a test lets time pass only while they wait.</summary>
internal sealed class WaitedClock(ManualTimeProvider clock) : TimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _armed;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Armed(this);
        timer.Inner = clock.CreateTimer(
            _ =>
            {
                timer.Disarm();
                callback(state);
            },
            null,
            dueTime,
            period);
        lock (_gate)
        {
            _armed++;
            _waiting.TrySetResult();
        }

        return timer;
    }

    /// <summary>Waits until the other side waits.</summary>
    public async Task IdleAsync()
    {
        Task waiting;
        lock (_gate)
        {
            waiting = _armed > 0 ? Task.CompletedTask : _waiting.Task;
        }

        await waiting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    /// <summary>Lets time pass, step by step, each while the other side waits.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= Step)
        {
            await IdleAsync();
            clock.Advance(left < Step ? left : Step);
        }

        await IdleAsync();
    }

    private sealed class Armed(WaitedClock owner) : ITimer
    {
        private bool _disarmed;

        public ITimer? Inner { get; set; }

        public void Disarm()
        {
            lock (owner._gate)
            {
                if (_disarmed)
                {
                    return;
                }

                _disarmed = true;
                if (--owner._armed == 0)
                {
                    owner._waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => Inner?.Change(dueTime, period) ?? false;

        public void Dispose()
        {
            Disarm();
            Inner?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
