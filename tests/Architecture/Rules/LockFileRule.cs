using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Every project pins what it restores, and every project is in the solution, so that it is built and tested.</summary>
public static class LockFileRule
{
    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet();
        var solution = files.FirstOrDefault(file => file.Path == "Omnichannel.sln")?.Text.Replace('\\', '/') ?? "";
        var projects = files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        var unlocked = projects.Where(project => !paths.Contains(project.Folder + "/packages.lock.json"))
            .Select(project => $"{project.Path}: no packages.lock.json beside it.");
        var unlisted = projects.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal))
            .Select(project => $"{project.Path}: not in Omnichannel.sln.");
        var loose = files.Where(file => file.Name == "package.json" && !IsLocked(file.Folder, paths))
            .Select(package => $"{package.Path}: no package-lock.json beside or above it.");
        return [.. unlocked, .. unlisted, .. loose];
    }

    // A workspace's members are locked by the file at its root.
    private static bool IsLocked(string folder, HashSet<string> paths) => paths.Contains(folder.Length == 0 ? "package-lock.json" : folder + "/package-lock.json")
        || (folder.Length > 0 && IsLocked(folder.Contains('/') ? folder[..folder.LastIndexOf('/')] : "", paths));
}
