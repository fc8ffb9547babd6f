namespace Omnichannel.Tests.Unit.BotFlows;

/// <summary>Lists, words for nothing, days and numbers in texts.</summary>
public sealed class TemplateHelperTests
{
    [Theory]
    [InlineData("Hi {{default visitor.name \"there\"}}", "Hi there")]
    [InlineData("{{default page.title 'x'}}", "Prices")]
    [InlineData("{{#if visitor.name}}a{{else if page.title}}b{{else}}c{{/if}}", "b")]
    [InlineData("{{#if visitor.name}}a{{else if nobody}}b{{else if page.title}}c{{else}}d{{/if}}!", "c!")]
    [InlineData("{{#unless visitor.name}}a{{else if page.title}}b{{/unless}}", "a")]
    [InlineData("{{#each page.title}}x{{else}}none{{/each}}", "none")]
    [InlineData("{{date page.title \"long\"}}{{number page.title 2}}", "PricesPrices")]
    public void Words_are_chosen(string template, string text) =>
        Assert.Equal([text], FlowStory.Begin($$"""{"id":"a","kind":"end","text":{{System.Text.Json.JsonSerializer.Serialize(template)}}}""", ("page.title", "Prices")).Said);

    [Theory]
    [InlineData("en-US", "{{number v.body.total 2}}", "1,234.50")]
    [InlineData("de", "{{number v.body.total 2}} / {{number v.body.total}}", "1.234,50 / 1.234,5")]
    [InlineData("de", "{{date v.body.due}} {{date v.body.due \"weekday\"}}", "24.12.2026 Donnerstag")]
    [InlineData("en", "{{date v.body.due \"iso\"}}", "2026-12-24")]
    [InlineData("en", "{{#each v.body.items}}{{this_number}}. {{this.name}}{{#if this.tags}} ({{#each this.tags}}{{this}} {{/each}}){{/if}}; {{/each}}", "1. Lamp (new big ); 2. Desk; ")]
    public void Days_numbers_and_lists_read_as_the_language_writes_them(string language, string template, string text)
    {
        var story = FlowStory.Begin(FlowStory.Flow(
            $$"""{"id":"c","kind":"httpRequest","url":"https://api.example.com/","saveAs":"v","next":"a"},{"id":"a","kind":"end","text":{{System.Text.Json.JsonSerializer.Serialize(template)}}}""",
            $$"""{"language":"{{language}}"}"""));

        story.Returns(200, """{"total":1234.5,"due":"2026-12-24","items":[{"name":"Lamp","tags":["new","big"]},{"name":"Desk"}]}""");

        Assert.Equal([text], story.Said);
    }

    [Fact]
    public void A_list_in_a_list_in_a_list_stops_being_written()
    {
        var story = FlowStory.Begin(FlowStory.Flow(
            """
            {"id":"c","kind":"httpRequest","url":"https://api.example.com/","saveAs":"v","next":"a"},
            {"id":"a","kind":"end","text":"{{#each v.body}}{{#each v.body}}{{#each v.body}}{{#each v.body}}{{nothing}}{{/each}}{{/each}}{{/each}}{{/each}}."}
            """));

        story.Returns(200, $"[{string.Join(',', Enumerable.Range(0, 1000))}]");

        Assert.Equal(["…"], story.Said);
    }
}
