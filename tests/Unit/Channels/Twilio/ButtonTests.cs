using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>Buttons are contents that are made once at Twilio; where Twilio takes none they are numbers in the text.</summary>
public sealed class ButtonTests
{
    [Fact]
    public async Task Up_to_three_are_buttons_and_the_text_is_a_hole_so_that_one_content_serves_everybody()
    {
        var contents = new ContentShelf();
        await using var stage = new TwilioStage(contents.Answer);

        await stage.SendsAsync(new() { Text = "Hi Ann, what now?", Buttons = Buttons(3) });
        await stage.SendsAsync(new() { Text = "Hi Bob, what now?", Buttons = Buttons(3) });

        var made = Assert.Single(contents.Made);
        Assert.Equal(
            """{"twilio/quick-reply":{"body":"{{1}}","actions":[{"title":"Choice 1","id":"Choice 1"},{"title":"Choice 2","id":"Choice 2"},{"title":"Choice 3","id":"Choice 3"}]}}""",
            made.GetProperty("types").GetRawText());
        Assert.Equal("""{"1":"Text"}""", made.GetProperty("variables").GetRawText());
        var sent = stage.Server.Calls.Where(call => call.Path.EndsWith("/Messages.json", StringComparison.Ordinal)).Select(call => call.Form).ToList();
        Assert.Equal(["""{"1":"Hi Ann, what now?"}""", """{"1":"Hi Bob, what now?"}"""], sent.Select(form => form.Find("ContentVariables")));
        Assert.All(sent, form => Assert.Equal((contents.Sids[0], null), (form.Find("ContentSid"), form.Find("Body"))));
    }

    [Fact]
    public async Task More_are_a_list()
    {
        var contents = new ContentShelf();
        await using var stage = new TwilioStage(contents.Answer);

        await stage.SendsAsync(new() { Text = "Which one?", Buttons = Buttons(10) });

        var list = Assert.Single(contents.Made).GetProperty("types").GetProperty("twilio/list-picker");
        Assert.Equal(("Options", 10), (list.GetProperty("button").GetString(), list.GetProperty("items").GetArrayLength()));
        Assert.Equal("""{"item":"Choice 10","id":"Choice 10"}""", list.GetProperty("items")[9].GetRawText());
    }

    [Fact]
    public async Task A_text_of_several_lines_stands_in_the_content_itself()
    {
        var contents = new ContentShelf();
        await using var stage = new TwilioStage(contents.Answer);

        await stage.SendsAsync(new() { Text = "One\nTwo", Buttons = Buttons(1) });

        var made = Assert.Single(contents.Made);
        Assert.Equal("One\nTwo", made.GetProperty("types").GetProperty("twilio/quick-reply").GetProperty("body").GetString());
        Assert.False(made.TryGetProperty("variables", out _));
        Assert.Null(stage.Server.Calls[^1].Form.Find("ContentVariables"));
    }

    [Fact]
    public async Task A_content_of_an_earlier_run_is_found_again()
    {
        var contents = new ContentShelf();
        await using (var before = new TwilioStage(contents.Answer))
        {
            await before.SendsAsync(new() { Text = "Now?", Buttons = Buttons(2) });
        }

        await using var after = new TwilioStage(contents.Answer);
        await after.SendsAsync(new() { Text = "Now?", Buttons = Buttons(2) });

        Assert.Single(contents.Made);
        Assert.Equal(contents.Sids[0], after.Server.Calls[^1].Form.Find("ContentSid"));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("What?", 11)]
    [InlineData("Two\n{{1}}", 2)]
    public async Task What_cannot_be_a_content_is_numbered(string text, int buttons)
    {
        var contents = new ContentShelf();
        await using var stage = new TwilioStage(contents.Answer);

        await stage.SendsAsync(new() { Text = text, Buttons = Buttons(buttons) });

        Assert.Empty(contents.Made);
        Assert.StartsWith($"{text}\n1. Choice 1\n2. Choice 2", Assert.Single(stage.Server.Calls).Form.Find("Body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_that_Twilio_refuses_are_numbered()
    {
        await using var stage = new TwilioStage(call => call switch
        {
            { Path: "/v2/Content" } => Answer.Json("""{"contents":[]}"""),
            { Path: "/v1/Content" } => Answer.Error(400, 20001, "no"),
            _ => Answer.Json($$"""{"sid":"{{TwilioStage.Sid}}"}""", 201),
        });

        Assert.IsType<SendOutcome.Sent>(await stage.SendsAsync(new() { Text = "Now?", Buttons = Buttons(2) }));
        Assert.Equal("Now?\n1. Choice 1\n2. Choice 2", stage.Server.Calls[^1].Form.Find("Body"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(401)]
    [InlineData(0)]
    public async Task Trouble_with_a_content_sends_nothing_and_is_tried_again(int status)
    {
        await using var stage = new TwilioStage(_ => status == 0 ? Answer.HangUp : Answer.Json("{}", status));

        Assert.IsType<SendOutcome.Later>(await stage.SendsAsync(new() { Text = "Now?", Buttons = Buttons(2) }));
        Assert.DoesNotContain(stage.Server.Calls, call => call.Path.EndsWith("/Messages.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_content_that_somebody_deleted_is_made_again()
    {
        var (shelf, isGone) = (new ContentShelf(), false);
        await using var stage = new TwilioStage(call =>
            isGone && call.Path.EndsWith("/Messages.json", StringComparison.Ordinal) ? Answer.Error(400, 21655) : shelf.Answer(call));
        await stage.SendsAsync(new() { Text = "Now?", Buttons = Buttons(2) });
        isGone = true;

        Assert.IsType<SendOutcome.Later>(await stage.SendsAsync(new() { Text = "Now?", Buttons = Buttons(2) }));
        (isGone, shelf) = (false, new ContentShelf());

        Assert.IsType<SendOutcome.Sent>(await stage.SendsAsync(new() { Text = "Now?", Buttons = Buttons(2) }));
        Assert.Single(shelf.Made);
    }

    private static CardAction[] Buttons(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new CardAction { Type = "imBack", Title = $"Choice {number}", Value = $"Choice {number}" })];

    /// <summary>Keeps contents as Twilio does, beside one run of the hub.</summary>
    private sealed class ContentShelf
    {
        public List<JsonElement> Made { get; } = [];

        public IReadOnlyList<string> Sids => [.. Made.Select((_, index) => $"HX{index:D32}")];

        public Answer Answer(Call call)
        {
            if (call.Path == "/v2/Content")
            {
                var found = Made.Select((content, index) => (Name: content.GetProperty("friendly_name").GetString(), Sid: Sids[index]))
                    .Where(content => content.Name == call.Query.Find("ContentName"));
                return Twilio.Answer.Json($$"""{"contents":[{{string.Join(',', found.Select(content => $$"""{"sid":"{{content.Sid}}","friendly_name":"{{content.Name}}"}"""))}}]}""");
            }

            if (call.Path == "/v1/Content")
            {
                Made.Add(JsonSerializer.Deserialize<JsonElement>(call.Body));
                return Twilio.Answer.Json($$"""{"sid":"{{Sids[^1]}}","variables":{"1":"Text"} }""", 201);
            }

            return Twilio.Answer.Json($$"""{"sid":"{{TwilioStage.Sid}}"}""", 201);
        }
    }
}
