using System.Text.Json;
using Omnichannel.Channels.Shared.Planning;
using Omnichannel.Core.Activities;
using static Omnichannel.Tests.Unit.Channels.Shared.Planning.Abilities;

namespace Omnichannel.Tests.Unit.Channels.Shared.Planning;

public sealed class CardTests
{
    private const string Hero = """
        {"title":"Trip","subtitle":"Rome","text":"Three days","images":[{"url":"https://pictures.example/rome.png?x=1","alt":"Rome"}],
         "buttons":[{"type":"imBack","title":"Book","value":"book it"},{"type":"openUrl","title":"More","value":"https://trips.example/"}]}
        """;

    private const string Adaptive = """
        {"type":"AdaptiveCard","version":"1.5","body":[
           {"type":"TextBlock","text":"Your order"},
           {"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"FactSet","facts":[{"title":"Total","value":"12 €"}]}]}]},
           {"type":"RichTextBlock","inlines":["Thank ",{"type":"TextRun","text":"you"}]},
           {"type":"Image","url":"https://pictures.example/order.jpg"},
           {"type":"Input.Text","id":"note","label":"A note"}],
         "actions":[{"type":"Action.Submit","title":"Track","data":{"verb":"track"}},{"type":"Action.OpenUrl","title":"Shop","url":"https://shop.example/"}]}
        """;

    [Fact]
    public void A_hero_card_becomes_picture_text_and_buttons()
    {
        var parts = MessagePlanner.Plan(Card("application/vnd.microsoft.card.hero", Hero), Rich);

        Assert.Equal(
            [("", "https://pictures.example/rome.png?x=1"), ("Trip\nRome\nThree days\n\nMore: https://trips.example/", null)],
            parts.Select(part => (part.Text, part.File?.ContentUrl)));
        Assert.Equal("image/png", parts[0].File?.ContentType);
        Assert.Equal(("Book", "book it"), (parts[1].Buttons.Single().Title, parts[1].Buttons.Single().Value));
    }

    [Fact]
    public void An_adaptive_card_becomes_its_words_picture_and_buttons()
    {
        var parts = MessagePlanner.Plan(Card("application/vnd.microsoft.card.adaptive", Adaptive), Rich);

        Assert.Equal("https://pictures.example/order.jpg", parts[0].File?.ContentUrl);
        Assert.Equal("Your order\nTotal: 12 €\nThank you\nA note\n\nShop: https://shop.example/", parts[1].Text);
        Assert.Equal(("Track", """{"verb":"track"}"""), (parts[1].Buttons.Single().Title, parts[1].Buttons.Single().Value));
    }

    [Fact]
    public void What_an_adaptive_card_says_for_those_who_cannot_show_it_wins()
    {
        var part = Assert.Single(MessagePlanner.Plan(
            Card("application/vnd.microsoft.card.adaptive", """{"fallbackText":"Order 7 is on its way","body":[{"type":"TextBlock","text":"x"}]}"""), Rich));

        Assert.Equal("Order 7 is on its way", part.Text);
    }

    [Fact]
    public void A_channel_with_cards_gets_the_card()
    {
        var part = Assert.Single(MessagePlanner.Plan(Card("application/vnd.microsoft.card.hero", Hero), Rich with { Cards = true }));

        Assert.NotNull(part.File?.Content);
    }

    [Fact]
    public void Words_and_choices_of_the_message_stand_around_its_card()
    {
        var activity = Card("application/vnd.microsoft.card.hero", """{"title":"Trip"}""");

        var parts = MessagePlanner.Plan(activity with { Text = "Look:", SuggestedActions = new() { Actions = [Choice("Yes")] } }, Rich);

        Assert.Equal([("Look:", 0), ("Trip", 1)], parts.Select(part => (part.Text, part.Buttons.Count)));
    }

    [Theory]
    [InlineData("""{"title":7,"images":"no","buttons":[1,{"type":"imBack"},null],"text":"Still here"}""")]
    [InlineData("""{"text":"Still here","image":[],"images":[{"url":1}]}""")]
    public void Cards_with_wrong_members_keep_what_can_be_read(string content)
    {
        var part = Assert.Single(MessagePlanner.Plan(Card("application/vnd.microsoft.card.thumbnail", content), Rich));

        Assert.Equal("Still here", part.Text);
    }

    private static Activity Card(string type, string content) => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [new() { ContentType = type, Content = JsonDocument.Parse(content).RootElement }],
    };
}
