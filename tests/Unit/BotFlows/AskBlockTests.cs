using System.Globalization;
using Omnichannel.BotFlows.Runner;

namespace Omnichannel.Tests.Unit.BotFlows;

public sealed class AskBlockTests
{
    [Theory]
    [InlineData("mia@example.com", "mia@example.com")]
    [InlineData(" Mia.Berg+shop@Mail.Example.COM ", "Mia.Berg+shop@mail.example.com")]
    [InlineData("It is <mia@example.com>, thanks.", "mia@example.com")]
    [InlineData("mailto:mia@example.com", "mia@example.com")]
    [InlineData("jörg@müller.de", "jörg@müller.de")]
    [InlineData("mia@example.com MIA@example.com", "mia@example.com")]
    [InlineData("mia", null)]
    [InlineData("mia@example", null)]
    [InlineData("@example.com", null)]
    [InlineData("mia@@example.com", null)]
    [InlineData("mia..b@example.com", null)]
    [InlineData("mia@-example.com", null)]
    [InlineData("mia@exam_ple.com", null)]
    [InlineData("mia@10.0.0.1", null)]
    [InlineData("a@example.com or b@example.com", null)]
    [InlineData("mia@example.com\r\nBcc: all@example.org", null)]
    public void An_address_is_found_and_normalised(string written, string? kept) => Assert.Equal(kept, Kept("email", written));

    [Theory]
    [InlineData("+49 (0)30 1234-567", "+49301234567")]
    [InlineData("0049 30 1234567", "+49301234567")]
    [InlineData("(030) 123.45.67", null)]
    [InlineData("+1 (202) 555-0143", "+12025550143")]
    [InlineData("+٤٩٣٠١٢٣٤٥٦٧", "+49301234567")]
    [InlineData("12345", null)]
    [InlineData("+1234567890123456", null)]
    [InlineData("+0301234567", null)]
    [InlineData("030 1234 ext 5", null)]
    [InlineData("call me", null)]
    [InlineData("+49 1", null)]
    [InlineData("+999 30 1234567", null)]
    public void A_telephone_number_is_kept_in_the_form_that_all_countries_share(string written, string? kept) => Assert.Equal(kept, Kept("phone", written));

    [Theory]
    [InlineData("42", "42")]
    [InlineData(" -3 ", "-3")]
    [InlineData("\u22123", "-3")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234", "1234")]
    [InlineData("0,234", "0.234")]
    [InlineData("12,5", "12.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1 234 567", "1234567")]
    [InlineData("1'234", "1234")]
    [InlineData("٤٢", "42")]
    [InlineData("1,23,4.5", null)]
    [InlineData("1.2.3", null)]
    [InlineData("1e9", null)]
    [InlineData("0x10", null)]
    [InlineData("NaN", null)]
    [InlineData("ten", null)]
    [InlineData("-", null)]
    [InlineData("99999999999999999999999999999999", null)]
    public void A_number_is_read_as_people_write_it(string written, string? kept) => Assert.Equal(kept, Kept("number", written));

    [Theory]
    [InlineData("  Mia Berg ", "Mia Berg")]
    [InlineData("   ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Words_are_kept_trimmed_and_a_file_alone_is_no_answer(string? written, string? kept) => Assert.Equal(kept, Kept("text", written));

    [Fact]
    public void A_very_long_answer_is_cut_between_characters()
    {
        var kept = Kept("text", new string('x', 3999) + "😀");

        Assert.Equal(new string('x', 3999), kept);
    }

    [Fact]
    public void A_wrong_answer_is_asked_again_and_the_last_one_takes_the_exit_for_it()
    {
        var story = FlowStory.Begin(Block("email", """ "retryText":"Hm?","maxAttempts":3,"onFailed":"failed", """));

        Assert.Equal(["Hm?"], story.Writes("no").Said);
        Assert.Equal(1, story.Last.Run.Attempts);
        Assert.Equal(["Hm?"], story.Writes(null).Said);
        Assert.Equal(["Failed"], story.Writes("never").Said);
        Assert.Equal(0, story.Last.Run.Attempts);
    }

    [Fact]
    public void Without_retry_text_the_question_comes_back_and_after_three_wrong_answers_a_person_is_asked_for()
    {
        var story = FlowStory.Begin(Block("number", ""));

        Assert.Equal(["What?"], story.Writes("none").Said);
        Assert.Equal(["What?"], story.Writes("none").Said);
        var handoff = story.Writes("none").Handoff();

        Assert.True(handoff.Failed);
        Assert.Equal(["One moment please, I'm getting somebody from our team."], story.Said);
    }

    [Fact]
    public void An_exit_for_failure_without_a_limit_means_three_attempts() =>
        Assert.Equal(["Failed"], FlowStory.Begin(Block("email", """ "onFailed":"failed", """)).Writes("1").Writes("2").Writes("3").Said);

    private static string Block(string type, string more) => $$"""
        {"id":"ask","kind":"ask","text":"What?","variable":"answer","type":"{{type}}",{{more}}"next":"got"},
        {"id":"got","kind":"end","text":"Got {{"{{answer}}"}}"},{"id":"failed","kind":"end","text":"Failed"}
        """;

    private static string? Kept(string type, string? written)
    {
        var story = FlowStory.Begin(Block(type, "")).Writes(written);
        if (story.Outcome is FlowOutcome.Waiting)
        {
            return null;
        }

        var value = story.Variable("answer").Value;
        return type == "number" ? value.GetDecimal().ToString(CultureInfo.InvariantCulture) : value.GetString();
    }
}
