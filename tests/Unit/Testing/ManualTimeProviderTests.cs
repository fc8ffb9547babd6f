using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Unit.Testing;

public sealed class ManualTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly ManualTimeProvider _clock = new(Start);
    private readonly List<string> _fired = [];

    [Fact]
    public void The_clock_stands_still_until_it_is_advanced()
    {
        var before = _clock.GetTimestamp();

        _clock.Advance(90 * Second);

        Assert.Equal(Start + (90 * Second), _clock.GetUtcNow());
        Assert.Equal(90 * Second, _clock.GetElapsedTime(before));
    }

    [Fact]
    public void Timers_fire_in_order_of_due_time_and_see_the_clock_at_that_time()
    {
        using var late = Arm("late", 3 * Second);
        using var early = Arm("early", 1 * Second);
        using var never = Arm("never", 9 * Second);

        _clock.Advance(5 * Second);

        Assert.Equal(["early at 1", "late at 3"], _fired);
    }

    [Fact]
    public void Timers_of_one_instant_fire_in_the_order_they_were_armed()
    {
        using var first = Arm("first", Second);
        using var second = Arm("second", Second);

        _clock.Advance(Second);

        Assert.Equal(["first at 1", "second at 1"], _fired);
    }

    [Fact]
    public void A_timer_with_a_period_fires_once_for_each_period_that_passed()
    {
        using var timer = Arm("tick", Second, 2 * Second);

        _clock.Advance(5 * Second);

        Assert.Equal(["tick at 1", "tick at 3", "tick at 5"], _fired);
    }

    [Fact]
    public void A_timer_without_a_period_fires_once()
    {
        using var timer = Arm("once", Second);

        _clock.Advance(Second);
        _clock.Advance(100 * Second);

        Assert.Equal(["once at 1"], _fired);
    }

    [Fact]
    public void A_timer_due_at_once_waits_for_the_next_advance()
    {
        using var timer = Arm("now", TimeSpan.Zero);
        Assert.Empty(_fired);

        _clock.Advance(TimeSpan.Zero);

        Assert.Equal(["now at 0"], _fired);
    }

    [Fact]
    public void A_disposed_or_disarmed_timer_never_fires()
    {
        var disposed = Arm("disposed", Second);
        using var disarmed = Arm("disarmed", Second);
        disposed.Dispose();
        disarmed.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        _clock.Advance(5 * Second);

        Assert.Empty(_fired);
    }

    [Fact]
    public void A_timer_armed_by_a_callback_fires_in_the_same_advance()
    {
        ITimer? inner = null;
        using var outer = _clock.CreateTimer(_ => inner = Arm("inner", Second), null, Second, Timeout.InfiniteTimeSpan);

        _clock.Advance(5 * Second);
        inner?.Dispose();

        Assert.Equal(["inner at 2"], _fired);
    }

    [Fact]
    public async Task A_delay_ends_when_its_time_has_come_and_not_before()
    {
        var delay = Task.Delay(10 * Second, _clock, TestContext.Current.CancellationToken);

        _clock.Advance(9 * Second);
        var endedEarly = delay.IsCompleted;
        _clock.Advance(Second);
        await delay;

        Assert.False(endedEarly);
    }

    [Fact]
    public void After_a_leap_what_fell_due_has_fired_once_and_goes_on_from_there()
    {
        using var once = Arm("once", 3 * Second);
        using var often = Arm("often", Second, Second);
        using var later = Arm("later", 1001 * Second);

        _clock.Leap(1000 * Second);
        var atOnce = _fired.ToArray();
        _clock.Advance(Second);

        Assert.Equal(["once at 1000", "often at 1000"], atOnce);
        Assert.Equal(["later at 1001", "often at 1001"], _fired[2..]);
    }

    [Fact]
    public void Going_back_in_time_is_refused() => Assert.All<Action<TimeSpan>>([_clock.Advance, _clock.Leap], goes => Assert.Throws<ArgumentOutOfRangeException>(() => goes(-Second)));

    private ITimer Arm(string name, TimeSpan due, TimeSpan? period = null) => _clock.CreateTimer(
        _ => _fired.Add($"{name} at {(_clock.GetUtcNow() - Start).TotalSeconds}"), null, due, period ?? Timeout.InfiniteTimeSpan);
}
