using System.Diagnostics;
using Omnichannel.Tests.Kill.Audits;
using Omnichannel.Tests.Kill.Load;

namespace Omnichannel.Tests.Kill;

/// <summary>Takes backups by the real command while visitors write, restores and compares them, and kills others half-way.</summary>
internal sealed class BackupRun(KillOptions options, Checks checks, HubProcess hub, HttpMessageInvoker http, string folder)
{
    private const int Visitors = 8;
    private const int Rounds = 3;

    private readonly Random _random = new(options.Seed);

    public async Task RunAsync()
    {
        await hub.StartAsync();
        var visitors = await Arrival.OfAsync(Visitors, hub, http, _random);
        using var pace = new Pace(TimeSpan.FromSeconds((double)Visitors / options.Rate));
        var writing = Task.WhenAll(visitors.Select(visitor => visitor.WriteAsync(pace)));
        for (var round = 1; round <= Rounds; round++)
        {
            await CheckWholeAsync(visitors, Path.Combine(folder, $"whole-{round}"));
            await CheckHalfAsync(Path.Combine(folder, $"half-{round}"));
        }

        pace.Stop();
        await writing;
        hub.Kill();
        await hub.WaitForEndAsync();
        Console.WriteLine($"backups: {Rounds} restored and {Rounds} killed half-way, while {visitors.Sum(visitor => visitor.Ledger.Count)} messages were written");
    }

    private async Task CheckWholeAsync(IReadOnlyList<Visitor> visitors, string name)
    {
        var before = visitors.Select(visitor => visitor.Acknowledged()).ToList();
        using var backup = Command("backup", name, hub.Folder);
        await backup.WaitForExitAsync();
        checks.That("a backup under load succeeds", backup.ExitCode == 0, $"It ended with {backup.ExitCode}.");
        checks.That("the folder of a running hub is refused", await RestoreAsync(name, hub.Folder) == 1);
        checks.That("the backup can be restored", await RestoreAsync(name, name + "-data") == 0);

        using var store = new StoreAudit(Path.Combine(name + "-data", "hub.db"));
        var logs = visitors.Select(visitor => store.LogOf(visitor.Client.Conversation)).ToList();
        checks.None("SQLite finds the restored file sound", store.Damage());
        checks.None("restored sequences run from 1 to n", store.Gaps());
        checks.None("restored receipts name their messages", store.FalseReceipts());
        checks.None("a backup holds all that was acknowledged before it began", before.Zip(logs).SelectMany(pair => LedgerAudit.Lost(pair.First, pair.Second)));

        await Task.WhenAll(visitors.Select((visitor, index) => CheckPrefixAsync(visitor, logs[index])));
    }

    // What was restored must be how the log of the hub that lives on begins.
    private async Task CheckPrefixAsync(Visitor visitor, IReadOnlyList<LogLine> restored)
    {
        var log = new VisitorLog(visitor.Client);
        await log.ReadOnAsync();
        var beginning = log.Lines.Take(restored.Count).ToList();
        lock (checks)
        {
            checks.None("a backup is the beginning of every conversation", LedgerAudit.Different(visitor.Name, beginning, restored));
        }
    }

    private async Task CheckHalfAsync(string name)
    {
        using var backup = Command("backup", name, hub.Folder);
        while (!File.Exists(name + ".part") && !backup.HasExited)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(0, 60)), TimeProvider.System);
        backup.Kill();
        await backup.WaitForExitAsync();
        if (File.Exists(name))
        {
            checks.That("a backup that has its name is whole, even if its command was killed", await RestoreAsync(name, name + "-data") == 0);
        }
        else
        {
            checks.That("a backup that was killed had begun", File.Exists(name + ".part"));
            checks.That("what a killed backup leaves is refused", await RestoreAsync(name + ".part", name + "-data") == 1);
            checks.That("nothing of it is restored", !File.Exists(Path.Combine(name + "-data", "hub.db")));
        }
    }

    private async Task<int> RestoreAsync(string file, string data)
    {
        using var restore = Command("restore", file, data);
        await restore.WaitForExitAsync();
        return restore.ExitCode;
    }

    private Process Command(string verb, string file, string data)
    {
        string[] command = [options.Hub, verb, file, "--Store:Folder=" + data];
        var start = new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) ?? throw new InvalidOperationException($"The command {verb} did not start.");
    }
}
