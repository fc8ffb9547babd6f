using FsCheck;
using FsCheck.Fluent;
using Omnichannel.Channels.Shared.Planning;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using static Omnichannel.Tests.Unit.Channels.Shared.Planning.Abilities;

namespace Omnichannel.Tests.Unit.Channels.Shared.Planning;

public sealed class MessagePlannerTests
{
    [Fact]
    public void A_text_with_few_choices_is_one_part_with_buttons()
    {
        var part = Assert.Single(MessagePlanner.Plan(Message("Which one?", "Yes", "No"), Rich));

        Assert.Equal("Which one?", part.Text);
        Assert.Equal(["Yes", "No"], part.Buttons.Select(button => button.Value));
    }

    [Fact]
    public void More_choices_than_buttons_become_a_list_and_more_than_a_list_takes_become_numbers()
    {
        var list = Assert.Single(MessagePlanner.Plan(Message("Pick", "a", "b", "c", "d", "e"), Rich));
        var numbers = Assert.Single(MessagePlanner.Plan(Message("Pick", "a", "b", "c", "d", "e", "f"), Rich));

        Assert.Equal(5, list.Buttons.Count);
        Assert.Equal("Pick\n\n1. a\n2. b\n3. c\n4. d\n5. e\n6. f", numbers.Text);
        Assert.Empty(numbers.Buttons);
    }

    [Fact]
    public void One_title_that_is_too_long_makes_the_whole_set_numbers()
    {
        var part = Assert.Single(MessagePlanner.Plan(Message("Pick", "Short", "This title is far too long"), Rich));

        Assert.Equal("Pick\n\n1. Short\n2. This title is far too long", part.Text);
        Assert.Empty(part.Buttons);
    }

    [Theory]
    [InlineData("2", "1")]
    [InlineData("Room", "10.")]
    public void Titles_that_are_numbers_are_not_numbered(string first, string second)
    {
        var part = Assert.Single(MessagePlanner.Plan(Message("How many?", first, second), TextOnly));

        Assert.Equal($"How many?\n\n• {first}\n• {second}", part.Text);
    }

    [Fact]
    public void Buttons_without_words_are_written_out()
    {
        var part = Assert.Single(MessagePlanner.Plan(Message(" ", "Yes", "No"), Rich));

        Assert.Equal("1. Yes\n2. No", part.Text);
        Assert.Empty(part.Buttons);
    }

    [Fact]
    public void Of_a_long_text_the_last_part_has_the_buttons()
    {
        var parts = MessagePlanner.Plan(Message(string.Join(' ', Enumerable.Repeat("words", 30)), "Yes"), Rich);

        Assert.Equal([0, 1], parts.Select(part => part.Buttons.Count));
    }

    [Fact]
    public void A_button_that_opens_a_page_is_a_line_with_its_address()
    {
        var activity = Message("Look") with
        {
            SuggestedActions = new() { Actions = [Choice("Shop", "https://shop.example/", "openUrl"), Choice("Later")] },
        };

        var part = Assert.Single(MessagePlanner.Plan(activity, Rich));

        Assert.Equal("Look\n\nShop: https://shop.example/", part.Text);
        Assert.Equal("Later", Assert.Single(part.Buttons).Title);
    }

    [Fact]
    public void A_short_text_goes_with_its_only_file()
    {
        var part = Assert.Single(MessagePlanner.Plan(Message("Your plan") with { Attachments = [File("a.png", "image/png")] }, Rich));

        Assert.Equal("Your plan", part.Text);
        Assert.Equal("a.png", part.File?.Name);
    }

