using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Widgets;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>Every state of the widget.</summary>
public sealed class WidgetGalleryTests
{
    private readonly Screens _screens = new("widget");

    [Fact]
    public async Task Every_state_of_the_widget_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.ComesAsync(1440, 900);

        await Assertions.Expect(visitor.Launcher).ToBeVisibleAsync();
        await _screens.ShowAsync(visitor.Page, "closed");
        await TalkAsync(anna, visitor);
        await ComposeAsync(visitor);
        await TroubleAsync(visitor);
        await LeaveAsync(anna, visitor);

        _screens.AreFlawless();
    }

    private async Task TalkAsync(OperatorAtDesk anna, VisitorOnPage visitor)
    {
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await _screens.ShowAsync(visitor.Page, "bot");
        await visitor.PressAsync("Talk to a person");
        await visitor.SeesAsync("I'm getting somebody from our support team");
        await _screens.ShowAsync(visitor.Page, "queue");
        await anna.TakesAsync(visitor);
        await anna.WritesAsync("Hello, it is on its way: https://shop.example/orders/4711?view=details&lang=en");
        await visitor.SeesAsync("Hello, it is on its way");
        await visitor.WritesAsync("Thank you!\nAnd when will it be here? " + new string('w', 200));
        await _screens.ShowAsync(visitor.Page, "operator");
        await anna.TypesUntilAsync(visitor.Panel.GetByRole(AriaRole.Img, new() { Name = "Anna Berg is typing" }));
    }

    private async Task ComposeAsync(VisitorOnPage visitor)
    {
        await visitor.ChoosesAsync(
            WidgetVisits.File("a photo with a long name that does not fit.png", "image/png", WidgetVisits.Picture),
            WidgetVisits.File("order.pdf", "application/pdf", new byte[5_000]),
            WidgetVisits.File("setup.exe", "application/octet-stream", [1]));
        await visitor.Composer.FillAsync(new string('a', 8_001));
        await visitor.SeesInPanelAsync("Too long by 1");
        await _screens.ShowAsync(visitor.Page, "composing");

        var held = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/upload?**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await visitor.WritesAsync("The photo and the order.");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await _screens.ShowAsync(visitor.Page, "uploading");
        held.SetResult();
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { Name = "Download order.pdf" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await _screens.ShowAsync(visitor.Page, "files");
    }

    private async Task TroubleAsync(VisitorOnPage visitor)
    {
        await visitor.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 400, Json = new { } }));
        await visitor.WritesAsync("This one is refused.");
        await visitor.SeesAsync("Not sent.");
        await _screens.ShowAsync(visitor.Page, "failed");
        await visitor.Page.UnrouteAsync("**/activities");
        await visitor.PressAsync("Try again");

        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.WritesAsync("Written offline.");
        await visitor.SeesInPanelAsync("You are offline");
        await _screens.ShowAsync(visitor.Page, "offline");
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.SeesOnceAsync("Written offline.");
        await Assertions.Expect(visitor.Transcript.GetByText("Waits for the connection")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    private async Task LeaveAsync(OperatorAtDesk anna, VisitorOnPage visitor)
    {
        await visitor.CloseChatAsync();
        await anna.WritesAsync("Are you still there?");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Open chat, unread messages: 1" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await _screens.ShowAsync(visitor.Page, "unread");
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Are you still there?");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("90 seconds") }).ClickAsync();
        await visitor.SeesInPanelAsync("Write to keep it open");
        await _screens.ShowAsync(visitor.Page, "ending");
        await anna.EndsNowAsync();
        await visitor.SeesInPanelAsync("This chat has ended");
        await _screens.ShowAsync(visitor.Page, "ended");
        await visitor.Panel.GetByRole(AriaRole.Radio, new() { Name = "4 stars of 5", Exact = true }).CheckAsync();
        await _screens.ShowAsync(visitor.Page, "rating");
        await visitor.PressAsync("Send rating");
        await visitor.SeesInPanelAsync("Thank you for your rating.");
        await _screens.ShowAsync(visitor.Page, "rated");
        await visitor.PressAsync("Download transcript");
        await _screens.ShowAsync(visitor.Page, "transcript");
    }
}
