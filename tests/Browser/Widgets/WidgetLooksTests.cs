using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>Every state of the widget, on a desk and on a phone, by day and by night: axe finds nothing.</summary>
public sealed class WidgetLooksTests
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Every_state_can_be_seen_and_heard(int width, int height, ColorScheme scheme)
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.ComesAsync(width, height, scheme);
        var variant = $"{width}-{scheme}";

        await Assertions.Expect(visitor.Launcher).ToBeVisibleAsync();
        await visitor.LooksRightAsync("closed", variant);
        await TalkAsync(anna, visitor, variant);
        await TroubleAsync(visitor, variant);
        await LeaveAsync(anna, visitor, variant);
    }

    private static async Task TalkAsync(OperatorAtDesk anna, VisitorOnPage visitor, string variant)
    {
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await visitor.LooksRightAsync("bot", variant);
        await visitor.PressAsync("Talk to a person");
        await visitor.SeesAsync("I'm getting somebody from our support team");
        await visitor.LooksRightAsync("queue", variant);
        await anna.TakesAsync(visitor);
        await anna.WritesAsync("Hello, it is on its way: https://shop.example/orders/4711?view=details&lang=en");
        await visitor.SeesAsync("Hello, it is on its way");
        await visitor.WritesAsync("Thank you!\nAnd when will it be here? " + new string('w', 200));
        await visitor.LooksRightAsync("operator", variant);
        await anna.TypesUntilAsync(visitor.Panel.GetByRole(AriaRole.Img, new() { Name = "Anna Berg is typing" }));
        await visitor.LooksRightAsync("typing", variant);
    }

    private static async Task TroubleAsync(VisitorOnPage visitor, string variant)
    {
        await visitor.ChoosesAsync(
            WidgetVisits.File("a photo with a long name that does not fit.png", "image/png", WidgetVisits.Picture),
            WidgetVisits.File("order.pdf", "application/pdf", new byte[5_000]),
            WidgetVisits.File("setup.exe", "application/octet-stream", [1]));
        await visitor.Composer.FillAsync(new string('a', 8_001));
        await visitor.SeesInPanelAsync("1 characters too many");
        await visitor.LooksRightAsync("composing", variant);

        var held = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/upload?**", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await visitor.WritesAsync("The photo and the order.");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await visitor.LooksRightAsync("uploading", variant);
        held.SetResult();
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { Name = "Download order.pdf" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await visitor.LooksRightAsync("files", variant);

        await visitor.Page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 400, Json = new { } }));
        await visitor.WritesAsync("This one is refused.");
        await visitor.SeesAsync("Not sent.");
        await visitor.LooksRightAsync("failed", variant);
        await visitor.Page.UnrouteAsync("**/activities");
        await visitor.PressAsync("Try again");

        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.WritesAsync("Written offline.");
        await visitor.SeesInPanelAsync("You are offline");
        await visitor.LooksRightAsync("offline", variant);
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.SeesOnceAsync("Written offline.");
        await Assertions.Expect(visitor.Transcript.GetByText("Waits for the connection")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    private static async Task LeaveAsync(OperatorAtDesk anna, VisitorOnPage visitor, string variant)
    {
        await visitor.CloseChatAsync();
        await anna.WritesAsync("Are you still there?");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Open chat, unread messages: 1" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await visitor.LooksRightAsync("unread", variant);
        await visitor.OpenChatAsync();
        await anna.EndsNowAsync();
        await visitor.SeesInPanelAsync("This chat has ended");
        await visitor.PressAsync("Download transcript");
        await visitor.LooksRightAsync("ended", variant);
    }
}
