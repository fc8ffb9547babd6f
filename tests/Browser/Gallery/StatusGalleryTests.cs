using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;
using Omnichannel.Tests.Browser.Organisation;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>The status of an operator, why they have it, and what idleness does to it.</summary>
public sealed class StatusGalleryTests
{
    private const string Long = "Talking to the warehouse about the lamps that broke, back at 3";

    private readonly Screens _screens = new("status");

    [Fact]
    public async Task Every_state_of_a_status_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        await stage.WaitingAsync("Kim Nord", "The blue lamp arrived broken. Can you send another one?");
        await ReasonsAsync(ben);
        await TeamAsync(anna);
        await IdleAsync(ben);

        _screens.AreFlawless();
    }

    private async Task ReasonsAsync(OperatorAtDesk ben)
    {
        await ben.Page.GotoAsync("/console/mine");
        await ben.ConnectedAsync();
        await ben.OpensStatusAsync("Available");
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Say why…" }).ClickAsync();
        var why = ben.Page.GetByLabel("Why", new() { Exact = true });
        await why.WaitForAsync();
        await _screens.ShowAsync(ben.Page, "saying why");
        await why.FillAsync(Long);
        await ben.Page.GetByText("At most 60 characters.").WaitForAsync();
        await _screens.ShowAsync(ben.Page, "too long");
        await why.FillAsync(Long[..60]);
        await ben.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ben.StatusButton("Away")).ToBeVisibleAsync();
        await ben.OpensStatusAsync("Away");
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Say why…" }).ClickAsync();
        await why.FillAsync("Lunch");
        await ben.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(why).ToHaveCountAsync(0);
        await _screens.ShowAsync(ben.Page, "menu", () => ben.OpensStatusAsync("Away"));
    }

    private async Task TeamAsync(OperatorAtDesk anna)
    {
        await anna.Page.GotoAsync("/console/settings/team");
        await anna.Page.GetByText("“Lunch”").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "team");
        var minutes = anna.Page.GetByLabel("Away after");
        await minutes.FillAsync("4");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await anna.Page.GetByText("Enter 5 to 1440 minutes, or nothing for never.").WaitForAsync();
        await minutes.ScrollIntoViewIfNeededAsync();
        await _screens.ShowAsync(anna.Page, "idle refused");
        await minutes.FillAsync("30");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await anna.Page.GetByText("Who is idle for 30 minutes becomes away.").WaitForAsync();
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.Keyboard.PressAsync("Alt+KeyI");
        await anna.Page.GetByText("“Lunch”").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "picker");
        await anna.Page.Keyboard.PressAsync("Escape");
    }

    // The hub does this after minutes: the page is told so at once.
    private async Task IdleAsync(OperatorAtDesk ben)
    {
        await TellAsync(ben, me => (me["status"], me["awayAt"]) = ("available", TimeProvider.System.GetUtcNow().AddSeconds(50).ToString("o")));
        await ben.Page.GetByText("You seem to be away.").WaitForAsync();
        await _screens.ShowAsync(ben.Page, "warned");
        await ben.Page.UnrouteAsync("**/api/me");
        await TellAsync(ben, me => me["standing"] = new JsonObject { ["setBy"] = "idle", ["since"] = TimeProvider.System.GetUtcNow().ToString("o") });
        await ben.Page.GetByText("You were set to Away while you were idle.").WaitForAsync();
        await _screens.ShowAsync(ben.Page, "was idle");
    }

    private static async Task TellAsync(OperatorAtDesk desk, Action<JsonNode> change)
    {
        await desk.Page.RouteAsync("**/api/me", async route =>
        {
            var answer = await route.FetchAsync();
            var me = JsonNode.Parse(await answer.TextAsync())!;
            change(me);
            await route.FulfillAsync(new() { Response = answer, Body = me.ToJsonString() });
        });
        await desk.Page.ReloadAsync();
    }
}
