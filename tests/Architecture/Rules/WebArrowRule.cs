using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Which folder of the web may import from which; the console loads the designer as a part of itself.</summary>
public static partial class WebArrowRule
{
    private static Dictionary<string, string[]> Allowed => new()
    {
        ["web/shared"] = [],
        ["web/widget"] = ["web/shared"],
        ["web/designer"] = ["web/shared"],
        ["web/console"] = ["web/shared", "web/designer"],
    };

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files) =>
        [.. files.Where(file => file.IsScript && file.Path.StartsWith("web/", StringComparison.Ordinal)).SelectMany(CheckFile)];

    private static IEnumerable<string> CheckFile(SourceFile file)
    {
        var home = Package(file.Path);
        if (!Allowed.TryGetValue(home, out var allowed)) { yield break; }

        foreach (var import in Imports().Matches(file.Text).Select(match => match.Groups["from"].Value))
        {
            var target = import.StartsWith('.') ? Package(Paths.Resolve(file.Folder, import))
                : import.StartsWith("@omnichannel/", StringComparison.Ordinal) ? "web/" + import.Split('/')[1]
                : home;
            if (target != home && !allowed.Contains(target)) { yield return $"{file.Path}: imports '{import}', which is outside its arrows."; }
        }
    }

    private static string Package(string path) => string.Join('/', path.Split('/').Take(2));

    [GeneratedRegex("""(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*['"](?<from>[^'"\n]+)['"]""")]
    private static partial Regex Imports();
}
