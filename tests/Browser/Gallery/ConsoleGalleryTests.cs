using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>Every page of the console.</summary>
public sealed class ConsoleGalleryTests
{
    private readonly Screens _screens = new("console");

    [Fact]
    public async Task Every_page_of_the_console_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var page = await (await stage.PersonAsync()).NewPageAsync();
        await AccountAsync(stage, page);
        var anna = new OperatorAtDesk(page);
        await ListsAsync(anna);
        await SettingsAsync(anna);
        await ToolsAsync(anna);
        await TroubleAsync(stage, anna);

        _screens.AreFlawless();
    }

    private async Task AccountAsync(Stage stage, IPage page)
    {
        await page.GotoAsync("/console/sign-in");
        await page.GetByText("Open the set-up link").WaitForAsync();
        await _screens.ShowAsync(page, "sign-in before set-up");
        await page.GotoAsync(await stage.Hub.SetUpLink);
        await page.GetByLabel("Your name").WaitForAsync();
        await _screens.ShowAsync(page, "set-up");
        await new OperatorAtDesk(page).SetUpAsync(await stage.Hub.SetUpLink, "Anna Berg");

        var stranger = await (await stage.PersonAsync()).NewPageAsync();
        await stranger.GotoAsync("/console/sign-in");
        await stranger.GetByLabel("E-mail").FillAsync("anna@example.com");
        await stranger.GetByRole(AriaRole.Textbox, new() { Name = "Password" }).FillAsync("not this one");
        await stranger.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await stranger.GetByRole(AriaRole.Alert).WaitForAsync();
        await _screens.ShowAsync(stranger, "sign-in refused");
    }

    private async Task ListsAsync(OperatorAtDesk anna)
    {
        foreach (var (list, words) in new[] { ("mine", "No chats with you"), ("queue", "Nobody is waiting"), ("bot", "The bot has no chats"), ("closed", "Nothing closed yet") })
        {
            await anna.Page.GotoAsync($"/console/{list}");
            await anna.Page.GetByText(words).WaitForAsync();
            await _screens.ShowAsync(anna.Page, $"{list} empty");
        }

        var held = new TaskCompletionSource();
        await anna.Page.RouteAsync("**/api/conversations?**", async route =>
        {
            await held.Task;
            await route.FulfillAsync(new() { Status = 500, Json = new { } });
        });
        await anna.Page.ReloadAsync();
        await anna.Page.GetByText("Loading chats").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await _screens.ShowAsync(anna.Page, "list loading");
        held.SetResult();
        await anna.Page.GetByText("The list did not load").WaitForAsync(new() { Timeout = 60_000 });
        await _screens.ShowAsync(anna.Page, "list failed");
        await anna.Page.UnrouteAsync("**/api/conversations?**");
    }

    private async Task SettingsAsync(OperatorAtDesk anna)
    {
        await anna.Page.GotoAsync("/console/profile");
        await anna.Page.GetByText("This browser, now").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "profile");
        await anna.Page.GotoAsync("/console/settings/inboxes");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Website" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "inboxes");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "New inbox" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "new inbox");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Website" }).ClickAsync();
        var preview = anna.Page.FrameLocator("iframe[src='/widget/preview']").FrameLocator("iframe");
        await preview.GetByRole(AriaRole.Heading, new() { IncludeHidden = true }).First.WaitForAsync(new() { Timeout = 30_000 });
        await _screens.ShowAsync(anna.Page, "inbox");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "New secret" }).ClickAsync();
        await anna.Page.GetByText("can open no more chats once it ends").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "new secret");
        await anna.Page.Keyboard.PressAsync("Escape");
    }

    private async Task ToolsAsync(OperatorAtDesk anna)
    {
        await anna.Page.GotoAsync("/console/canned");
        await anna.Page.GetByText("No canned replies yet").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "canned empty");
        await anna.WritesCannedRepliesAsync();
        await _screens.ShowAsync(anna.Page, "canned");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "New reply" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "canned new");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.GotoAsync("/console/mine");
        await anna.ConnectedAsync();
        await anna.Page.Keyboard.PressAsync(ConsoleStage.PaletteKey);
        await Assertions.Expect(anna.Palette()).ToBeFocusedAsync();
        await _screens.ShowAsync(anna.Page, "palette");
        await anna.Palette().FillAsync("zzzz");
        await _screens.ShowAsync(anna.Page, "palette nothing");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.DoesAsync("keyboard", "Keyboard shortcuts");
        await anna.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "help");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.DoesAsync("test my alerts", "Test my alerts");
        await anna.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "alert test");
        await anna.Page.Keyboard.PressAsync("Escape");
        await _screens.ShowAsync(anna.Page, "account menu", async () =>
        {
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Anna Berg" }).ClickAsync();
            await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).WaitForAsync();
        });
    }

    private async Task TroubleAsync(Stage stage, OperatorAtDesk anna)
    {
        await anna.Page.GotoAsync("/console/nowhere");
        await anna.Page.GetByText("There is nothing here").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "not found");
        await anna.Page.GotoAsync("/console/mine");
        await anna.ConnectedAsync();
        await stage.Hub.KillAsync();
        await anna.Page.GetByText(new System.Text.RegularExpressions.Regex("^Offline since")).First.WaitForAsync(new() { Timeout = 30_000 });
        await _screens.ShowAsync(anna.Page, "offline");
    }
}
