using System.Diagnostics;
using System.Runtime.InteropServices;
using Omnichannel.Tests.Bench.Targets;

namespace Omnichannel.Tests.Bench.Load;

/// <summary>How to load a server.</summary>
/// <param name="Visitors">How many write.</param>
/// <param name="Operators">How many read.</param>
/// <param name="Rate">Messages a second by timetable; 0 means that each visitor sends the next when the last has been delivered.</param>
/// <param name="Seconds">How long to record.</param>
/// <param name="Warmup">For how long to run before that.</param>
internal sealed record TrafficOptions(int Visitors, int Operators, double Rate, double Seconds, double Warmup);

/// <summary>What one window of load has shown.</summary>
internal sealed record Window(double PerSecond, double P50, double P99, double CpuMicros, double Foreign, long Lost, long Disordered, long Failed)
{
    /// <summary>Gets what must be 0 on any machine, however slow.</summary>
    public long Wrong => Lost + Disordered + Failed;
}

/// <summary>Lets visitors write and sees what arrives: how late, in which order, and whether all of it and once.</summary>
/// <remarks>By timetable, lateness counts from when a message was due, so that a server that stalls is charged for what had to wait.</remarks>
internal sealed partial class Traffic(ITarget target, TrafficOptions options, int server) : IDisposable
{
    private const int TextLength = 300;

    private readonly long[] _sentNumbers = new long[options.Visitors];
    private readonly long[] _seenNumbers = new long[options.Visitors];
    private IVisitor[] _visitors = [];
    private long _sent, _delivered, _disordered, _failed, _recorded;
    private volatile bool _sending, _recording;
    private Histogram _latency = new();

    /// <summary>Gets what went wrong first; null when nothing did.</summary>
    public string? FirstFailure { get; private set; }

    public int Server => server;

    public async Task ConnectAsync()
    {
        for (var index = 0; index < options.Operators; index++)
        {
            await target.AddOperatorAsync(index, Take, Fail);
        }

        _visitors = new IVisitor[options.Visitors];
        await Parallel.ForAsync(0, options.Visitors, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, _) =>
            _visitors[index] = await target.AddVisitorAsync(index, Take, Fail));
    }

    /// <summary>Runs one window.</summary>
    /// <param name="servers">All servers of the run: their work is not foreign.</param>
    public async Task<Window> RunAsync(IReadOnlyList<int> servers)
    {
        var (sent, delivered, disordered, failed) = (_sent, _delivered, _disordered, _failed);
        _sending = true;
        var pacer = Task.CompletedTask;
        if (options.Rate > 0)
        {
            pacer = Task.Factory.StartNew(Pace, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        else
        {
            for (var visitor = 0; visitor < options.Visitors; visitor++)
            {
                SendNext(visitor, Stopwatch.GetTimestamp());
            }
        }

        await Task.Delay(TimeSpan.FromSeconds(options.Warmup));
        _latency = new();
        _recorded = 0;
        var (cpu, foreign, clock) = (Proc.CpuSeconds(server), Proc.ForeignSeconds(servers), Stopwatch.StartNew());
        _recording = true;
        await Task.Delay(TimeSpan.FromSeconds(options.Seconds));
        _recording = false;
        var (seconds, count) = (clock.Elapsed.TotalSeconds, Volatile.Read(ref _recorded));
        cpu = Proc.CpuSeconds(server) - cpu;
        foreign = Proc.ForeignSeconds(servers) - foreign;
        _sending = false;
        await pacer;
        await DrainAsync(sent, delivered);
        return new(
            count / seconds,
            _latency.Milliseconds(50),
            _latency.Milliseconds(99),
            cpu * 1e6 / Math.Max(1, count),
            Math.Max(0, foreign / seconds),
            _sent - sent - (_delivered - delivered),
            _disordered - disordered,
            _failed - failed);
    }

    public void Dispose() => target.Dispose();

    private async Task DrainAsync(long sent, long delivered)
    {
        var clock = Stopwatch.StartNew();
        while (Volatile.Read(ref _delivered) - delivered < Volatile.Read(ref _sent) - sent && clock.Elapsed.TotalSeconds < 10)
        {
            await Task.Delay(20);
        }

        // What comes twice comes soon after the first.
        await Task.Delay(100);
    }

    private void SendNext(int visitor, long due)
    {
        Span<byte> text = stackalloc byte[TextLength];
        new Marker(visitor, Interlocked.Increment(ref _sentNumbers[visitor]), due).Write(text);
        Interlocked.Increment(ref _sent);
        _visitors[visitor].Send(text);
    }

    private void Pace()
    {
        var step = Stopwatch.Frequency / options.Rate;
        var due = Stopwatch.GetTimestamp() + step;
        for (var visitor = 0; _sending; visitor = (visitor + 1) % options.Visitors)
        {
            for (long now; (now = Stopwatch.GetTimestamp()) < due;)
            {
                SleepNanoseconds((long)((due - now) * 1e9 / Stopwatch.Frequency));
            }

            SendNext(visitor, (long)due);
            due += step;
        }
    }

    private void Take(Marker marker)
    {
        if (_recording)
        {
            _latency.Record(Stopwatch.GetTimestamp() - marker.Due);
            Interlocked.Increment(ref _recorded);
        }

        if (Interlocked.Exchange(ref _seenNumbers[marker.Visitor], marker.Number) != marker.Number - 1)
        {
            Interlocked.Increment(ref _disordered);
        }

        Interlocked.Increment(ref _delivered);
        if (_sending && options.Rate <= 0)
        {
            SendNext(marker.Visitor, Stopwatch.GetTimestamp());
        }
    }

    private void Fail(string what)
    {
        Interlocked.Increment(ref _failed);
        FirstFailure ??= what;
    }

    // A timer of the runtime is too coarse for a thousand messages a second.
    private static void SleepNanoseconds(long nanoseconds)
    {
        var time = new TimeSpec { Seconds = nanoseconds / 1_000_000_000, Nanoseconds = nanoseconds % 1_000_000_000 };
        _ = NanoSleep(ref time, 0);
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(ref TimeSpec request, nint remaining);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
