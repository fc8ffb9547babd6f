using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>Nobody who is needed is left unaware, and nobody who is away is bothered.</summary>
public sealed class ConsoleAlertTests
{
    [Fact]
    public async Task An_alert_says_what_the_visitor_wants_also_after_a_reload_and_leaves_whoever_is_away_in_peace()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord", "The blue lamp arrived broken, what now?");
        var words = anna.Alerts().GetByText("The blue lamp arrived broken, what now?");
        await Assertions.Expect(words).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.IsAccessibleAsync("an alert");

        await anna.Page.ReloadAsync();
        await Assertions.Expect(words).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.DoesAsync("be away", "Be away");

        await Assertions.Expect(anna.Alerts()).ToBeEmptyAsync();
        await Assertions.Expect(anna.Page).ToHaveTitleAsync("(1) Omnichannel");
    }

    [Fact]
    public async Task A_reply_in_a_chat_that_is_not_looked_at_is_counted_until_it_is_read()
    {
        await using var stage = await Stage.OpenAsync();
        var (anna, kim) = await TakenAndNotLookedAtAsync(stage);

        await kim.WritesAsync("Hello?");

        await Assertions.Expect(anna.Page).ToHaveTitleAsync("(1) Omnichannel", new() { Timeout = 30_000 });
        await Assertions.Expect(anna.Page.Locator("link[rel=icon]")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^data:image/svg"));
        await anna.DoesAsync("nord", "Kim Nord");
        await anna.SeesOnceAsync("Hello?");
        await Assertions.Expect(anna.Page).ToHaveTitleAsync("Omnichannel");
    }

    [Fact]
    public async Task A_reply_that_came_while_the_line_was_cut_calls_once_it_is_back()
    {
        await using var stage = await Stage.OpenAsync();
        var (anna, kim) = await TakenAndNotLookedAtAsync(stage);
        await anna.LoseLineAsync();

        await kim.WritesAsync("Hello?");
        anna.FindLine();

        await Assertions.Expect(anna.Page).ToHaveTitleAsync("(1) Omnichannel", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Whoever_arrives_is_told_at_once_that_notices_are_not_allowed()
    {
        await using var stage = await Stage.OpenAsync();
        var context = await stage.PersonAsync();
        await context.ClearPermissionsAsync();
        var anna = new OperatorAtDesk(await context.NewPageAsync());

        await anna.SetUpAsync(await stage.Hub.SetUpLink, "Anna Berg");

        await Assertions.Expect(anna.Page.GetByText("You may not hear who needs you")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Going_available_tells_what_the_browser_keeps_back()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.Context.ClearPermissionsAsync();
        await anna.DoesAsync("be away", "Be away");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Away") })).ToBeVisibleAsync(VisitorOnPage.Patient);

        await anna.DoesAsync("be available", "Be available");

        var notice = anna.Page.GetByText("You may not hear who needs you");
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("what the browser keeps back");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "See what can be done" }).ClickAsync();
        var test = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Test my alerts" });
        await test.GetByRole(AriaRole.Button, new() { Name = "Play the sound" }).ClickAsync();
        await Assertions.Expect(test.GetByText("It works. If you heard nothing")).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("the self-test");
    }

    /// <summary>Anna has taken Kim's chat and is on another page.</summary>
    private static async Task<(OperatorAtDesk Anna, VisitorOnPage Kim)> TakenAndNotLookedAtAsync(Stage stage)
    {
        var anna = await stage.FirstAdminAsync();
        var kim = await stage.WaitingAsync("Kim Nord");
        await Assertions.Expect(anna.Alerts().GetByText("Kim Nord is waiting")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.Keyboard.PressAsync("Alt+KeyN");
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.DoesAsync("profile", "Your profile");
        return (anna, kim);
    }
}
