using System.Diagnostics;
using System.Globalization;

namespace Omnichannel.Tests.Bench.Load;

/// <summary>Processor time and memory from <c>/proc</c>: of one process, and of the whole machine.</summary>
internal static class Proc
{
    private const double TicksPerSecond = 100;

    public static double CpuSeconds(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Gets the resident memory, in bytes.</summary>
    public static double ResidentBytes(int pid)
    {
        var line = File.ReadLines($"/proc/{pid}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>Gets how many files this process may have open.</summary>
    public static int FileLimit()
    {
        var line = File.ReadLines("/proc/self/limits").First(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        return int.TryParse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
    }

    /// <summary>Gets the seconds for which the machine's cores were busy or taken away, all of them together.</summary>
    public static double BusySeconds()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        return (fields[0] + fields[1] + fields[2] + fields[5] + fields[6] + fields[7]) / TicksPerSecond;
    }

    /// <summary>Gets the seconds for which everybody but us and the servers kept the cores busy.</summary>
    public static double ForeignSeconds(IReadOnlyList<int> servers) =>
        BusySeconds() - CpuSeconds(Environment.ProcessId) - servers.Sum(CpuSeconds);

    /// <summary>Waits until others use at most so many cores, but not for ever.</summary>
    public static async Task WaitForQuietAsync(IReadOnlyList<int> servers, double cores, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < patience)
        {
            var (busy, at) = (ForeignSeconds(servers), clock.Elapsed);
            await Task.Delay(300);
            if ((ForeignSeconds(servers) - busy) / (clock.Elapsed - at).TotalSeconds <= cores)
            {
                return;
            }
        }
    }
}
