using System.Xml.Linq;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Which project may reference which; nothing else is allowed. Tests may reference everything.</summary>
public static class ArrowRule
{
    private static Dictionary<string, string[]> Allowed => new()
    {
        ["Hub/Core"] = [],
        ["Channels"] = ["Hub/Core"],
        ["BotFlows"] = ["Hub/Core"],
        ["Handoff"] = ["Hub/Core"],
        ["Hub/Server"] = ["Hub/Core", "Channels", "BotFlows", "Handoff"],
    };

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files) =>
        [.. files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal) && !file.IsTest).SelectMany(CheckProject)];

    private static IEnumerable<string> CheckProject(SourceFile project)
    {
        if (!Allowed.TryGetValue(project.Folder, out var allowed))
        {
            yield return $"{project.Path}: no arrows are written down for a project in '{project.Folder}'.";
            yield break;
        }

        var items = XDocument.Parse(project.Text).Descendants().ToList();
        foreach (var target in items.Where(item => item.Name.LocalName == "ProjectReference").Select(item => Target(project, item)))
        {
            if (!allowed.Contains(target)) { yield return $"{project.Path}: references '{target}', which its arrows do not allow."; }
        }

        foreach (var package in items.Where(item => item.Name.LocalName == "PackageReference").Select(Include))
        {
            if (project.Folder == "Hub/Core" && !package.EndsWith(".Abstractions", StringComparison.Ordinal))
            {
                yield return $"{project.Path}: Core takes no package but abstractions, not '{package}'.";
            }
        }
    }

    private static string Target(SourceFile project, XElement reference) => Paths.Resolve(project.Folder, Include(reference) + "/..");

    private static string Include(XElement item) => item.Attribute("Include")?.Value ?? "";
}
