using System.Text.RegularExpressions;
using Omnichannel.Tests.Architecture.Tree;

namespace Omnichannel.Tests.Architecture.Rules;

/// <summary>Decisions are numbered, no two alike, short, and say what every decision must say.</summary>
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
        var twice = decisions.GroupBy(decision => NumberOf(decision.Name)).Where(group => group.Count() > 1)
            .Select(group => $"{group.Last().Path}: another decision has the number {group.Key} too.");
        return [.. decisions.SelectMany(CheckFile), .. twice];
    }

    private static IEnumerable<string> CheckFile(SourceFile decision)
    {
        var lines = decision.Text.Split('\n');
        if (!FileName().IsMatch(decision.Name)) { yield return $"{decision.Path}: name it NNNN-words-in-lower-case.md."; }
        var number = NumberOf(decision.Name);
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

    // Work that goes on side by side takes numbers from ranges, so there may be gaps.
    private static int NumberOf(string name) => int.TryParse(name.Split('-')[0], out var number) ? number : 0;

    [GeneratedRegex(@"^\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*\.md$")]
    private static partial Regex FileName();
}
