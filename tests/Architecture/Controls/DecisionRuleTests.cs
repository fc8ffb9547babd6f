using Omnichannel.Tests.Architecture.Rules;
using Omnichannel.Tests.Architecture.Tree;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

public sealed class DecisionRuleTests
{
    private const string Path = "docs/decisions/0001-one-core.md";

    private const string Good = """
        # 1. One core

        - Status: accepted
        - Date: 2026-11-22

        ## Context
        ## Options
        ## Decision
        ## Consequences
        ## How we would notice it was wrong
        """;

    [Fact]
    public void A_complete_decision_passes() => Planted.Passes(DecisionRule.Check, Path, Good);

    [Theory]
    [InlineData("docs/decisions/0002-one-core.md", "", "")]
    [InlineData("docs/decisions/0001-One_Core.md", "", "")]
    [InlineData(Path, "# 1. One", "# One")]
    [InlineData(Path, "- Status: accepted", "")]
    [InlineData(Path, "- Date: 2026-11-22", "")]
    [InlineData(Path, "## Options", "")]
    [InlineData(Path, "## Decision", "## Options again")]
    [InlineData(Path, "## Context\n## Options", "## Options\n## Context")]
    [InlineData(Path, "## How we would notice it was wrong", "## Notes")]
    public void A_decision_that_lacks_something_is_found(string path, string take, string put) =>
        Planted.Finds(DecisionRule.Check, path, take.Length == 0 ? Good : Good.Replace(take, put, StringComparison.Ordinal));

    [Fact]
    public void A_number_that_is_given_twice_is_found() => Assert.NotEmpty(DecisionRule.Check(
        [new SourceFile(Path, Good), new SourceFile("docs/decisions/0001-two-cores.md", Good)]));

    [Fact]
    public void A_long_decision_is_found() =>
        Planted.Finds(DecisionRule.Check, Path, Good + string.Concat(Enumerable.Repeat("\nline", DecisionRule.Limit)));
}
