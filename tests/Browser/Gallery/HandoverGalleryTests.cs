using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What is seen while chats change hands, and the settings behind it.</summary>
public sealed class HandoverGalleryTests
{
    private readonly Screens _screens = new("handover");

    [Fact]
    public async Task Chats_that_change_hands_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        await stage.ColleagueAsync(anna, "Maximiliane von Hohenstein-Oberwaldburg");
        await stage.WaitingAsync("Kim Nord", "The blue lamp arrived broken. Can you send another one?");
        await GiveAsync(anna, ben);
        await OfferAsync(anna, ben);
        await SettingsAsync(anna);

        _screens.AreFlawless();
    }

    private async Task GiveAsync(OperatorAtDesk anna, OperatorAtDesk ben)
    {
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Why waiting?" }).ClickAsync();
        await anna.Page.GetByText("Anybody of the department may take it.").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "why waiting");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Give to somebody" }).ClickAsync();
        await anna.ChoosesAsync("Ben Frost", "He knows the lamps");
        await _screens.ShowAsync(anna.Page, "choosing somebody");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Give the chat", Exact = true }).ClickAsync();
        await ben.HearsAsync("Anna Berg gave you the chat with Kim Nord", "“He knows the lamps”");
        await _screens.ShowAsync(ben.Page, "given");
        await ben.OpensAlertAsync();
        await Assertions.Expect(ben.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    private async Task OfferAsync(OperatorAtDesk anna, OperatorAtDesk ben)
    {
        await anna.DoesAsync("watch unseen", "Watch unseen");
        await anna.Page.GetByText("You are watching. Nobody sees you.").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "watching");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Join in" }).ClickAsync();
        await Assertions.Expect(ben.Page.GetByText("with Anna Berg")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.EvaluateAsync(Patience, 600);
        await ben.Page.Keyboard.PressAsync("Alt+KeyT");
        await ben.ChoosesAsync("Anybody in this department", "My shift ends");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await ben.Page.GetByText("Waiting for Support to accept").WaitForAsync();
        await _screens.ShowAsync(ben.Page, "waiting for a yes");
        await anna.HearsAsync("Ben Frost asks you to take the chat with Kim Nord", "“My shift ends”");
        await _screens.ShowAsync(anna.Page, "asked");
        await anna.Alerts().GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await _screens.ShowAsync(anna.Page, "declining");
        await anna.Page.Keyboard.PressAsync("Escape");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "More", Exact = true }).ClickAsync();
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Back to the queue" }).WaitForAsync();
        await _screens.ShowAsync(ben.Page, "menu");
        await ben.Page.Keyboard.PressAsync("Escape");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Account of Ben Frost" }).ClickAsync();
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await ben.Page.GetByRole(AriaRole.Dialog, new() { Name = "You still have chats" }).WaitForAsync();
        await _screens.ShowAsync(ben.Page, "leaving with a chat");
        await ben.Page.Keyboard.PressAsync("Escape");
        await anna.Alerts().GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await anna.Alerts().GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "End chat" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.EndsNowAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Undo the end" }).First.WaitForAsync();
        await _screens.ShowAsync(anna.Page, "ended");
    }

    private async Task SettingsAsync(OperatorAtDesk anna)
    {
        await anna.Page.GotoAsync("/console/settings/departments");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Edit Support" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "departments");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Edit Support" }).ClickAsync();
        await anna.Page.GetByLabel("Always open").UncheckAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Add a special day" }).ClickAsync();
        await _screens.ShowAsync(anna.Page, "department");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.GotoAsync("/console/settings/team");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Edit Ben Frost" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "team");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Edit Ben Frost" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "team member");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.GotoAsync("/console/settings/routing");
        await anna.Page.GetByText("There are no rules").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "routing empty");
        await anna.AddsRuleAsync("Prices", "/pricing", "Sales");
        await anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Address of the page" }).FillAsync("https://www.example.com/pricing");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Try", Exact = true }).ClickAsync();
        await anna.Page.GetByText("“Prices” decides. The chat goes to Sales.").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "routing tried");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Edit 1. Prices" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "rule");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.GotoAsync("/console/settings/audit");
        await anna.Page.GetByText("Anna Berg gave a chat to Ben Frost").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "audit");
    }

    // The pictures take longer than anybody may think about an offer.
    private const string Patience =
        """
        async (seconds) => {
          const { items } = await (await fetch('/api/departments')).json();
          for (const { id, version, name, isDefault, policy } of items) {
            await fetch(`/api/departments/${id}`, {
              method: 'PUT',
              headers: { 'x-omnichannel': 'console', 'content-type': 'application/json' },
              body: JSON.stringify({ version, name, isDefault, policy: { ...policy, offerSeconds: seconds } }),
            });
          }
        }
        """;
}
