using Omnichannel.BotFlows.Runner;

namespace Omnichannel.Tests.Unit.BotFlows;

public sealed class ButtonsBlockTests
{
    private const string Ends = """,{"id":"a","kind":"end","text":"A"},{"id":"b","kind":"end","text":"B"},{"id":"free","kind":"end","text":"Free"}""";

    private const string Options = """[{"id":"red","title":"Rot","next":"a"},{"id":"ten","title":"10","next":"b"}]""";

    private const string Strict = $$"""{"id":"pick","kind":"buttons","text":"Which?","retryText":"Please choose.","variable":"colour","options":{{Options}}}""" + Ends;

    private const string Open = $$"""{"id":"pick","kind":"buttons","text":"Which?","variable":"colour","options":{{Options}},"otherwise":"free"}""" + Ends;

    [Fact]
    public void Buttons_post_their_title_as_a_visible_message()
    {
        var reply = Assert.Single(FlowStory.Begin(Strict).Last.Replies);

        Assert.Equal(("Which?", "expectingInput"), (reply.Text, reply.InputHint));
        Assert.Equal(
            [("imBack", "Rot", "Rot"), ("imBack", "10", "10")],
            reply.SuggestedActions!.Actions.Select(action => (action.Type, action.Title, action.Value)));
    }

    [Theory]
    [InlineData("Rot", "A")]
    [InlineData("  rOT ", "A")]
    [InlineData("RED", "A")]
    [InlineData("1", "A")]
    [InlineData("1.", "A")]
    [InlineData("#1", "A")]
    [InlineData("10", "B")]
    [InlineData("2)", "B")]
    public void An_answer_matches_by_title_id_and_number(string answer, string said) =>
        Assert.Equal([said], FlowStory.Begin(Strict).Writes(answer).Said);

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("Rotwein")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_asked_again_with_the_buttons(string? answer)
    {
        var story = FlowStory.Begin(Strict).Writes(answer);

        Assert.Equal(["Please choose."], story.Said);
        Assert.Equal(2, story.Last.Replies[0].SuggestedActions!.Actions.Count);
        Assert.Equal(new FlowOutcome.Waiting(), story.Outcome);
    }

    [Fact]
    public void Free_words_take_the_exit_for_them_and_are_kept()
    {
        var story = FlowStory.Begin(Open).Writes(" something blue ");

        Assert.Equal(["Free"], story.Said);
        Assert.Equal("something blue", story.Variable("colour").Value.GetString());
        Assert.Equal(1, story.Variable("colour").Sequence);
    }

    [Fact]
    public void A_chosen_option_is_kept_by_its_title() =>
        Assert.Equal("Rot", FlowStory.Begin(Open).Writes("1").Variable("colour").Value.GetString());

    [Fact]
    public void A_file_alone_is_no_choice_even_where_free_words_are() =>
        Assert.Equal(["Which?"], FlowStory.Begin(Open).Writes(null).Said);
}
