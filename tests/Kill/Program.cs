using System.Diagnostics;
using Omnichannel.Tests.Kill;
using Omnichannel.Tests.Kill.Channels;
using Omnichannel.Tests.Kill.Load;
using Omnichannel.Tests.Kill.Trace;

if (KillOptions.Read(args) is not { } options)
{
    Console.Error.WriteLine(KillOptions.Usage);
    return 2;
}

if (!File.Exists(options.Hub))
{
    Console.Error.WriteLine($"There is no hub at {options.Hub}. Build it, or name it with --hub.");
    return 2;
}

Console.WriteLine($"seed {options.Seed}, hub {options.Hub}");
var checks = new Checks();
var since = Stopwatch.GetTimestamp();
if (options.Cycles > 0)
{
    await WithHubAsync((hub, http, _) => new KillRun(options, checks, hub, http).RunAsync());
    Console.WriteLine($"kills: {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s");
}

if (options.Posts > 0)
{
    await WithHubAsync((hub, http, folder) => new TraceRun(options, checks, hub, http, Path.Combine(folder, "trace")).RunAsync());
}

if (options.Backups)
{
    await WithHubAsync((hub, http, folder) => new BackupRun(options, checks, hub, http, folder).RunAsync());
}

if (options.ChannelCycles > 0)
{
    await WithHubAsync((hub, http, _) => new ChannelRun(options, checks, hub, http).RunAsync());
}

Console.WriteLine($"{Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s");
Console.WriteLine($"{checks.Passed} passed, {checks.Failed} failed");
return checks.Failed == 0 && checks.Passed > 0 ? 0 : 1;

async Task WithHubAsync(Func<HubProcess, HttpMessageInvoker, string, Task> run)
{
    var folder = Directory.CreateTempSubdirectory("omnichannel-kill-").FullName;
    try
    {
        using var hub = new HubProcess(options.Hub, Path.Combine(folder, "data"));
        using var http = DirectLineClient.Connect();
        await run(hub, http, folder);
    }
    catch (Exception error)
    {
        // What stops a run half-way is one more failure, and what was checked until then still counts.
        checks.That("the run comes to its end", kept: false, error.ToString());
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
}
