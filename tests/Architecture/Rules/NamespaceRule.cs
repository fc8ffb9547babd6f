using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>A C# file's namespace is its project's root namespace and its folder path.</summary>
public static partial class NamespaceRule
{
    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files)
    {
        var projects = files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .OrderByDescending(project => project.Folder.Length).ToList();
        return [.. files.Where(file => file.IsCSharp).SelectMany(file => CheckFile(file, projects))];
    }

    private static IEnumerable<string> CheckFile(SourceFile file, List<SourceFile> projects)
    {
        var project = projects.Find(candidate => file.Path.StartsWith(candidate.Folder + "/", StringComparison.Ordinal));
        if (project is null) { return [$"{file.Path}: belongs to no project."]; }

        var wanted = string.Join('.', new[] { RootOf(project) }.Concat(file.Folder[project.Folder.Length..].Split('/')).Where(part => part.Length > 0));
        var found = Declaration().Matches(CSharpText.OnlyCode(file.Text)).Select(match => match.Groups["name"].Value).ToList();
        return found is [] ? HasNoNamespace(file) : found.Where(name => name != wanted)
            .Select(name => $"{file.Path}: namespace '{name}', its folder says '{wanted}'.");
    }

    // Top-level statements and files of attributes or global usings have none.
    private static IEnumerable<string> HasNoNamespace(SourceFile file) => file.Name is "Program.cs" || !Type().IsMatch(CSharpText.OnlyCode(file.Text))
        ? []
        : [$"{file.Path}: declares a type outside any namespace."];

    private static string RootOf(SourceFile project) => RootNamespace().Match(project.Text) is { Success: true } match
        ? match.Groups["name"].Value
        : project.Name[..^".csproj".Length];

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+\w")]
    private static partial Regex Type();

    [GeneratedRegex("<RootNamespace>(?<name>[^<]+)</RootNamespace>")]
    private static partial Regex RootNamespace();
}
