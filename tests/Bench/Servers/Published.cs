using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Omnichannel.Tests.Bench.Servers;

/// <summary>Hub and floor as they would be shipped: Release, compiled ahead of time for this machine.</summary>
internal sealed class Published
{
    private readonly string _root = RootOf(AppContext.BaseDirectory);

    public string Hub => Path.Combine(Output("hub"), "Omnichannel.Hub.dll");

    public string Floor => Path.Combine(Output("floor"), "Omnichannel.Tests.Bench.Floor.dll");

    /// <summary>Builds both; takes seconds when nothing has changed.</summary>
    public void Publish()
    {
        Publish("Hub/Server", "hub");
        Publish("tests/Bench/Floor", "floor");
    }

    /// <summary>Gets what the figures belong to; empty when this is no clone.</summary>
    public string Commit() => Run("git", ["rev-parse", "--short", "HEAD"]).Trim();

    private void Publish(string project, string output)
    {
        Console.WriteLine($"Publishing {project} …");

        // Intermediate files of their own: the same project is built for another target in the usual place. The front ends are not built twice.
        _ = Run("dotnet",
        [
            "publish", project, "-c", "Release", "-v", "quiet", "-clp:NoSummary", "-o", Output(output),
            "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true",
            "--artifacts-path", Path.Combine(_root, "artifacts", "bench", "build"),
            $"-p:CustomBeforeMicrosoftCommonProps={Path.Combine(_root, "tests", "Bench", "publish.props")}",
            $"-p:WebStamp={Path.Combine(_root, "artifacts", "web", "build.stamp")}",
            $"-p:WebInstallStamp={Path.Combine(_root, "artifacts", "web", "install.stamp")}",
        ]);
    }

    private string Output(string name) => Path.Combine(_root, "artifacts", "bench", name);

    private string Run(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _root, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output}");
    }

    private static string RootOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Omnichannel.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("This program measures the sources around it; run it in a clone.");
    }
}
