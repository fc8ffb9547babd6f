using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>A whole conversation without a mouse.</summary>
public sealed class ConsoleKeyboardTests
{
    [Fact]
    public async Task From_signing_in_to_an_ended_chat_no_mouse_is_needed()
    {
        await using var stage = await Stage.OpenAsync();
        await (await stage.FirstAdminAsync()).Page.CloseAsync();
        var page = await (await stage.PersonAsync()).NewPageAsync();
        var keys = page.Keyboard;
        await page.GotoAsync("/console/sign-in");
        await page.GetByLabel("E-mail").WaitForAsync();
        await TabToAsync(page, page.GetByLabel("E-mail"));
        await keys.TypeAsync("anna@example.com");
        await TabToAsync(page, page.GetByRole(AriaRole.Textbox, new() { Name = "Password" }));
        await keys.TypeAsync(OperatorAtDesk.Password);
        await keys.PressAsync("Enter");
        var anna = new OperatorAtDesk(page);
        await anna.ConnectedAsync();
        var kim = await stage.WaitingAsync("Kim Nord");

        await Assertions.Expect(anna.Alerts().GetByText("Kim Nord is waiting")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Queue") }));
        await keys.PressAsync("Enter");
        await TabToAsync(page, page.Locator("[data-row]").First);
        await keys.PressAsync("Enter");
        await anna.SeesHeadingAsync("Kim Nord");
        await keys.PressAsync("Alt+KeyP");
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await keys.PressAsync("Alt+KeyL");
        await Assertions.Expect(anna.Composer).ToBeFocusedAsync();
        await keys.TypeAsync("Hello Kim, I am looking at it.");
        await keys.PressAsync("Enter");
        await kim.SeesOnceAsync("Hello Kim, I am looking at it.");
        await keys.PressAsync("Alt+KeyE");
        var endNow = page.GetByRole(AriaRole.Menuitem, new() { Name = "End now" });
        await Assertions.Expect(endNow).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await Assertions.Expect(kim.Panel.GetByText("This chat has ended").First).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(anna.Transcript.GetByText("Anna Berg closed the chat")).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        for (var presses = 0; presses < 40 && !await wanted.EvaluateAsync<bool>("element => element === document.activeElement"); presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(wanted).ToBeFocusedAsync();
    }
}
