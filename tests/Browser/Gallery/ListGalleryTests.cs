using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>Lists with filters, saved views, what was missed, and the search, in both languages.</summary>
public sealed class ListGalleryTests
{
    private readonly Screens _screens = new("lists");

    [Fact]
    public async Task Lists_filters_views_and_the_search_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord", "The zebra lamp flickers, can somebody look?");
        await new InboxAtDesk(anna).ChangeAsync(wanted => wanted["flow"] = null);
        var missed = await stage.VisitorAsync();
        await missed.OpenChatAsync();
        await missed.WritesAsync("Where is my parcel? It should have been here on Monday.");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Where is my parcel?");
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.EndsNowAsync();
        await ListsAsync(anna);
        await SearchAsync(anna, "Nothing found");

        await anna.Page.GotoAsync("/console/profile");
        await anna.Page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync("de");
        await anna.SeesHeadingAsync("Ihr Profil");
        await anna.Page.GotoAsync("/console/missed");
        await anna.Page.Locator("[data-row]").First.WaitForAsync(new() { Timeout = 30_000 });
        await _screens.ShowAsync(anna.Page, "missed in German");
        await SearchAsync(anna, "Nichts gefunden");

        _screens.AreFlawless();
    }

    private async Task ListsAsync(OperatorAtDesk anna)
    {
        await anna.Page.GotoAsync("/console/all");
        await Assertions.Expect(anna.Page.Locator("[data-row]")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await _screens.ShowAsync(anna.Page, "all");
        await anna.Page.GotoAsync("/console/queue");
        await anna.Page.Locator("[data-row]").First.WaitForAsync(new() { Timeout = 30_000 });
        await _screens.ShowAsync(anna.Page, "more lists", async () =>
        {
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "More lists" }).ClickAsync();
            await anna.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("^Missed") }).WaitForAsync();
        });
        await anna.Page.GotoAsync("/console/all");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).ClickAsync();
        await anna.Page.GetByLabel("Channel").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "filters");
        await anna.Page.GotoAsync("/console/all?channel=telegram");
        await anna.Page.GetByText("“Telegram” hides everything").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "filters that hide everything");
        await anna.Page.GotoAsync("/console/all?department=00000000-0000-7000-8000-000000000001");
        await anna.Page.GetByText("This filter shows you nothing", new() { Exact = true }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "a filter that is not theirs");
        await anna.Page.GotoAsync("/console/all?status=queued&days=7");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save as view…" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "saving a view");
        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.GotoAsync("/console/missed");
        await anna.Page.Locator("[data-row]").First.WaitForAsync(new() { Timeout = 30_000 });
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "missed");
    }

    private async Task SearchAsync(OperatorAtDesk anna, string nothing)
    {
        await anna.Page.GotoAsync("/console/search?q=zebra");
        var hit = anna.Page.Locator("mark").First;
        var answer = hit.Or(anna.Page.GetByText(nothing)).First;
        await Assertions.Expect(answer).ToBeVisibleAsync(new() { Timeout = 30_000 });

        // A message is found a moment after it was written; a person searches again, and so do we.
        for (var time = 1; time < 20 && !await hit.IsVisibleAsync(); time++)
        {
            await anna.Page.ReloadAsync();
            await Assertions.Expect(answer).ToBeVisibleAsync(new() { Timeout = 30_000 });
        }

        await _screens.ShowAsync(anna.Page, $"search, {nothing}");
        await anna.Page.GotoAsync("/console/search?q=giraffe");
        await anna.Page.GetByText(nothing).WaitForAsync();
        await _screens.ShowAsync(anna.Page, $"search without a hit, {nothing}");
    }
}
