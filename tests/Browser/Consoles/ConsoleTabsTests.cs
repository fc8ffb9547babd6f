using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>Several chats at a time.</summary>
public sealed class ConsoleTabsTests
{
    [Fact]
    public async Task Open_chats_stay_at_hand_over_a_reload_say_what_is_unread_and_close_by_key()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var kim = await stage.WaitingAsync("Kim Nord");
        await TakeNextAsync(anna, "Kim Nord");
        await stage.WaitingAsync("Vera Brandt");
        await TakeNextAsync(anna, "Vera Brandt");

        await kim.WritesAsync("Are you still there?");
        var first = anna.Tabs().GetByRole(AriaRole.Button, new() { Name = "Kim Nord 1 unread message" });
        await Assertions.Expect(first).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.ReloadAsync();
        await anna.ConnectedAsync();
        await Assertions.Expect(anna.Tabs().GetByRole(AriaRole.Button, new() { Name = "Vera Brandt", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(first).ToBeVisibleAsync(VisitorOnPage.Patient);

        await anna.Page.Keyboard.PressAsync("Alt+Digit1");
        await anna.SeesHeadingAsync("Kim Nord");
        await anna.SeesOnceAsync("Are you still there?");
        await Assertions.Expect(first).ToHaveCountAsync(0);
        await anna.Page.Keyboard.PressAsync("Alt+KeyW");

        await anna.SeesHeadingAsync("Vera Brandt");
        await Assertions.Expect(anna.Tabs().GetByRole(AriaRole.Button, new() { Name = "Kim Nord" })).ToHaveCountAsync(0);
    }

    private static async Task TakeNextAsync(OperatorAtDesk desk, string name)
    {
        await Assertions.Expect(desk.Alerts().GetByText(name + " is waiting")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await desk.Page.Keyboard.PressAsync("Alt+KeyN");
        await desk.SeesHeadingAsync(name);
        await Assertions.Expect(desk.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
    }
}
