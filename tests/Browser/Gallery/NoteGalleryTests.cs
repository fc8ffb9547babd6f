using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What operators write for each other, at every width, by day and by night.</summary>
public sealed class NoteGalleryTests
{
    // The page loads itself anew in the other language.
    private const string SpeakGerman =
        "() => void fetch('/api/profile', { method: 'PUT', headers: { 'x-omnichannel': 'console', 'content-type': 'application/json' }, body: '{\"language\":\"de\"}' })";

    private readonly Screens _screens = new("notes");

    [Fact]
    public async Task Notes_and_whom_they_mention_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
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
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "1 unread mention", Exact = true }).WaitForAsync();
        await _screens.ShowAsync(ben.Page, "a mention that was not read");
        await ben.Page.GotoAsync("/console/mentions");
        await ben.Page.GetByText("Anna Berg: She ordered twice").WaitForAsync();
        await _screens.ShowAsync(ben.Page, "the mentions");
        await ben.Page.EvaluateAsync(SpeakGerman);
        await ben.Page.GetByText("Neu", new() { Exact = true }).WaitForAsync();
        await _screens.ShowAsync(ben.Page, "the mentions in German");
        await anna.Page.GotoAsync("/console/mentions");
        await anna.Page.GetByText("Nobody has mentioned you").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "no mentions");

        _screens.AreFlawless();
    }

    [Fact]
    public async Task Notes_about_a_contact_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesHeadingAsync("Kim Nord");
        await anna.Page.GotoAsync(new Uri(anna.Page.Url).AbsolutePath + "?details=true");
        var notes = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Notes about the contact" });
        await notes.GetByRole(AriaRole.Button, new() { Name = "New note" }).ClickAsync();
        await anna.Page.Keyboard.TypeAsync("Prefers to be called in the mornings, at her shop in the old town. Her assistant is Noor.");
        await _screens.ShowAsync(anna.Page, "writing about a contact");
        await anna.Page.Keyboard.PressAsync("Enter");
        await notes.GetByRole(AriaRole.Button, new() { Name = "Edit the note by Anna Berg" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "about a contact");

        _screens.AreFlawless();
    }
}
