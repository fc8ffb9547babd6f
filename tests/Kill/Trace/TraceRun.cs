using System.ComponentModel;
using System.Diagnostics;
using Omnichannel.Tests.Kill.Load;

namespace Omnichannel.Tests.Kill.Trace;

/// <summary>Lets visitors write to a hub whose system calls are traced, then checks the order of the calls.</summary>
internal sealed class TraceRun(KillOptions options, Checks checks, HubProcess hub, HttpMessageInvoker http, string file)
{
    private const int Visitors = 8;
    private const string Forbidden = "Tracing system calls is not possible here: strace must be installed, and the system must allow ptrace";

    // Text pages are 4,096 bytes; whatever writes to a file or a socket.
    private static readonly string[] Strace =
        ["strace", "-f", "-y", "-s", "4096", "--seccomp-bpf", "-e", "trace=fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg,sendfile", "-o"];

    public async Task RunAsync()
    {
        TraceControl.Run(checks);
        if (await ProblemAsync() is { } problem)
        {
            checks.That("the trace", kept: false, $"{Forbidden}. {problem}");
            return;
        }

        await hub.StartAsync([.. Strace, file]);
        var visitors = await WriteAsync();
        hub.Kill();
        await hub.WaitForEndAsync();

        var texts = visitors
            .SelectMany(visitor => visitor.Ledger.Select(sent => (Id: $"{visitor.Client.Conversation}|{sent.Sequence:D7}", sent.Text)))
            .ToDictionary(sent => sent.Id, sent => sent.Text, StringComparer.Ordinal);
        var audit = new TraceAudit(texts);
        checks.None("every answer left after a sync of the frames that hold its message", audit.Check(File.ReadLines(file)));
        checks.That("all answers were seen in the trace", audit.Answered == texts.Count && texts.Count >= options.Posts, $"{audit.Answered} of {texts.Count}");
        Console.WriteLine($"trace: {audit.Answered} answers behind {audit.Syncs} syncs of the log file, {new FileInfo(file).Length / 1_000_000} MB read");
    }

    private async Task<List<Visitor>> WriteAsync()
    {
        var visitors = await Arrival.OfAsync(Visitors, hub, http, new Random(options.Seed));
        using var pace = new Pace(TimeSpan.Zero, options.Posts);
        await Task.WhenAll(visitors.Select(visitor => visitor.WriteAsync(pace)));
        return visitors;
    }

    private static async Task<string?> ProblemAsync()
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo(Strace[0], [.. Strace[1..], "/dev/null", "true"]) { RedirectStandardError = true });
            if (probe is null)
            {
                return "It did not start.";
            }

            var said = await probe.StandardError.ReadToEndAsync();
            await probe.WaitForExitAsync();
            return probe.ExitCode == 0 ? null : said.Trim();
        }
        catch (Win32Exception error)
        {
            return error.Message;
        }
    }
}
