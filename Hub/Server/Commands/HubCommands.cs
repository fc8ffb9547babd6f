using System.Data.Common;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Commands;

/// <summary>What the program does for a person at a terminal instead of being a hub.</summary>
internal static class HubCommands
{
    /// <summary>It is done.</summary>
    public const int Done = 0;

    /// <summary>It could not be done; nothing was changed.</summary>
    public const int Refused = 1;

    /// <summary>The arguments are not right.</summary>
    public const int Misused = 2;

    private const string Usage =
        """
        usage: Omnichannel.Hub                    run the hub
               Omnichannel.Hub backup FILE        write a backup of the data folder, also while the hub runs
               Omnichannel.Hub restore FILE       fill an empty data folder from a backup
        """ + "\n" + FlowCommands.Usage + "\n" +
        """
        Settings follow as --Store:Folder=PATH, or stand in the environment as Store__Folder=PATH.
        """;

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code; null when they name none, which means: be a hub.</returns>
    public static async Task<int?> TryRunAsync(string[] args, Terminal? terminal = null) =>
        args is [var first, ..] && !first.StartsWith('-') && !first.StartsWith('/')
            ? await RunAsync(args, terminal ?? Terminal.OfProcess())
            : null;

    private static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        try
        {
            return await DoAsync([.. args.Where(arg => !IsSetting(arg))], ConfigurationOf([.. args.Where(IsSetting)]), terminal);
        }
        catch (Exception error) when (error is CommandRefusedException or InvalidOperationException or IOException or UnauthorizedAccessException or DbException)
        {
            terminal.Complain(error.Message);
            return Refused;
        }
    }

    private static async Task<int> DoAsync(string[] words, IConfiguration settings, Terminal terminal)
    {
        if (words is not (["backup" or "restore", { Length: > 0 }] or ["flows", ..]))
        {
            terminal.Complain(Usage);
            return Misused;
        }

        using var folder = new DataFolder(settings["Store:Folder"] ?? "");
        switch (words)
        {
            case ["backup", var file]:
                await new BackupCommand(folder, terminal, TimeProvider.System).RunAsync(Path.GetFullPath(file));
                return Done;
            case ["restore", var file]:
                await new RestoreCommand(folder, terminal).RunAsync(Path.GetFullPath(file));
                return Done;
            default:
                return await new FlowCommands(new(settings, folder, TimeProvider.System), terminal).RunAsync(words[1..]);
        }
    }

    private static bool IsSetting(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal);

    // The same sources as the hub's, so that a command finds the folder that the hub finds.
    private static IConfiguration ConfigurationOf(string[] settings) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory }).Configuration;
}
