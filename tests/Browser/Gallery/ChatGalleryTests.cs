using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Widgets;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>The first minutes of a chat in the console.</summary>
public sealed class ChatGalleryTests
{
    private readonly Screens _screens = new("chat");

    [Fact]
    public async Task The_first_minutes_of_a_chat_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/canned");
        await anna.WritesCannedRepliesAsync();
        await stage.WithTheBotAsync();
        var kim = await stage.BusyMorningAsync();
        await BeforeAsync(anna);
        await TalkAsync(anna, kim);

        _screens.AreFlawless();
    }

    private async Task BeforeAsync(OperatorAtDesk anna)
    {
        await anna.Page.GotoAsync("/console/bot");
        await anna.OpenChatAsync("");
        await anna.SeesAsync("what is your name");
        await _screens.ShowAsync(anna.Page, "with the bot");
        await anna.Page.GotoAsync("/console/queue");
        await Assertions.Expect(anna.Alerts()).Not.ToBeEmptyAsync(new() { Timeout = 30_000 });
        await _screens.ShowAsync(anna.Page, "queue and alerts");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesAsync("The blue lamp arrived broken");
        await _screens.ShowAsync(anna.Page, "queued");
    }

    private async Task TalkAsync(OperatorAtDesk anna, VisitorOnPage kim)
    {
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.WritesAsync("Hello Kim, I am sorry about that. A photo of the lamp would help us with the carrier.");
        await Assertions.Expect(anna.Transcript.GetByText(new Regex("^Sending in"))).ToBeVisibleAsync();
        await _screens.ShowAsync(anna.Page, "undo send");
        await kim.SeesAsync("A photo of the lamp would help");
        await kim.ChoosesAsync(WidgetVisits.File("lamp.png", "image/png", WidgetVisits.Picture));
        await kim.WritesAsync("Here it is. The box was open, too.");
        await anna.SeesAsync("The box was open, too.");
        await _screens.ShowAsync(anna.Page, "mine");
        await SizesAsync(anna);
        await anna.Transcript.GetByRole(AriaRole.Button, new() { Name = "Open picture lamp.png" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "lamp.png" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "lightbox");
        await anna.Page.Keyboard.PressAsync("Escape");
    }

    private async Task SizesAsync(OperatorAtDesk anna)
    {
        await anna.DoesAsync("compact", "Compact density");
        await Assertions.Expect(anna.Page.Locator("html")).ToHaveAttributeAsync("data-density", "compact");
        await _screens.ShowAsync(anna.Page, "mine compact");
        await anna.DoesAsync("comfortable", "Comfortable density");
        await Assertions.Expect(anna.Page.Locator("html")).ToHaveAttributeAsync("data-density", "comfortable");
        foreach (var (key, width) in new[] { ("End", "wide"), ("Home", "narrow") })
        {
            await anna.Page.GetByRole(AriaRole.Separator, new() { Name = "Width of the list", Exact = true }).PressAsync(key);
            await anna.Page.GetByRole(AriaRole.Separator, new() { Name = "Width of the visitor’s panel", Exact = true }).PressAsync(key);
            await _screens.ShowAsync(anna.Page, $"{width} columns");
        }

        await anna.DoesAsync("columns as wide", "Columns as wide as usual");
    }
}
