namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Paths inside the repository, without touching the disk.</summary>
public static class Paths
{
    /// <summary>Follows a relative path from a folder; <c>..</c> above the root stays visible at the front.</summary>
    public static string Resolve(string folder, string relative)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{relative}".Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") { parts.RemoveAt(parts.Count - 1); }
            else if (part != ".") { parts.Add(part); }
        }

        return string.Join('/', parts);
    }
}
