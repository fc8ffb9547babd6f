using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Omnichannel.Tests.Browser;

/// <summary>A fresh clone of the repository, run with the command that its README gives.</summary>
public sealed partial class ClonedHub : IAsyncDisposable
{
    // Everything is fetched and built first.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("omnichannel-clone-");
    private readonly TaskCompletionSource<string> _setUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    private ClonedHub()
    {
    }

    public string Origin { get; } = $"http://127.0.0.1:{HubProcess.FreePort()}";

    /// <summary>Gets the set-up link that the hub printed.</summary>
    public Task<string> SetUpLink => _setUp.Task;

    private string Clone => Path.Combine(_root.FullName, "omnichannel");

    public static async Task<ClonedHub> CloneAsync()
    {
        var hub = new ClonedHub();
        using var git = Process.Start(new ProcessStartInfo("git", ["clone", "--quiet", "--depth", "1", "file://" + FindRepository(), hub.Clone]))
            ?? throw new InvalidOperationException("git did not start.");
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
        return hub;
    }

    public async Task RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", Command()) { WorkingDirectory = Clone, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the tests set for themselves is not the stranger's.
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _started.TrySetException(new InvalidOperationException("The command of the README ended by itself."));
        _process.OutputDataReceived += (_, line) => Listen(line.Data);
        _process.ErrorDataReceived += (_, line) => Listen(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await _started.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _root.Delete(recursive: true);
    }

    // The README's own line for another port and another folder, with ours in it.
    private IEnumerable<string> Command()
    {
        var line = File.ReadLines(Path.Combine(Clone, "README.md")).Select(line => line.Trim()).Single(line => line.StartsWith("dotnet run ", StringComparison.Ordinal) && line.Contains("--urls", StringComparison.Ordinal));
        return line.Split(' ')[1..].Select(word =>
            word.StartsWith("http://", StringComparison.Ordinal) ? Origin
            : word.StartsWith("--Store:Folder=", StringComparison.Ordinal) ? "--Store:Folder=" + Path.Combine(_root.FullName, "data")
            : word);
    }

    private void Listen(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (SetUpLine().Match(line) is { Success: true } link)
        {
            _setUp.TrySetResult(link.Groups[1].Value);
        }

        if (line.Contains("Application started", StringComparison.Ordinal))
        {
            _started.TrySetResult();
        }
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Omnichannel.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Omnichannel.sln above '{AppContext.BaseDirectory}'.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(http://\S+/setup\?code=\S+)")]
    private static partial Regex SetUpLine();
}
