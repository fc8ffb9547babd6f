using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Conversations;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What a visitor is told of what is seen of them, and where it is seen and set.</summary>
public sealed class PreviewGalleryTests
{
    private const string Typed = "I have looked at the page with the lamps, and it says that the blue one is back in stock. Could you";

    private readonly Screens _screens = new("preview");

    [Fact]
    public async Task What_is_typed_is_shown_and_said()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.SwitchesPreviewOnAsync();
        await _screens.ShowAsync(anna.Page, "setting");
        await anna.Page.GotoAsync("/console/queue");
        var visitor = await stage.VisitorWithAsync(anna);
        await _screens.ShowAsync(visitor.Page, "told");

        // It is seen for five seconds, so that it is typed anew for each picture.
        var pictures = 0;
        await _screens.ShowAsync(anna.Page, "unsent", async () =>
        {
            var text = $"{Typed} {pictures++}";
            await visitor.Composer.FillAsync(text);
            await anna.Unsent(text).WaitForAsync();
        });
        await visitor.Composer.FillAsync("");

        await SuggestAsync(anna, visitor);

        _screens.AreFlawless();
    }

    private async Task SuggestAsync(OperatorAtDesk anna, VisitorOnPage visitor)
    {
        var ask = anna.Page.GetByRole(AriaRole.Button, new() { Name = "Suggest a page", Exact = true });
        await _screens.ShowAsync(anna.Page, "suggesting", async () =>
        {
            await ask.ClickAsync();
            await anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Suggest a page", Exact = true }).WaitForAsync();
        });
        await ask.ClickAsync();
        await anna.SuggestsAsync("https://shop.example/lamps/blue?size=large&shade=linen&utm_source=chat&utm_campaign=autumn-in-the-living-room");
        await ask.ClickAsync();
        await anna.SuggestsAsync("https://shop.example/");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open: ") })).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await visitor.Panel.GetByRole(AriaRole.Button, new() { Name = "Not now", Exact = true }).First.ClickAsync();
        await visitor.SeesAsync("Not opened");
        await _screens.ShowAsync(visitor.Page, "suggested");
        await anna.SeesAsync("The visitor did not want to open");
        await _screens.ShowAsync(anna.Page, "answered");
    }
}
