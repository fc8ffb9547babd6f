using System.Globalization;
using Omnichannel.BotFlows.Definition;
using Omnichannel.Hub.Flows;

namespace Omnichannel.Hub.Commands;

/// <summary>Flows at a terminal: <c>flows list</c>, <c>export</c>, <c>import</c>, <c>check</c> and <c>use</c>.</summary>
internal sealed class FlowCommands(FlowStoreAtHand store, Terminal terminal)
{
    /// <summary>How the commands are written.</summary>
    public const string Usage =
        """
               Omnichannel.Hub flows list                               all flows, their versions and inboxes
               Omnichannel.Hub flows export FLOW FILE [--version N]     write a flow as a file
               Omnichannel.Hub flows check FILE                         say what is wrong with a file on this hub
               Omnichannel.Hub flows import FILE [--publish] [--dry-run]  add a file as a new version; the hub must be stopped
               Omnichannel.Hub flows use FLOW INBOX                     let an inbox greet with a flow; the hub must be stopped
        """;

    /// <summary>Runs what the words behind <c>flows</c> say.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] words)
    {
        switch (words)
        {
            case ["list"]:
                await ListAsync();
                return HubCommands.Done;
            case ["export", var flow, var file]:
                await ExportAsync(flow, file, null);
                return HubCommands.Done;
            case ["export", var flow, var file, "--version", var number] when IsNumber(number, out var wanted):
                await ExportAsync(flow, file, wanted);
                return HubCommands.Done;
            case ["check", var file]:
                return await TakeAsync(file, publish: false, dryRun: true);
            case ["import", var file, .. var flags] when flags.All(flag => flag is "--publish" or "--dry-run"):
                return await TakeAsync(file, flags.Contains("--publish"), flags.Contains("--dry-run"));
            case ["use", var flow, var inbox]:
                await UseAsync(flow, inbox);
                return HubCommands.Done;
            default:
                terminal.Complain("usage:\n" + Usage);
                return HubCommands.Misused;
        }
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private async Task ListAsync()
    {
        foreach (var flow in await store.ReadAsync(shelf => shelf.ListAsync(CancellationToken.None)))
        {
            var published = flow.Published is { } number ? $"version {number} published" : "not published";
            var inboxes = flow.Inboxes.Count == 0 ? "" : $", greets in {string.Join(", ", flow.Inboxes)}";
            terminal.Say($"{flow.Name}: {published}, {flow.Versions.Count} in all{inboxes}");
        }
    }

    private async Task ExportAsync(string name, string file, int? number)
    {
        if (Path.Exists(file))
        {
            throw new CommandRefusedException($"{file} is there already. Choose another name, or move it away first.");
        }

        var version = await store.ReadAsync(async shelf => await shelf.FindAsync(name, CancellationToken.None) is { } flow
            ? await shelf.FindVersionAsync(flow.Id, number, CancellationToken.None)
            : throw new CommandRefusedException($"There is no flow '{name}'. 'flows list' shows all."));
        if (version is null)
        {
            throw new CommandRefusedException($"The flow '{name}' has no version {number}.");
        }

        await File.WriteAllBytesAsync(file, FlowShelf.Export(version));
        terminal.Say($"{file}: version {version.Number} of '{name}'.");
    }

    private async Task<int> TakeAsync(string file, bool publish, bool dryRun)
    {
        var flow = await ReadAsync(file);
        var report = dryRun
            ? await store.TryAsync(flow)
            : await store.WriteAsync(import => import.TakeAsync(flow, publish, dryRun: false, CancellationToken.None));
        foreach (var finding in report.Findings)
        {
            terminal.Complain(finding.ToString());
        }

        if (report.HasErrors)
        {
            terminal.Complain($"'{report.Name}' was not taken: mend the errors first.");
            return HubCommands.Refused;
        }

        terminal.Say((report.IsUnchanged, report.IsStored) switch
        {
            (_, false) when dryRun => report.IsUnchanged ? $"'{report.Name}' is fine, and is version {report.Number} already." : $"'{report.Name}' is fine, and would be version {report.Number}.",
            (true, false) => $"'{report.Name}' is version {report.Number} already; nothing was changed.",
            _ => $"'{report.Name}' is version {report.Number}, {(report.Published == report.Number ? "and new conversations get it" : "not published")}.",
        });
        return HubCommands.Done;
    }

    private static async Task<FlowDefinition> ReadAsync(string file)
    {
        if (!File.Exists(file))
        {
            throw new CommandRefusedException($"There is no file {file}.");
        }

        if (new FileInfo(file).Length > FlowLimits.FileBytes)
        {
            throw new CommandRefusedException($"{file} is larger than a flow may be: {FlowLimits.FileBytes} bytes.");
        }

        return FlowJson.TryRead(await File.ReadAllBytesAsync(file), out var flow, out var error)
            ? flow
            : throw new CommandRefusedException($"{file} is no flow. At {error.Path}: {error.Message}");
    }

    private async Task UseAsync(string name, string inbox)
    {
        await store.UseAsync(name, inbox);
        terminal.Say($"New conversations in '{inbox}' begin with '{name}'.");
    }
}
