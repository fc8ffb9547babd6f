using Omnichannel.Hub.Commands;

namespace Omnichannel.Tests.Hub.Commands;

/// <summary>What a person who typed a command was told.</summary>
internal sealed record CommandRun(int? ExitCode, string Said, string Complained)
{
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await HubCommands.TryRunAsync(args, new(output, errors));
        return new(exitCode, output.ToString(), errors.ToString());
    }

    public static Task<CommandRun> BackupAsync(string folder, string file) => OfAsync("backup", file, "--Store:Folder=" + folder);

    public static Task<CommandRun> RestoreAsync(string folder, string file) => OfAsync("restore", file, "--Store:Folder=" + folder);

    public void Succeeded() => Assert.Equal((0, ""), (ExitCode, Complained));

    public void RefusedWith(string words)
    {
        Assert.Equal(1, ExitCode);
        Assert.Contains(words, Complained, StringComparison.Ordinal);
        Assert.Equal("", Said);
    }
}
