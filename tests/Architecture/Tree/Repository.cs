using System.Diagnostics;

namespace Omnichannel.Tests.Architecture.Tree;

/// <summary>The repository this test was built from: what git tracks, and what it would track if it were added now.</summary>
public static class Repository
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> AllFiles = new(Read);

    /// <summary>Gets every text file that is in the tree, in the order of its path. Binary files are left out.</summary>
    public static IReadOnlyList<SourceFile> Files => AllFiles.Value;

    private static List<SourceFile> Read()
    {
        var root = FindRoot();
        var files = ListPaths(root)
            .Where(path => File.Exists(Path.Combine(root, path)))
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(root, path))))
            .Where(file => !file.Text.Contains('\0'))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();

        // A rule over an empty list passes, so a tree that was not found must not look like a clean one.
        return files.Any(file => file.Path == "Hub/Core/Omnichannel.Core.csproj")
            ? files
            : throw new InvalidOperationException($"'git ls-files' in '{root}' did not list the project; found {files.Count} files.");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Omnichannel.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No Omnichannel.sln above '{AppContext.BaseDirectory}'.");
    }

    private static string[] ListPaths(string root)
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start; the rules read the tree with it.");
        var paths = git.StandardOutput.ReadToEnd();
        git.WaitForExit();

        return git.ExitCode == 0
            ? [.. paths.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()]
            : throw new InvalidOperationException($"'git ls-files' in '{root}' ended with {git.ExitCode}.");
    }
}
