using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Decisions are numbered without gaps, short, and say what every decision must say.</summary>
public static partial class DecisionRule
{
    public const int Limit = 60;

    private static string[] Needed =>
    [
        "- Status: ", "- Date: ", "## Context", "## Options", "## Decision", "## Consequences", "## How we would notice it was wrong",
    ];

    public static IReadOnlyList<string> Check(IReadOnlyList<SourceFile> files)
    {
        var decisions = files.Where(file => file.Folder == "docs/decisions" && file.Name != "README.md").ToList();
        return [.. decisions.SelectMany((decision, index) => CheckFile(decision, index + 1))];
    }

    private static IEnumerable<string> CheckFile(SourceFile decision, int number)
    {
        var lines = decision.Text.Split('\n');
        if (!FileName().IsMatch(decision.Name)) { yield return $"{decision.Path}: name it NNNN-words-in-lower-case.md."; }
        if (!decision.Name.StartsWith($"{number:D4}-", StringComparison.Ordinal)) { yield return $"{decision.Path}: the next number is {number:D4}."; }
        if (!lines[0].StartsWith($"# {number}. ", StringComparison.Ordinal)) { yield return $"{decision.Path}: begins with '# {number}. Title'."; }
        if (decision.Lines > Limit) { yield return $"{decision.Path}: {decision.Lines} lines, at most {Limit}."; }

        var at = 0;
        foreach (var needed in Needed)
        {
            var found = Array.FindIndex(lines, at, line => line.StartsWith(needed, StringComparison.Ordinal));
            if (found < 0) { yield return $"{decision.Path}: '{needed}' is missing or out of order."; }
            at = Math.Max(at, found);
        }
    }

    [GeneratedRegex(@"^\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*\.md$")]
    private static partial Regex FileName();
}
