using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Conversations;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>A visitor says how a chat was, once for each end of it.</summary>
public sealed class WidgetRatingTests
{
    [Fact]
    public async Task A_visitor_rates_an_ended_chat_by_the_keys_and_the_operator_reads_it()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        await anna.EndsNowAsync();
        await visitor.SeesInPanelAsync("How was this chat?");

        await Star(visitor, "1 star of 5").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Space");
        for (var star = 2; star <= 4; star++)
        {
            await visitor.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(Star(visitor, "4 stars of 5")).ToBeCheckedAsync();
        await visitor.Panel.GetByRole(AriaRole.Textbox, new() { Name = "Anything to add? (if you like)", Exact = true }).FillAsync("Quick and kind");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await visitor.SeesInPanelAsync("Thank you for your rating.");
        await anna.SeesAsync("The visitor gave 4 of 5 stars: “Quick and kind”");
        await Assertions.Expect(Star(visitor, "4 stars of 5")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_comes_back_to_a_rated_chat_is_not_asked_again_until_it_has_ended_again()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        await anna.EndsNowAsync();
        await RatesAsync(visitor, "5 stars of 5");

        await visitor.Page.ReloadAsync();
        await visitor.SeesInPanelAsync("Thank you for your rating.");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);

        await anna.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Undo the end", Exact = true }).ClickAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.EndsNowAsync();
        await RatesAsync(visitor, "2 stars of 5");
        await anna.SeesAsync("The visitor gave 5 of 5 stars");
        await anna.SeesAsync("The visitor gave 2 of 5 stars");
    }

    private static async Task RatesAsync(VisitorOnPage visitor, string stars)
    {
        await Star(visitor, stars).CheckAsync();
        await visitor.PressAsync("Send rating");
        await visitor.SeesInPanelAsync("Thank you for your rating.");
    }

    private static ILocator Star(VisitorOnPage visitor, string name) =>
        visitor.Panel.GetByRole(AriaRole.Radio, new() { Name = name, Exact = true });
}
