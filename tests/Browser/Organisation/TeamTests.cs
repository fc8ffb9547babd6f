using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Gallery;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Organisation;

/// <summary>Somebody comes to the team by a link, works, and goes.</summary>
public sealed class TeamTests
{
    private readonly Screens _screens = new("team");

    [Fact]
    public async Task Whoever_is_invited_joins_takes_a_chat_and_is_out_when_they_are_deactivated()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/settings/team");
        var link = await InviteAsync(anna);
        var ben = new OperatorAtDesk(await (await stage.PersonAsync()).NewPageAsync());

        await ben.Page.GotoAsync(link);
        await Assertions.Expect(ben.Page.GetByLabel("Your name")).ToHaveValueAsync("Ben Frost");
        await _screens.ShowAsync(ben.Page, "joining");
        await ben.JoinsAsync(link);
        await stage.WaitingAsync("Kim Nord");
        await ben.Page.GotoAsync("/console/queue");
        await ben.OpenChatAsync("Kim Nord");
        await ben.PickUpAsync();
        await Assertions.Expect(ben.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);

        await anna.Page.ReloadAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Edit Ben Frost" }).ClickAsync();
        await _screens.ShowAsync(anna.Page, "one of the team");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Deactivate", Exact = true }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Reactivate Ben Frost" })).ToBeVisibleAsync();

        await Assertions.Expect(ben.Page).ToHaveURLAsync(new Regex("/console/sign-in"), new() { Timeout = 30_000 });
        await anna.Page.GotoAsync("/console/queue");
        await Assertions.Expect(anna.Page.Locator("[data-row]").Filter(new() { HasText = "Kim Nord" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        var late = new OperatorAtDesk(await (await stage.PersonAsync()).NewPageAsync());
        await late.Page.GotoAsync(link);
        await Assertions.Expect(late.Page.GetByRole(AriaRole.Heading, new() { Name = "This invitation is over" })).ToBeVisibleAsync();
        await _screens.ShowAsync(late.Page, "too late");
        await anna.Page.GotoAsync("/console/settings/audit");
        await Assertions.Expect(anna.Page.GetByText("Anna Berg deactivated Ben Frost")).ToBeVisibleAsync();

        _screens.AreFlawless();
    }

    [Fact]
    public async Task The_chats_of_a_colleague_are_handed_over_from_their_row()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        await stage.WaitingAsync("Kim Nord");
        await ben.Page.GotoAsync("/console/queue");
        await ben.OpenChatAsync("Kim Nord");
        await ben.PickUpAsync();
        await Assertions.Expect(ben.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.GotoAsync("/console/settings/team");

        var button = anna.Page.GetByRole(AriaRole.Button, new() { Name = "Hand over chats… of Ben Frost", Exact = true });
        await button.WaitForAsync();
        await _screens.ShowAsync(anna.Page, "a colleague with chats");
        await button.ClickAsync();
        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByLabel("Whose chats").Locator("option:checked")).ToHaveTextAsync("Ben Frost: 1 chat");
        await _screens.ShowAsync(anna.Page, "handing over");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Hand over", Exact = true }).ClickAsync();

        await Assertions.Expect(anna.Page.GetByText("1 chat was handed over.")).ToBeVisibleAsync();
        await Assertions.Expect(button).ToHaveCountAsync(0);
        await Assertions.Expect(ben.Composer).ToHaveCountAsync(0);
        _screens.AreFlawless();
    }

    private async Task<string> InviteAsync(OperatorAtDesk anna)
    {
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("Ben Frost");
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "E-mail" }).FillAsync("ben@example.com");
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Support" }).CheckAsync();
        await _screens.ShowAsync(anna.Page, "inviting");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Invitation link" }).InputValueAsync();
        await _screens.ShowAsync(anna.Page, "the link");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("invited by Anna Berg")).ToBeVisibleAsync();
        await _screens.ShowAsync(anna.Page, "invited");
        return link;
    }
}
