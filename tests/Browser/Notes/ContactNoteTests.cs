using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Notes;

/// <summary>What operators write about a person stands beside each of their chats, and the person never sees it.</summary>
public sealed class ContactNoteTests
{
    [Fact]
    public async Task A_note_about_a_contact_is_written_read_by_a_colleague_changed_and_deleted()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        var kim = await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");

        await NotesOf(anna).GetByRole(AriaRole.Button, new() { Name = "New note" }).ClickAsync();
        await Assertions.Expect(Field(anna)).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync("Prefers to be called in the mornings");
        await anna.Page.IsAccessibleAsync("writing a note about a contact");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Field(anna)).ToHaveCountAsync(0);
        await Assertions.Expect(NotesOf(anna).GetByText("Prefers to be called")).ToBeVisibleAsync();

        await ben.Page.GotoAsync("/console/queue");
        await ben.OpenChatAsync("Kim Nord");
        await Assertions.Expect(NotesOf(ben).GetByText("Prefers to be called in the mornings")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(NotesOf(ben).GetByText("Anna Berg")).ToBeVisibleAsync();
        await Assertions.Expect(NotesOf(ben).GetByRole(AriaRole.Button, new() { Name = "Edit the note by Anna Berg" })).ToHaveCountAsync(0);

        await NotesOf(anna).GetByRole(AriaRole.Button, new() { Name = "Edit the note by Anna Berg" }).ClickAsync();
        await Field(anna).FillAsync("Prefers to be called in the evenings");
        await Field(anna).PressAsync("Enter");
        await Assertions.Expect(NotesOf(anna).GetByText("Prefers to be called in the evenings")).ToBeVisibleAsync();
        await Assertions.Expect(NotesOf(anna).GetByText("edited")).ToBeVisibleAsync();
        await NotesOf(anna).GetByRole(AriaRole.Button, new() { Name = "Delete the note by Anna Berg…" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Assertions.Expect(NotesOf(anna).GetByText("Prefers to be called")).ToHaveCountAsync(0);

        Assert.DoesNotContain("Prefers to be called", await kim.Transcript.InnerTextAsync(), StringComparison.Ordinal);
    }

    private static ILocator NotesOf(OperatorAtDesk at) => at.Page.GetByRole(AriaRole.Region, new() { Name = "Notes about the contact" });

    private static ILocator Field(OperatorAtDesk at) => NotesOf(at).GetByRole(AriaRole.Textbox, new() { Name = "Note about the contact" });
}