    [Fact]
    public void Sound_and_long_texts_and_several_files_stand_apart()
    {
        var sound = MessagePlanner.Plan(Message("Listen") with { Attachments = [File("a.ogg", "audio/ogg")] }, Rich);
        var longer = MessagePlanner.Plan(Message(new string('x', 41)) with { Attachments = [File("a.png", "image/png")] }, Rich);
        var several = MessagePlanner.Plan(
            Message("Two") with { Attachments = [File("a.png", "image/png"), File("b.pdf", "application/pdf")] }, Rich);

        Assert.Equal([("Listen", null), ("", "a.ogg")], sound.Select(part => (part.Text, part.File?.Name)));
        Assert.Equal([(new string('x', 41), null), ("", "a.png")], longer.Select(part => (part.Text, part.File?.Name)));
        Assert.Equal([("Two", null), ("", "a.png"), ("", "b.pdf")], several.Select(part => (part.Text, part.File?.Name)));
    }

    [Fact]
    public void Buttons_stand_below_the_picture_they_belong_to()
    {
        var parts = MessagePlanner.Plan(Message("Like it?", "Yes") with { Attachments = [File("a.png", "image/png")] }, Rich);

        Assert.Equal([("", "a.png", 0), ("Like it?", null, 1)], parts.Select(part => (part.Text, part.File?.Name, part.Buttons.Count)));
    }

    [Theory]
    [InlineData("song.mid", "application/midi", 10L)]
    [InlineData("big.pdf", "application/pdf", 1001L)]
    public void A_file_that_the_channel_does_not_take_is_named_for_a_link(string name, string type, long size)
    {
        var parts = MessagePlanner.Plan(Message("Here") with { Attachments = [File(name, type)] }, Rich, _ => size);

        Assert.Equal([("Here", null), (name, name)], parts.Select(part => (part.Text, part.Link?.Name)));
        Assert.All(parts, part => Assert.Null(part.File));
    }

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.EndOfConversation)]
    public void What_is_no_message_is_not_sent(string type) => Assert.Empty(MessagePlanner.Plan(Message("x") with { Type = type }, Rich));

    [Fact]
    public void Whatever_the_message_every_part_is_within_the_limits_and_no_word_is_lost()
    {
        var words = Gen.Elements("One", " ", "two. ", "\n\n", "three😀", "a rather long word to say").ListOf().Select(list => string.Concat(list));
        var titles = Gen.Elements("Yes", "No", "2", "A title that is longer than most", "…", "Ja").ListOf();
        var files = Gen.Elements(("a.png", "image/png"), ("b.ogg", "audio/ogg"), ("c.exe", "application/x-msdownload")).ListOf();
        var abilities = Gen.Elements(Rich, TextOnly, Rich with { CaptionLength = 0 }, Rich with { TextUnit = TextUnit.CodePoints });

        var samples = from text in words from choices in titles from attached in files from can in abilities select (text, choices, attached, can);

        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var (text, choices, attached, can) = sample;
            var activity = Message(text, [.. choices]) with { Attachments = [.. attached.Select(file => File(file.Item1, file.Item2))] };

            var parts = MessagePlanner.Plan(activity, can);

            Assert.All(parts, part => CheckLimits(part, can));
            var said = string.Concat(parts.Where(part => part.Link is null).Select(part => part.Text));
            Assert.StartsWith(Ink(text), Ink(said), StringComparison.Ordinal);
            var offered = said + string.Concat(parts.SelectMany(part => part.Buttons).Select(button => button.Title));
            Assert.All(choices, title => Assert.Contains(Ink(title), Ink(offered), StringComparison.Ordinal));
            Assert.Equal(attached.Count, parts.Count(part => part.File is not null || part.Link is not null));
        }).QuickCheckThrowOnFailure();
    }

    private static string Ink(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static void CheckLimits(ChannelPart part, ChannelCapabilities can)
    {
        Assert.InRange(TextSplitter.Measure(part.Text, can.TextUnit), 0, part.File is null ? can.TextLength : can.CaptionLength);
        Assert.InRange(part.Buttons.Count, 0, Math.Max(can.Buttons, can.ListEntries));
        Assert.All(part.Buttons, button => Assert.InRange(button.Title.Length, 1, can.ButtonTitleLength));
        Assert.True(part.File is not null || !string.IsNullOrWhiteSpace(part.Text), "A part says something.");
        Assert.True(part.File is null || can.FindMedia(part.File.ContentType) is not null, "A file is one that the channel takes.");
    }
}
