using Omnichannel.BotFlows.Runner;

namespace Omnichannel.Tests.Unit.BotFlows;

/// <summary>The blocks that only speak, set or end, and the templates they share.</summary>
public sealed class TextBlocksTests
{
    [Fact]
    public void Messages_are_said_in_order_and_the_end_has_the_last_word()
    {
        var story = FlowStory.Begin("""{"id":"a","kind":"message","text":"One","next":"b"},{"id":"b","kind":"message","text":"Two","next":"c"},{"id":"c","kind":"end","text":"Three"}""");

        Assert.Equal(["One", "Two", "Three"], story.Said);
        Assert.Equal(["a", "b", "c"], story.Last.Path);
        Assert.Equal(new FlowOutcome.Finished(), story.Outcome);
        Assert.All(story.Last.Replies, reply => Assert.Equal("acceptingInput", reply.InputHint));
    }

    [Fact]
    public void An_end_without_text_says_nothing() => Assert.Empty(FlowStory.Begin("""{"id":"a","kind":"end"}""").Said);

    [Fact]
    public void A_handoff_names_department_and_reason_and_ends_the_run()
    {
        var story = FlowStory.Begin("""{"id":"a","kind":"handoff","text":"One moment.","department":"Sales","reason":"On {{page.title}}"}""", ("page.title", "Prices"));

        Assert.Equal(["One moment."], story.Said);
        Assert.Equal(new FlowOutcome.HandoffRequested("Sales", "On Prices"), story.Outcome);
        Assert.True(story.Last.Run.Finished);
    }

    [Fact]
    public void A_handoff_without_department_and_reason_still_says_why()
    {
        var handoff = FlowStory.Begin("""{"id":"a","kind":"handoff","reason":"{{nothing}}"}""").Handoff();

        Assert.Null(handoff.Department);
        Assert.Equal("The flow asked for a person.", handoff.Reason);
    }

    [Fact]
    public void A_long_reason_is_cut() =>
        Assert.Equal(
            new string('x', 199) + "…",
            FlowStory.Begin("""{"id":"a","kind":"handoff","reason":"{{page.title}}"}""", ("page.title", new string('x', 300))).Handoff().Reason);

    [Fact]
    public void A_variable_is_set_from_a_template_and_is_no_field_of_the_visitor()
    {
        var story = FlowStory.Begin("""{"id":"a","kind":"setVariable","variable":"v","value":"<{{page.title}}>","next":"b"},{"id":"b","kind":"end","text":"{{v}}"}""", ("page.title", "A & B"));

        Assert.Equal(["<A & B>"], story.Said);
        Assert.False(story.Variable("v").Field);
        Assert.Null(story.Variable("v").Sequence);
    }

    [Theory]
    [InlineData("Hi {{visitor.name}}!", "Hi Mia!")]
    [InlineData("{{ visitor.name }}{{visitor.name}}", "MiaMia")]
    [InlineData("Hi{{#if visitor.name}} {{visitor.name}}{{else}} you{{/if}}", "Hi Mia")]
    [InlineData("Hi{{#if nobody}} {{nobody}}{{else}} you{{/if}}", "Hi you")]
    [InlineData("{{#unless nobody}}a{{#if visitor.name}}b{{/if}}{{else}}c{{/unless}}", "ab")]
    [InlineData("x{{nobody.at.all}}y", "xy")]
    [InlineData("a } b }} c { d", "a } b }} c { d")]
    [InlineData("<b>{{page.title}}</b>", "<b>{{visitor.name}} & \"Co\"</b>")]
    public void A_template_is_filled_once_and_never_escaped(string template, string text) =>
        Assert.Equal([text], FlowStory.Begin(End(template), ("visitor.name", "Mia"), ("page.title", "{{visitor.name}} & \"Co\"")).Said);

    [Fact]
    public void Lists_of_any_script_read_as_they_are()
    {
        var story = FlowStory.Begin($$"""{"id":"c","kind":"httpRequest","url":"https://api.example.com/","saveAs":"v","next":"a","onError":"a"},{{End("{{v.body}}")}}""");

        Assert.Equal(["[\"Grüße\",\"日本\"]"], story.Returns(200, """["Gr\u00fc\u00dfe", "日本"]""").Said);
    }

    [Theory]
    [InlineData("{{visitor.name.Length}}")]
    [InlineData("{{answer.GetType}}")]
    [InlineData("{{answer.length}}")]
    [InlineData("{{constructor.prototype}}")]
    [Trait("threat", "F-06")]
    public void No_object_behind_a_value_can_be_reached(string template) =>
        Assert.Equal(["<>"], FlowStory.Begin($$"""{"id":"q","kind":"ask","text":"?","variable":"answer","next":"a"},{{End($"<{template}>")}}""", ("visitor.name", "Mia")).Writes("x").Said);

    [Theory]
    [InlineData("{{#with items}}x{{/with}}")]
    [InlineData("{{> partial}}")]
    [InlineData("{{lookup a 'b'}}")]
    [InlineData("{{this}}{{../x}}")]
    [InlineData("{{@root.x}}")]
    [InlineData("{{{visitor.name}}}")]
    [InlineData("{{a[0]}}")]
    [InlineData("{{System.Environment.Exit(1)}}")]
    [Trait("threat", "F-06")]
    public void Calls_and_partials_cannot_be_written(string template) =>
        Assert.Equal(("bad-template", "a", "text"), FlowStory.Findings(End(template)).Select(finding => (finding.Code, finding.BlockId, finding.Field)).First());

    [Fact]
    [Trait("threat", "F-06")]
    public void Deep_nesting_cannot_be_written()
    {
        var deep = string.Concat(Enumerable.Repeat("{{#if visitor.name}}", 200)) + string.Concat(Enumerable.Repeat("{{/if}}", 200));

        Assert.Contains(FlowStory.Findings(End(deep[..3990] + "{{/if}}")), finding => finding.Code == "bad-template");
    }

    [Fact]
    [Trait("threat", "F-06")]
    public void A_text_that_doubles_itself_stops_growing()
    {
        var doubling = string.Join(',', Enumerable.Range(0, 50).Select(index => $$$"""{"id":"d{{{index}}}","kind":"setVariable","variable":"v","value":"{{v}}{{v}}x","next":"d{{{index + 1}}}"}"""));

        var story = FlowStory.Begin($$"""{{doubling}},{"id":"d50","kind":"end"}""");

        Assert.Equal(16_000, story.Variable("v").Value.GetString()!.Length);
    }

    [Fact]
    public void A_message_is_cut_to_what_every_channel_takes_and_never_inside_a_character()
    {
        var said = FlowStory.Begin(End("{{page.title}}"), ("page.title", new string('x', 3998) + "😀😀")).Said[0];

        Assert.Equal(new string('x', 3998) + "…", said);
    }

    [Fact]
    [Trait("threat", "F-06")]
    public void All_variables_together_have_a_bound()
    {
        var calls = string.Join(',', Enumerable.Range(0, 9).Select(index =>
            $$"""{"id":"c{{index}}","kind":"httpRequest","url":"https://api.example.com/","saveAs":"v{{index}}","next":"c{{index + 1}}","onError":"c9"}"""));
        var story = FlowStory.Begin($$"""{{calls}},{"id":"c9","kind":"end"}""");

        Assert.Throws<FlowBudgetException>(() =>
        {
            for (var call = 0; call < 9; call++)
            {
                story.Returns(200, new string('x', 64_000));
            }
        });
    }

    private static string End(string text) => $$"""{"id":"a","kind":"end","text":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""";
}
