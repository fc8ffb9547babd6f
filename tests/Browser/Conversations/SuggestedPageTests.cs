using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Conversations;

/// <summary>An operator suggests a page, and the visitor decides.</summary>
public sealed class SuggestedPageTests
{
    private const string Card = "Anna Berg suggests a page";

    [Fact]
    public async Task A_page_is_opened_only_by_the_visitor_and_the_operator_learns_what_they_did()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        var opened = new List<string>();
        visitor.Page.Context.Page += (_, page) => opened.Add(page.Url);

        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Suggest a page", Exact = true }).ClickAsync();
        await anna.SuggestsAsync("ftp://shop.example", refused: true);
        await anna.Page.IsAccessibleAsync("a page that cannot be suggested");
        await anna.SuggestsAsync($"{stage.Hub.Origin}/demo?from=card");
        await visitor.SeesAsync(Card);
        await visitor.Page.IsAccessibleAsync("a suggested page");
        await visitor.PressAsync("Not now");
        await visitor.SeesAsync("Not opened");
        await anna.SeesAsync("The visitor did not want to open");
        Assert.Empty(opened);

        var link = visitor.Panel.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open: ") });
        var page = await visitor.Page.Context.RunAndWaitForPageAsync(() => link.PressAsync("Enter"));
        await page.WaitForURLAsync("**/demo?from=card");
        await anna.SeesAsync("The visitor opened");
        await visitor.SeesAsync("Opened");
        await anna.Page.IsAccessibleAsync("a page that was opened");
    }

    [Fact]
    public async Task It_is_asked_for_from_the_reply_box_by_keyboard_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);

        await anna.Composer.PressSequentiallyAsync("!page");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^!page ") })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Composer.PressAsync("Enter");
        await anna.SuggestsAsync("shop.example/help");

        await visitor.SeesAsync(Card);
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { Name = "Open: shop.example/help", Exact = true })).ToHaveAttributeAsync("href", "https://shop.example/help");
    }
}
