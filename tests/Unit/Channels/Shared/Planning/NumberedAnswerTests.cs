using Omnichannel.Channels.Shared.Planning;
using Omnichannel.Tests.Unit.BotFlows;

namespace Omnichannel.Tests.Unit.Channels.Shared.Planning;

/// <summary>What a channel without buttons shows is what flows understand as an answer.</summary>
public sealed class NumberedAnswerTests
{
    private const string Words = """
        {"id":"pick","kind":"buttons","text":"Which?","options":[{"id":"o1","title":"Order","next":"a"},{"id":"o2","title":"Billing & more","next":"b"}]},
        {"id":"a","kind":"end","text":"A"},{"id":"b","kind":"end","text":"B"}
        """;

    private const string Numbers = """
        {"id":"pick","kind":"buttons","text":"How many?","options":[{"id":"o1","title":"2","next":"a"},{"id":"o2","title":"1","next":"b"}]},
        {"id":"a","kind":"end","text":"Two"},{"id":"b","kind":"end","text":"One"}
        """;

    [Theory]
    [InlineData("2")]
    [InlineData("2.")]
    [InlineData("2. Billing & more")]
    [InlineData("2) billing more")]
    [InlineData("Billing & more")]
    public void Number_title_and_the_whole_line_mean_the_choice(string answer)
    {
        var story = FlowStory.Begin(Words);
        var shown = Assert.Single(MessagePlanner.Plan(story.Last.Replies[0], Abilities.TextOnly));

        Assert.EndsWith("1. Order\n2. Billing & more", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["B"], story.Writes(answer).Said);
    }

    [Fact]
    public void A_line_whose_number_and_title_differ_is_asked_again() => Assert.Equal(["Which?"], FlowStory.Begin(Words).Writes("1. Billing & more").Said);

    [Theory]
    [InlineData("1", "One")]
    [InlineData("• 2", "Two")]
    public void Where_titles_are_numbers_the_title_counts(string answer, string said)
    {
        var story = FlowStory.Begin(Numbers);

        Assert.EndsWith("• 2\n• 1", Assert.Single(MessagePlanner.Plan(story.Last.Replies[0], Abilities.TextOnly)).Text, StringComparison.Ordinal);
        Assert.Equal([said], story.Writes(answer).Said);
    }
}
