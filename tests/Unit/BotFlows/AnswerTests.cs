using System.Globalization;
using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.Tests.Unit.BotFlows;

/// <summary>Typed answers in the languages and countries that visitors write them in.</summary>
public sealed class AnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en-GB", "24/12/2026", "2026-12-24")]
    [InlineData("en-US", "12/24/2026", "2026-12-24")]
    [InlineData("en-US", "24/12/2026", "2026-12-24")]
    [InlineData("en-GB", "12/24/2026", "2026-12-24")]
    [InlineData("en-US", "3/4/26", "2026-03-04")]
    [InlineData("en-GB", "3/4/26", "2026-04-03")]
    [InlineData("en-US", "03.04.2026", "2026-04-03")]
    [InlineData("de", "24.12.2026", "2026-12-24")]
    [InlineData("de", "24.12.", "2026-12-24")]
    [InlineData("de", "1.2.", "2027-02-01")]
    [InlineData("de", "24. Dezember", "2026-12-24")]
    [InlineData("de", "am 3. März 2027", "2027-03-03")]
    [InlineData("de", "heute", "2026-11-22")]
    [InlineData("de", "Übermorgen!", "2026-11-24")]
    [InlineData("en", "tomorrow", "2026-11-23")]
    [InlineData("en", "December 24th, 2026", "2026-12-24")]
    [InlineData("en", "the 24th of December", "2026-12-24")]
    [InlineData("en", "Thu 24 Dec", "2026-12-24")]
    [InlineData("fr", "1 février 2027", "2027-02-01")]
    [InlineData("en", "2026-12-24", "2026-12-24")]
    [InlineData("en", "٢٠٢٦-١٢-٢٤", "2026-12-24")]
    [InlineData("en", "12.05.81", "1981-05-12")]
    [InlineData("en", "31/02/2026", null)]
    [InlineData("en", "32 December", null)]
    [InlineData("en", "soon", null)]
    [InlineData("en", "ma 4", null)]
    [InlineData("en", "1/2/3/4", null)]
    [InlineData("en", "99999999999999", null)]
    [InlineData("en", "2026-12-24T10:00", null)]
    public void A_day_is_read_as_people_write_it(string language, string written, string? kept) =>
        Assert.Equal(kept, Kept("date", "", language, written));

    [Theory]
    [InlineData("today", "2026-11-22")]
    [InlineData("21/11/2026", null)]
    [InlineData("6/12/2026", "2026-12-06")]
    [InlineData("7/12/2026", null)]
    public void A_day_outside_its_bounds_is_asked_again(string written, string? kept) =>
        Assert.Equal(kept, Kept("date", """ "earliest":"today","latest":"today+2w", """, "en-GB", written));

    [Theory]
    [InlineData("de", "1.234", "1234")]
    [InlineData("en", "1.234", "1.234")]
    [InlineData("de", "1,5", "1.5")]
    [InlineData("de", "1,234", "1.234")]
    [InlineData("en", "1,234", "1234")]
    [InlineData("de", "1,234,567", "1234567")]
    public void A_number_is_read_by_its_language(string language, string written, string kept) => Assert.Equal(kept, Kept("number", "", language, written));

    [Theory]
    [InlineData("10", "10")]
    [InlineData("12.5", "12.5")]
    [InlineData("9", null)]
    [InlineData("20.5", null)]
    [InlineData("10.1", null)]
    public void A_number_keeps_to_its_bounds_and_steps(string written, string? kept) =>
        Assert.Equal(kept, Kept("number", """ "min":10,"max":20,"step":2.5, """, "en", written));

    [Theory]
    [InlineData("030 1234567", "+49301234567")]
    [InlineData("(030) 123-45 67", "+49301234567")]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("0043 1 5351234", "+4315351234")]
    [InlineData("12", null)]
    public void A_phone_number_without_a_code_belongs_to_the_country(string written, string? kept) =>
        Assert.Equal(kept, Kept("phone", """ "country":"DE", """, "de", written));

    [Theory]
    [InlineData("Small", "Small")]
    [InlineData("extra large", "Extra large")]
    [InlineData("  EXTRA   LARGE! ", "Extra large")]
    [InlineData("Extra lagre", "Extra large")]
    [InlineData("uebergroesse", "Übergröße")]
    [InlineData("Ubergrosse", "Übergröße")]
    [InlineData("2", "Extra large")]
    [InlineData("2.", "Extra large")]
    [InlineData("(3)", "Übergröße")]
    [InlineData("٢", "Extra large")]
    [InlineData("4", null)]
    [InlineData("smal", "Small")]
    [InlineData("medium", null)]
    [InlineData("Small or extra large", null)]
    [InlineData("\ud800", null)]
    public void A_choice_forgives_case_accents_and_slips(string written, string? kept) =>
        Assert.Equal(kept, Kept("choice", """ "choices":["Small","Extra large","Übergröße"], """, "en", written));

    [Theory]
    [InlineData("Product C")]
    [InlineData("Room 3")]
    [InlineData("Prodct")]
    public void What_could_mean_two_choices_means_none(string written) =>
        Assert.Null(Kept("choice", """ "choices":["Product A","Product B","Room 1","Room 2"], """, "en", written));

    [Fact]
    public void A_question_can_be_left_out_with_its_button()
    {
        var story = FlowStory.Begin(
            """{"id":"a","kind":"ask","text":"Phone?","variable":"p","type":"phone","skipTitle":"No thanks","onSkip":"c","next":"b"},{"id":"b","kind":"end","text":"B"},{"id":"c","kind":"end","text":"Skipped{{p}}"}""");

        Assert.Equal("No thanks", Assert.Single(story.Last.Replies[0].SuggestedActions!.Actions).Title);
        Assert.Equal(["Skipped"], story.Writes("no, thanks!").Said);
    }

    [Theory]
    [InlineData("human")]
    [InlineData("Agent!")]
    [InlineData("I want to talk to a human, please")]
    [InlineData("Ich möchte bitte mit einem Mitarbeiter sprechen")]
    public void A_wish_for_a_person_is_heard_at_any_question(string wish)
    {
        var story = FlowStory.Begin("""{"id":"a","kind":"ask","text":"Name?","variable":"n","next":"b"},{"id":"b","kind":"end"}""");

        Assert.Equal(new FlowOutcome.HandoffRequested(null, "The visitor asked for a person."), story.Writes(wish).Outcome);
        Assert.Single(story.Said);
    }

    [Theory]
    [InlineData("Agent Smith")]
    [InlineData("human resources")]
    [InlineData("please")]
    public void A_name_is_not_taken_for_a_wish(string name) =>
        Assert.Equal(["Hi"], FlowStory.Begin("""{"id":"a","kind":"ask","text":"Name?","variable":"n","next":"b"},{"id":"b","kind":"end","text":"Hi"}""").Writes(name).Said);

    [Fact]
    public void A_button_with_a_word_for_a_person_is_still_a_button() =>
        Assert.Equal(["Yours"], FlowStory.Begin("""{"id":"a","kind":"buttons","text":"?","options":[{"id":"x","title":"Agent","next":"b"}]},{"id":"b","kind":"end","text":"Yours"}""").Writes("agent").Said);

    [Fact]
    public void Without_a_language_of_the_flow_the_visitors_own_counts()
    {
        var flow = FlowStory.Flow("""{"id":"a","kind":"ask","text":"?","variable":"d","type":"date","next":"b"},{"id":"b","kind":"end","text":"{{date d \"long\"}}"}""");
        var facts = new FlowFacts { Values = new Dictionary<string, string> { [FlowFacts.VisitorLocale] = "de-AT" }, Now = Now };
        var step = FlowRunner.Step(flow, FlowRunner.Start(flow, facts).Run, new FlowInput.VisitorMessage(1, FlowStory.Message("24.12.")), facts);

        Assert.Equal(new DateOnly(2026, 12, 24).ToString("D", CultureInfo.GetCultureInfo("de-AT")), step.Replies[0].Text);
    }

    [Fact]
    public void A_sentence_of_the_bots_own_is_in_the_language_of_the_visitor()
    {
        Assert.StartsWith("Einen Moment", UsualTexts.OneMoment("de-CH"), StringComparison.Ordinal);
        Assert.StartsWith("One moment", UsualTexts.OneMoment("den"), StringComparison.Ordinal);
    }

    private static string? Kept(string type, string more, string language, string written)
    {
        var flow = FlowStory.Flow(
            $$"""{"id":"a","kind":"ask","text":"?","variable":"x","type":"{{type}}",{{more}}"next":"b"},{"id":"b","kind":"end"}""", $$"""{"language":"{{language}}","escape":{"words":[]} }""");
        var facts = FlowFacts.None with { Now = Now };
        var step = FlowRunner.Step(flow, FlowRunner.Start(flow, facts).Run, new FlowInput.VisitorMessage(1, FlowStory.Message(written)), facts);
        return !step.Run.Variables.TryGetValue("x", out var value) ? null
            : value.Value.ValueKind == JsonValueKind.Number ? value.Value.GetDecimal().ToString(CultureInfo.InvariantCulture) : value.Value.GetString();
    }
}
