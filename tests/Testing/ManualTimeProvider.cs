namespace Omnichannel.Tests.Testing;

/// <summary>A clock that stands still until <see cref="Advance"/> moves it.</summary>
/// <remarks>
/// Timers fire on the thread that advances, in order of due time and then of creation, and each sees the clock at its own due time.
/// A timer that is due at once fires at the next <see cref="Advance"/>, never inside <see cref="CreateTimer"/>: a test decides when.
/// Safe to read and to make timers from any thread; one thread at a time advances.
/// </remarks>
/// <param name="start">What the clock shows first.</param>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _armed = [];
    private DateTimeOffset _now = start;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() { lock (_gate) { return _now; } }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward and fires every timer that falls due on the way, also those that a callback arms.</summary>
    /// <param name="by">How far; zero fires only what is due already. Never negative.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = GetUtcNow() + by;
        while (TakeNextDue(target) is { } timer) { timer.Fire(); }
        lock (_gate) { _now = target; }
    }

    /// <summary>
    /// Moves the clock as for a machine that slept: what fell due meanwhile fires once and sees the clock as it is now, however often it
    /// would have fired. For hours and days in which a test needs nothing to happen.
    /// </summary>
    /// <param name="by">How far. Never negative.</param>
    public void Leap(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_gate)
        {
            _now += by;
            // Where each next beat falls is counted from its last, which is now for whoever slept.
            foreach (var late in _armed.Where(armed => armed.Due < _now && armed.Period > TimeSpan.Zero)) { late.Due = _now; }
        }

        Advance(TimeSpan.Zero);
    }

    private ManualTimer? TakeNextDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            // MinBy returns the first of equals, and the list is in order of arming.
            if (_armed.MinBy(armed => armed.Due) is not { } timer || timer.Due > target) { return null; }
            _now = timer.Due > _now ? timer.Due : _now;
            _armed.Remove(timer);
            if (timer.Period > TimeSpan.Zero) { timer.Due = _now + timer.Period; _armed.Add(timer); }
            return timer;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }
        public TimeSpan Period { get; private set; }
        public void Fire() => fire();
        public void Dispose() { lock (clock._gate) { clock._armed.Remove(this); } }
        public ValueTask DisposeAsync() { Dispose(); return ValueTask.CompletedTask; }
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._armed.Remove(this);
                Period = period;
                if (dueTime >= TimeSpan.Zero) { Due = clock._now + dueTime; clock._armed.Add(this); }
            }
            return true;
        }
    }
}
