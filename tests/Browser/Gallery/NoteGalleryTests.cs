using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What operators write for each other, at every width, by day and by night.</summary>
public sealed class NoteGalleryTests
{
    private readonly Screens _screens = new("notes");

    [Fact]
    public async Task Notes_and_whom_they_mention_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.ColleagueAsync(anna, "Ben Frost");
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesHeadingAsync("Kim Nord");
        await anna.Page.Keyboard.PressAsync("Alt+KeyO");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true })).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync("She ordered twice by mistake. @Ben Frost can you refund the second one?");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.SeesAsync("She ordered twice by mistake.");
        await _screens.ShowAsync(anna.Page, "an empty note in a chat of nobody");
        await anna.Page.Keyboard.TypeAsync("Ask @be");
        await anna.Page.GetByRole(AriaRole.Option, new() { Name = "@Ben Frost" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "choosing whom to mention");

        _screens.AreFlawless();
    }
}
