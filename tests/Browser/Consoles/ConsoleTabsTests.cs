using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Gallery;

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

    [Fact]
    public async Task A_visitor_without_a_name_is_worded_in_the_language_of_the_page_also_in_their_tab()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WithTheBotAsync();
        await anna.Page.GotoAsync("/console/bot");
        await anna.OpenChatAsync("Visitor");
        await Assertions.Expect(anna.Tabs().GetByRole(AriaRole.Button, new() { NameRegex = new("^Visitor [0-9a-f]{4}$") })).ToBeVisibleAsync();

        await anna.DoesAsync("deutsch", "Language: Deutsch");

        var tabs = anna.Page.GetByRole(AriaRole.Navigation, new() { Name = "Offene Chats" });
        await Assertions.Expect(tabs.GetByRole(AriaRole.Button, new() { NameRegex = new("^Besucher [0-9a-f]{4}$") })).ToBeVisibleAsync();
        await anna.Page.GotoAsync("/console/mine");
        await Assertions.Expect(tabs.GetByRole(AriaRole.Button, new() { NameRegex = new("^Besucher [0-9a-f]{4}$") })).ToBeVisibleAsync();
    }

    private static async Task TakeNextAsync(OperatorAtDesk desk, string name)
    {
        await Assertions.Expect(desk.Alerts().GetByText(name + " is waiting")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await desk.Page.Keyboard.PressAsync("Alt+KeyN");
        await desk.SeesHeadingAsync(name);
        await Assertions.Expect(desk.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
    }
}
