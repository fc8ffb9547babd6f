using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Conversations;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What an operator does in a chat and how it ends.</summary>
public sealed class ChatWorkGalleryTests
{
    private readonly Screens _screens = new("work");

    [Fact]
    public async Task The_work_in_a_chat_and_its_end_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/canned");
        await anna.WritesCannedRepliesAsync();
        var visitor = await stage.VisitorWithAsync(anna);

        await ComposeAsync(anna);
        await CorrectAsync(anna, visitor);
        await EndAsync(anna, visitor);

        _screens.AreFlawless();
    }

    private async Task ComposeAsync(OperatorAtDesk anna)
    {
        await anna.Composer.PressSequentiallyAsync("/re");
        await anna.Page.GetByRole(AriaRole.Option, new() { Name = "/refund" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "canned replies");
        await anna.Composer.FillAsync("");
        await _screens.ShowAsync(anna.Page, "emoji", async () =>
        {
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Emoji" }).ClickAsync();
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "grinning face", Exact = true }).WaitForAsync();
        });
        await anna.PastesPictureAsync("plan.png");
        await anna.PastesFileAsync("film.mov", 26_214_401);
        await anna.Page.GetByText("Too large").WaitForAsync();
        await anna.Composer.FillAsync("Your parcel is on its way.\nThe plan shows where the driver is now.");
        await _screens.ShowAsync(anna.Page, "files for a reply");
    }

    private async Task CorrectAsync(OperatorAtDesk anna, VisitorOnPage visitor)
    {
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Remove film.mov" }).ClickAsync();
        await anna.Composer.PressAsync("Enter");
        await visitor.SeesAsync("Your parcel is on its way.");
        await visitor.WritesAsync("Thank you, I can see it.");
        await anna.SeesAsync("Thank you, I can see it.");
        await _screens.ShowAsync(anna.Page, "message menu", async () =>
        {
            await anna.Transcript.GetByRole(AriaRole.Button, new() { Name = "Message options" }).Nth(-2).ClickAsync();
            await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete…" }).WaitForAsync();
        });
        await anna.Composer.PressAsync("ArrowUp");
        await anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit message" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "editing");
        await anna.Page.Keyboard.PressAsync("Escape");
    }

    private async Task EndAsync(OperatorAtDesk anna, VisitorOnPage visitor)
    {
        await _screens.ShowAsync(anna.Page, "end menu", async () =>
        {
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
            await anna.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("90 seconds") }).WaitForAsync();
        });
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("90 seconds") }).ClickAsync();
        await visitor.SeesInPanelAsync("Write to keep it open");
        await _screens.ShowAsync(anna.Page, "ending");
        await anna.EndsNowAsync();
        await visitor.SeesInPanelAsync("This chat has ended");
        await _screens.ShowAsync(anna.Page, "ended");
        await anna.OpenListAsync("Closed");
        await anna.OpenChatAsync("Kim Nord");
        await anna.Page.GetByText(new Regex("Thank you, I can see it")).First.WaitForAsync();
        await _screens.ShowAsync(anna.Page, "closed");
    }
}
