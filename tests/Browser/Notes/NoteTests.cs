using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Notes;

/// <summary>Operators write for each other beside what they write to the visitor, and neither is taken for the other.</summary>
public sealed class NoteTests
{
    [Fact]
    public async Task A_note_mentions_a_colleague_who_is_alerted_and_reads_it_and_the_visitor_never_sees_it()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        var kim = await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.PickUpAsync();
        await anna.Composer.FillAsync("Half a reply");

        await anna.Page.Keyboard.PressAsync("Alt+KeyO");
        var note = anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true });
        await Assertions.Expect(note).ToBeFocusedAsync();
        await Assertions.Expect(note).ToHaveValueAsync("");
        await anna.Page.Keyboard.TypeAsync("Can you look, @fro");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Option, new() { Name = "@Ben Frost" })).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("a note that mentions somebody");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.Keyboard.TypeAsync("please?");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.SeesAsync("Can you look, @Ben Frost please?");
        await Assertions.Expect(note).ToHaveValueAsync("");

        await ben.HearsAsync("Anna Berg mentions you in the chat with Kim Nord", "“Can you look, @Ben Frost please?”");
        await ben.OpensAlertAsync();
        await ben.SeesAsync("Can you look, @Ben Frost please?");
        await Assertions.Expect(ben.Alerts()).ToBeEmptyAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Note", Exact = true }).ClickAsync();
        await ben.Page.Keyboard.TypeAsync("Yes, she is a regular");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await anna.SeesAsync("Yes, she is a regular");

        await anna.Page.Keyboard.PressAsync("Alt+KeyL");
        await Assertions.Expect(anna.Composer).ToHaveValueAsync("Half a reply");
        await anna.WritesAsync("Here is the whole reply");
        await kim.SeesAsync("Here is the whole reply");
        var seen = await kim.Transcript.InnerTextAsync();
        Assert.DoesNotContain("regular", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Can you look", seen, StringComparison.Ordinal);

        await ben.Page.ReloadAsync();
        await ben.ConnectedAsync();
        await ben.SeesAsync("Yes, she is a regular");
        await Assertions.Expect(ben.Alerts()).ToBeEmptyAsync();
    }

    [Fact]
    public async Task An_own_note_is_edited_with_the_arrow_and_deleted_also_after_the_end()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.EndsNowAsync();
        await Assertions.Expect(anna.Composer).ToHaveCountAsync(0);

        await anna.Page.Keyboard.PressAsync("Alt+KeyO");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true })).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync("She will call bakc");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.SeesAsync("She will call bakc");
        await Assertions.Expect(anna.Transcript.GetByText("Sending…")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await anna.Page.Keyboard.PressAsync("ArrowUp");
        var editor = anna.Transcript.GetByRole(AriaRole.Textbox);
        await editor.FillAsync("She will call back");
        await editor.PressAsync("Enter");
        await anna.SeesAsync("She will call back");

        await anna.Transcript.GetByRole(AriaRole.Button, new() { Name = "Message options" }).Last.PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete…" }).PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(anna.Transcript.GetByText("She will call back")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await anna.Page.IsAccessibleAsync("a closed chat with a deleted note");
    }
}
