using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>The tests that the pages name as proof exist.</summary>
public static partial class NamedTestRule
{
    private static readonly string[] Pages = ["docs/threats.md", "docs/edge-cases.md"];

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files)
    {
        var tests = files.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal) && file.IsCSharp).ToList();
        var known = tests.SelectMany(file => Declarations().Matches(file.Text).Select(declaration => declaration.Groups["name"].Value)).ToHashSet();
        known.UnionWith(files.Where(file => file.Name.Contains(".test.", StringComparison.Ordinal)).Select(file => file.Name));
        return [.. files.Where(file => Pages.Contains(file.Path)).SelectMany(page => CheckPage(page, known))];
    }

    // A method may stand in the class that the named one derives from.
    private static IEnumerable<string> CheckPage(SourceFile page, HashSet<string> known) =>
        from mark in Marks().Matches(page.Text)
        from part in new[] { mark.Groups["file"], mark.Groups["class"], mark.Groups["method"] }
        where part.Success && !known.Contains(part.Value)
        select $"{page.Path}:{page.LineAt(mark.Index)}: names {mark.Value}, and there is no {part.Value}.";

    // `PickUpTests`, `PickUpTests.Of_two_one_wins`, `linkify.test.ts`.
    [GeneratedRegex(@"`(?:(?<class>[A-Z]\w*Tests)(?:\.(?<method>\w+))?|(?<file>\w+\.test\.[jt]sx?))`")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b(?:class|Task|void|Property) (?<name>[A-Z]\w*)")]
    private static partial Regex Declarations();
}
