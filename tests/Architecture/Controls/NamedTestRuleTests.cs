using Omnichannel.Tests.Architecture.Rules;
using Omnichannel.Tests.Architecture.Tree;
using Xunit;

namespace Omnichannel.Tests.Architecture.Controls;

public sealed class NamedTestRuleTests
{
    private static readonly SourceFile Code = new("tests/Hub/PickUpTests.cs", "public sealed class PickUpTests { public async Task Of_two_one_wins() { } }");

    private static readonly SourceFile Script = new("web/shared/linkify.test.ts", "");

    [Theory]
    [InlineData("`PutDownTests` shows it")]
    [InlineData("`PickUpTests.Of_three_one_wins`")]
    [InlineData("`linkily.test.ts`")]
    public void A_test_that_is_gone_is_found(string text) => Planted.Finds(NamedTestRule.Check, "docs/threats.md", text, Code, Script);

    [Theory]
    [InlineData("`PickUpTests`, `PickUpTests.Of_two_one_wins`, `linkify.test.ts`, `.test.ts`, `tests/Kill`")]
    public void Tests_that_are_there_pass(string text) => Planted.Passes(NamedTestRule.Check, "docs/threats.md", text, Code, Script);

    [Fact]
    public void Other_pages_may_name_what_they_like() => Planted.Passes(NamedTestRule.Check, "docs/operate.md", "`PutDownTests`", Code);
}
