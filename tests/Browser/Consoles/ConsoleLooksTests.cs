using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>Every page and state of the console, on a desk and on a phone, by day and by night: axe finds nothing.</summary>
public sealed class ConsoleLooksTests
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_anywhere(int width, int height, ColorScheme scheme)
    {
        await using var stage = await Stage.OpenAsync();
        var context = await stage.PersonAsync(new() { Width = width, Height = height }, scheme);
        var page = await context.NewPageAsync();
        await page.GotoAsync(await stage.Hub.SetUpLink);
        await page.GetByLabel("Your name").WaitForAsync();
        await page.IsAccessibleAsync("the set-up");
        var anna = new OperatorAtDesk(page);
        await anna.SetUpAsync(await stage.Hub.SetUpLink, "Anna Berg");
        await page.IsAccessibleAsync("no chats");

        await stage.WaitingAsync("Kim Nord");
        await anna.OpenListAsync("Queue");
        await anna.OpenChatAsync("Kim Nord");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Pick up", Exact = true }).First.WaitForAsync();
        await page.IsAccessibleAsync("a chat that waits");
        await page.Keyboard.PressAsync("Alt+KeyP");
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await page.IsAccessibleAsync("a chat of one's own");

        await page.Keyboard.PressAsync(ConsoleStage.PaletteKey);
        await Assertions.Expect(anna.Palette()).ToBeFocusedAsync();
        await page.IsAccessibleAsync("the palette");
        await page.Keyboard.PressAsync("Escape");
        await page.GotoAsync("/console/profile");
        await anna.SeesHeadingAsync("Your profile");
        await page.GetByText("This browser, now").WaitForAsync();
        await page.IsAccessibleAsync("the profile");
        await page.GotoAsync("/console/nowhere");
        await page.GetByText("There is nothing here").WaitForAsync();
        await page.IsAccessibleAsync("nothing there");
        await page.GotoAsync("/console/mine");
        await anna.ConnectedAsync();

        await stage.Hub.KillAsync();
        await page.GetByText(new System.Text.RegularExpressions.Regex("^Offline since")).First.WaitForAsync(new() { Timeout = 30_000 });
        await page.IsAccessibleAsync("offline");
    }

    [Fact]
    public async Task Axe_finds_nothing_on_the_sign_in_page()
    {
        await using var stage = await Stage.OpenAsync();
        var page = await (await stage.PersonAsync()).NewPageAsync();
        await page.GotoAsync("/console/sign-in");
        await page.GetByText("Open the set-up link").WaitForAsync();

        await page.IsAccessibleAsync("the sign-in page before there is an account");
    }
}
