using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>Right to left: each message by its own words, the panel by its language.</summary>
public sealed class WidgetDirectionTests
{
    [Fact]
    public async Task Each_message_has_the_direction_of_its_words()
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");

        await visitor.Composer.FillAsync("متى يصل الطرد؟ رقم 4711");
        await Assertions.Expect(visitor.Composer).ToHaveCSSAsync("direction", "rtl");
        await visitor.Composer.PressAsync("Enter");
        await visitor.WritesAsync("Order 4711, please");

        await Assertions.Expect(visitor.Transcript.GetByText("متى يصل الطرد؟ رقم 4711")).ToHaveCSSAsync("direction", "rtl");
        await Assertions.Expect(visitor.Transcript.GetByText("Order 4711, please", new() { Exact = true })).ToHaveCSSAsync("direction", "ltr");
        await Assertions.Expect(visitor.Panel.Locator("html")).ToHaveAttributeAsync("dir", "ltr");
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_panel_in_a_language_from_right_to_left_is_turned_over(int width, int height)
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.ComesAsync(width, height);
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await visitor.Panel.Locator("html").EvaluateAsync("root => { root.dir = 'rtl'; }");

        await visitor.WritesAsync("שלום, מתי תגיע החבילה?");
        await visitor.SeesOnceAsync("שלום, מתי תגיע החבילה?");

        var middle = await visitor.Panel.Locator("html").EvaluateAsync<double>("() => innerWidth / 2");
        Assert.True(await CentreAsync(visitor.Panel.GetByRole(AriaRole.Button, new() { Name = "Close chat" })) < middle, "The cross stands at the end of the line.");
        Assert.True(await CentreAsync(visitor.Panel.GetByRole(AriaRole.Button, new() { Name = "Send message" })) < middle, "So does the way to send.");
        Assert.True(await CentreAsync(visitor.Transcript.GetByText("שלום, מתי תגיע החבילה?")) < middle, "Own messages stand at the end.");
        Assert.True(await CentreAsync(visitor.Transcript.GetByText("Hi! I'm the assistant")) > middle, "Others' messages stand at the start.");
        await visitor.LooksRightAsync("turned", $"{width}-rtl");
    }

    private static Task<double> CentreAsync(ILocator locator) =>
        locator.First.EvaluateAsync<double>("element => { const { left, right } = element.getBoundingClientRect(); return (left + right) / 2; }");
}
