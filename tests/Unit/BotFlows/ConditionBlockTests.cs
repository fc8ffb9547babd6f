using System.Diagnostics;
using System.Text.Json;
using Omnichannel.BotFlows.Runner;

namespace Omnichannel.Tests.Unit.BotFlows;

public sealed class ConditionBlockTests
{
    [Theory]
    [InlineData("order", "equals", "ORDER", true)]
    [InlineData("order", "equals", "orders", false)]
    [InlineData("order", "notEquals", "orders", true)]
    [InlineData("my order", "contains", "ORDER", true)]
    [InlineData("my order", "contains", "", false)]
    [InlineData("my order", "notContains", "invoice", true)]
    [InlineData("my order", "startsWith", "my", true)]
    [InlineData("my order", "endsWith", "Order", true)]
    [InlineData("my order", "endsWith", "my", false)]
    [InlineData("10", "greaterThan", "9", true)]
    [InlineData("10", "greaterThan", "10", false)]
    [InlineData("10", "greaterOrEqual", "10.0", true)]
    [InlineData("9", "lessThan", "10", true)]
    [InlineData("11", "lessOrEqual", "10", false)]
    [InlineData("many", "greaterThan", "1", false)]
    [InlineData("many", "lessThan", "1", false)]
    [InlineData("A-17", "matches", "^[A-Z]-[0-9]+$", true)]
    [InlineData("17", "matches", "^[A-Z]-[0-9]+$", false)]
    [InlineData("x", "isSet", null, true)]
    [InlineData("x", "isNotSet", null, false)]
    [InlineData("wert", "equals", "{{visitor.name}}", true)]
    public void A_test_compares(string value, string comparison, string? other, bool isTrue) =>
        Assert.Equal([isTrue ? "Yes" : "No"], FlowStory.Begin(Decide($$"""{"all":[{{Test("x", comparison, other)}}],"next":"yes"}"""), ("visitor.name", "Wert")).Writes(value).Said);

    [Theory]
    [InlineData("nothing", "equals", "x", false)]
    [InlineData("nothing", "notEquals", "x", true)]
    [InlineData("nothing", "contains", "x", false)]
    [InlineData("nothing", "lessThan", "1", false)]
    [InlineData("nothing", "isSet", null, false)]
    [InlineData("nothing", "isNotSet", null, true)]
    [InlineData("visitor.locale", "startsWith", "de", true)]
    [InlineData("x.deeper", "isSet", null, false)]
    [InlineData("", "isSet", null, false)]
    public void A_value_that_is_not_there_is_like_empty_text(string variable, string comparison, string? other, bool isTrue) =>
        Assert.Equal([isTrue ? "Yes" : "No"], FlowStory.Begin(Decide($$"""{"any":[{{Test(variable, comparison, other)}}],"next":"yes"}"""), ("visitor.locale", "de-CH")).Writes("x").Said);

    [Theory]
    [InlineData("a", "Yes")]
    [InlineData("ab", "Both")]
    [InlineData("c", "No")]
    public void The_first_open_branch_is_taken(string value, string said)
    {
        var both = $$"""{"all":[{{Test("x", "contains", "a")}},{{Test("x", "contains", "b")}}],"next":"both"}""";
        var either = $$"""{"any":[{{Test("x", "contains", "a")}},{{Test("x", "contains", "b")}}],"next":"yes"}""";

        Assert.Equal([said], FlowStory.Begin(Decide($"{both},{either}")).Writes(value).Said);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*a){12}$")]
    [Trait("threat", "F-05")]
    public void A_greedy_pattern_ends_soon_on_a_long_text(string pattern)
    {
        var story = FlowStory.Begin(Decide($$"""{"all":[{{Test("visitor.name", "matches", pattern)}}],"next":"yes"}"""), ("visitor.name", new string('a', 50_000) + "!"));
        var clock = Stopwatch.StartNew();

        // Either it was decided in linear time, or the budget stopped it; a backtracking engine would need years.
        var failure = Record.Exception(() => story.Writes("x"));

        Assert.True(failure is null or FlowBudgetException, failure?.ToString());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }

    [Theory]
    [InlineData("(?<=a)b")]
    [InlineData(@"(a)\1")]
    [InlineData("(a{1000}){1000}")]
    [InlineData("(?>a)")]
    [Trait("threat", "F-05")]
    public void A_pattern_that_cannot_be_matched_safely_is_found(string pattern) => AssertBadPattern(pattern);

    [Fact]
    [Trait("threat", "F-05")]
    public void A_pattern_of_five_thousand_characters_is_found() => AssertBadPattern(new string('a', 5000));

    private static void AssertBadPattern(string pattern)
    {
        var finding = Assert.Single(FlowStory.Findings(Decide($$"""{"all":[{{Test("x", "matches", pattern)}}],"next":"yes"}""")), finding => finding.Code == "bad-pattern");

        Assert.Equal(("decide", "branches[0].all[0].value"), (finding.BlockId, finding.Field));
    }

    private static string Test(string variable, string comparison, string? value) =>
        $$"""{"variable":"{{variable}}","operator":"{{comparison}}","value":{{JsonSerializer.Serialize(value)}}}""";

    private static string Decide(string branches) => $$"""
        {"id":"ask","kind":"ask","text":"?","variable":"x","next":"decide"},
        {"id":"decide","kind":"condition","branches":[{{branches}}],"otherwise":"no"},
        {"id":"yes","kind":"end","text":"Yes"},{"id":"no","kind":"end","text":"No"},{"id":"both","kind":"end","text":"Both"}
        """;
}
