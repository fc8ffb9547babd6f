using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Nothing in the tree names one machine's folders or a package registry: it must build the same anywhere.</summary>
public static partial class ForeignPathRule
{
    // Written in pieces so that this file does not hold what it looks for.
    private static readonly string[] Registries =
    [
        "registry." + "npmjs", "registry." + "yarnpkg", "registry." + "npmmirror", "npm.pkg." + "github", "api." + "nuget.org",
        "nuget." + "org/v3", "pkgs.dev." + "azure", "pypi." + "org", "deb." + "debian.org", "archive." + "ubuntu.com",
    ];

    private static Regex MachinePath { get; } = new(
        @"(?<![\w.~}/*])/(?:" + "tm" + "p|var/tm" + "p|ro" + "ot|ho" + @"me/[a-z]\w*|Us" + @"ers/\w+)/|\b[A-Z]:\\{1,2}Us" + @"ers\\");

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files) => [.. files.SelectMany(CheckFile)];

    private static IEnumerable<string> CheckFile(SourceFile file)
    {
        var paths = MachinePath.Matches(file.Text).Select(match => (match.Index, What: $"a path of one machine, '{match.Value}'"));
        var hosts = Registries.Select(host => (Index: file.Text.IndexOf(host, StringComparison.OrdinalIgnoreCase), What: $"the registry '{host}'"))
            .Where(found => found.Index >= 0);
        var downloads = file.Name is "package-lock.json"
            ? Download().Matches(file.Text).Select(match => (match.Index, What: "a download address"))
            : [];
        return paths.Concat(hosts).Concat(downloads).Select(found => $"{file.Path}:{file.LineAt(found.Index)}: holds {found.What}.");
    }

    [GeneratedRegex("""
        "resolved":\s*"https?:
        """)]
    private static partial Regex Download();
}
