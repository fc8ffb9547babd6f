using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>Everything by a few letters, and nothing by keys where somebody does not want that.</summary>
public sealed class ConsolePaletteTests
{
    [Fact]
    public async Task The_palette_finds_what_can_be_done_and_whose_chat_to_open()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord");
        await Assertions.Expect(anna.Alerts().GetByText("Kim Nord is waiting")).ToBeVisibleAsync(VisitorOnPage.Patient);

        await anna.DoesAsync("take next", "Take the next from the queue");
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.DoesAsync("closed", "Closed chats");
        await Assertions.Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/console/closed$"));
        await anna.DoesAsync("nord", "Kim Nord");
        await anna.SeesHeadingAsync("Kim Nord");
        await anna.DoesAsync("end now", "End now");

        await Assertions.Expect(anna.Transcript.GetByText("Anna Berg closed the chat")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.Keyboard.PressAsync(ConsoleStage.PaletteKey);
        await anna.Palette().FillAsync("end now");
        await Assertions.Expect(anna.Found().Filter(new() { HasText = "End now" })).ToHaveCountAsync(0);
        await anna.Palette().FillAsync("");
        await Assertions.Expect(anna.Found().First).ToContainTextAsync("Closed chats");
        await anna.Page.IsAccessibleAsync("the palette");
    }

    [Fact]
    public async Task Shortcuts_that_are_switched_off_stay_off_and_leave_every_key_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.Locator("#chat").FocusAsync();
        await anna.Page.Keyboard.PressAsync("?");
        var help = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await Assertions.Expect(help.GetByText("Take the next from the queue")).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("the help");
        var kept = anna.Page.WaitForResponseAsync("**/api/profile");
        await help.GetByRole(AriaRole.Switch, new() { Name = "Shortcuts are on" }).PressAsync("Space");
        await kept;
        await anna.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(help).ToHaveCountAsync(0);

        await anna.Page.ReloadAsync();
        await anna.ConnectedAsync();
        await anna.Page.Locator("#chat").FocusAsync();
        await anna.Page.Keyboard.PressAsync("?");
        await anna.Page.Keyboard.PressAsync(ConsoleStage.PaletteKey);

        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Do something" }).ClickAsync();
        await Assertions.Expect(anna.Palette()).ToBeFocusedAsync();
    }
}
