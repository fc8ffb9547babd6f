using System.Diagnostics;
using System.Numerics;

namespace Omnichannel.Tests.Bench.Load;

/// <summary>Counts durations from many threads without a lock; a bucket is at most 1/32 of its value wide.</summary>
internal sealed class Histogram
{
    private const int SubBits = 5;

    private readonly long[] _buckets = new long[64 << SubBits];
    private long _count;
    private long _max;

    public void Record(long stopwatchTicks)
    {
        var micros = Math.Max(0, (long)(stopwatchTicks * (1_000_000.0 / Stopwatch.Frequency)));
        Interlocked.Increment(ref _buckets[IndexOf(micros)]);
        Interlocked.Increment(ref _count);
        long seen;
        while (micros > (seen = Volatile.Read(ref _max)) && Interlocked.CompareExchange(ref _max, micros, seen) != seen)
        {
        }
    }

    /// <summary>Gets the duration, in milliseconds, that a share of all stays within; NaN when there are none.</summary>
    public double Milliseconds(double percent)
    {
        var total = Volatile.Read(ref _count);
        if (total == 0)
        {
            return double.NaN;
        }

        var rank = Math.Max(1, (long)Math.Ceiling(total * percent / 100.0));
        for (var index = 0; index < _buckets.Length; index++)
        {
            rank -= _buckets[index];
            if (rank <= 0)
            {
                return Math.Min(UpperOf(index), _max) / 1000.0;
            }
        }

        return _max / 1000.0;
    }

    private static int IndexOf(long value)
    {
        if (value < 1 << SubBits)
        {
            return (int)value;
        }

        var shift = BitOperations.Log2((ulong)value) - SubBits;
        return ((shift + 1) << SubBits) + (int)((value >> shift) - (1 << SubBits));
    }

    private static long UpperOf(int index)
    {
        var row = index >> SubBits;
        var column = index & ((1 << SubBits) - 1);
        return row == 0 ? column : ((long)((1 << SubBits) + column + 1) << (row - 1)) - 1;
    }
}
