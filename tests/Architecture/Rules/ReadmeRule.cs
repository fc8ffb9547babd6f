using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>A project's README is short, and the types it names in code marks exist.</summary>
/// <remarks>
/// A name counts as existing when it is an identifier in C# code (comments and strings do not count) or TypeScript, or a part of a path.
/// So framework types the code uses pass, and a type that was renamed away does not.
/// </remarks>
public static partial class ReadmeRule
{
    public const int Limit = 40;

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files)
    {
        var projects = files.Where(file => file.Name is "package.json" || file.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => file.Folder).ToHashSet();
        var readmes = files.Where(file => file.Name == "README.md" && (file.Folder.Length == 0 || projects.Contains(file.Folder))).ToList();
        var known = new Lazy<HashSet<string>>(() => Known(files));
        return [.. readmes.SelectMany(readme => CheckFile(readme, known))];
    }

    private static IEnumerable<string> CheckFile(SourceFile readme, Lazy<HashSet<string>> known)
    {
        if (readme.Folder.Length > 0 && readme.Lines > Limit) { yield return $"{readme.Path}: {readme.Lines} lines, at most {Limit}."; }
        foreach (var mark in CodeMarks().Matches(readme.Text).Cast<Match>())
        {
            var name = mark.Groups["name"].Value;
            if (!known.Value.Contains(name)) { yield return $"{readme.Path}:{readme.LineAt(mark.Index)}: names `{name}`, which does not exist."; }
        }
    }

    private static HashSet<string> Known(IReadOnlyList<SourceFile> files) =>
    [
        .. files.SelectMany(file => file.Path.Split('/')),
        .. files.Where(file => file.IsCSharp).SelectMany(file => Words().Matches(CSharpText.OnlyCode(file.Text)).Select(word => word.Value)),
        .. files.Where(file => file.IsScript).SelectMany(file => Words().Matches(file.Text).Select(word => word.Value)),
    ];

    // `TurnPipeline`, `Program.cs`, `Clock.Advance(…)`, `IChatClient<T>`: the first name; words in capitals only are not types.
    [GeneratedRegex(@"`(?<name>[A-Z](?=\w*[a-z])\w*(?:\.cs\b)?)(?=[`.(<])")]
    private static partial Regex CodeMarks();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Words();
}
