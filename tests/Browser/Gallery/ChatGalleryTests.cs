using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Conversations;
using Omnichannel.Tests.Browser.Widgets;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>Every state of a chat in the console, at every width, by day and by night.</summary>
public sealed class ChatGalleryTests
{
    private readonly Screens _screens = new("chat");

    [Fact]
    public async Task Every_state_of_a_chat_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/canned");
        await anna.WritesCannedRepliesAsync();
        await stage.WithTheBotAsync();
        var kim = await stage.BusyMorningAsync();
        await BeforeAsync(anna);
        await TalkAsync(anna, kim);
        await ComposeAsync(anna, kim);
        await ContactAsync(anna);
        await EndAsync(anna, kim);

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
        await anna.Transcript.GetByRole(AriaRole.Button, new() { Name = "Open picture lamp.png" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "lamp.png" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "lightbox");
        await anna.Page.Keyboard.PressAsync("Escape");

        await anna.OpenListAsync("Queue");
        await anna.OpenChatAsync("Ravi");
        await anna.SeesAsync("Do you ship to Norway?");
        await anna.OpenListAsync("My chats");
        foreach (var text in new[] { "Are you there?", "The shop closes at six.", "I can come by tomorrow." })
        {
            await kim.WritesAsync(text);
        }

        await Assertions.Expect(anna.Page.Locator("[data-row]").GetByText("3 unread messages")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        await _screens.ShowAsync(anna.Page, "unread");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesAsync("I can come by tomorrow.");
        await _screens.ShowAsync(anna.Page, "new messages");
    }

    private async Task ComposeAsync(OperatorAtDesk anna, VisitorOnPage kim)
    {
        await anna.TypesUntilAsync(kim.Panel.GetByRole(AriaRole.Img, new() { Name = "Anna Berg is typing" }));
        await anna.Composer.FillAsync("/");
        await anna.Page.GetByRole(AriaRole.Listbox, new() { Name = "Canned replies" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "canned replies");
        await anna.Composer.FillAsync("");
        await _screens.ShowAsync(anna.Page, "emoji", async () =>
        {
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Emoji" }).ClickAsync();
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "grinning face", Exact = true }).WaitForAsync(new() { Timeout = 30_000 });
        });

        var held = new TaskCompletionSource();
        await anna.Page.RouteAsync("**/attachments", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await anna.PastesPictureAsync("a plan with a name that is far too long for its place.png");
        await anna.PastesFileAsync("film.mov", 26_214_401);
        await anna.Composer.FillAsync("Could you send it back with this label? Print it, and put it on the box where the old one is.");
        await anna.Page.GetByText("Too large: at most").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "upload");
        held.SetResult();
        await anna.Page.UnrouteAsync("**/attachments");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Remove film.mov" }).ClickAsync();
        await anna.Composer.PressAsync("Enter");
        await kim.SeesAsync("Could you send it back");
    }

    private async Task ContactAsync(OperatorAtDesk anna)
    {
        await anna.Details.GetByRole(AriaRole.Button, new() { Name = "Edit contact" }).ClickAsync();
        await anna.Details.GetByLabel("Phone").FillAsync("030 901820");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Details.GetByText("That is no telephone number").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "contact refused");
        await anna.Details.GetByLabel("Phone").FillAsync("+49 30 901820");
        await anna.Details.GetByLabel("E-mail").FillAsync("kim.nord@example.com");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.SeesAsync("Anna Berg changed the telephone number to +4930901820");
        await Assertions.Expect(anna.Details.GetByRole(AriaRole.Link, new() { Name = "+4930901820" })).ToBeVisibleAsync();
        await _screens.ShowAsync(anna.Page, "contact");
        await anna.Page.GotoAsync(anna.Page.Url.Split('?')[0] + "?details=true");
        await anna.Details.GetByRole(AriaRole.Link, new() { Name = "+4930901820" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "details");
    }

    private async Task EndAsync(OperatorAtDesk anna, VisitorOnPage kim)
    {
        await anna.Page.GotoAsync(anna.Page.Url.Split('?')[0]);
        await _screens.ShowAsync(anna.Page, "end menu", async () =>
        {
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
            await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "End now" }).WaitForAsync();
        });
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "End in 90 seconds" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Keep open" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "ending");
        await anna.EndsNowAsync();
        await kim.SeesInPanelAsync("This chat has ended");
        await anna.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Reopen" }).First.WaitForAsync();
        await _screens.ShowAsync(anna.Page, "closed");
        await anna.OpenListAsync("Closed");
        await _screens.ShowAsync(anna.Page, "closed list");

        await kim.StartsAgainAsync();
        await anna.TakesOverAsync(kim);
        await anna.Composer.FillAsync("Half a reply");
        await anna.Details.GetByRole(AriaRole.Button, new() { NameRegex = new("Could you send it back|lamp|tomorrow") }).First.ClickAsync();
        await anna.Page.GetByRole(AriaRole.Complementary, new() { NameRegex = new("^Chat of ") }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "past chat");
    }
}
