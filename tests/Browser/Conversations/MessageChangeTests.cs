using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Conversations;

/// <summary>What was said is corrected or taken back, and both sides see the same afterwards.</summary>
public sealed class MessageChangeTests
{
    [Fact]
    public async Task A_message_is_edited_and_deleted_without_a_mouse_and_the_visitor_sees_it_in_its_place()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        await anna.WritesAsync("It comes on Mundae");
        await visitor.SeesOnceAsync("It comes on Mundae");

        await anna.Composer.PressAsync("ArrowUp");
        var editor = anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit message" });
        await Assertions.Expect(editor).ToBeFocusedAsync();
        await anna.Page.IsAccessibleAsync("a message that is edited");
        await editor.FillAsync("It comes on Monday");
        await editor.PressAsync("Enter");

        await visitor.SeesOnceAsync("It comes on Monday");
        await Assertions.Expect(visitor.Transcript.GetByText("It comes on Mundae")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Transcript.GetByText("Edited", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(anna.Transcript.GetByText("Edited")).ToBeVisibleAsync();
        await Assertions.Expect(anna.Composer).ToBeFocusedAsync();

        await anna.Transcript.GetByRole(AriaRole.Button, new() { Name = "Message options" }).Last.PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Earlier versions" }).PressAsync("Enter");
        var versions = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "What this message has been" });
        await Assertions.Expect(versions.GetByText("It comes on Mundae")).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("earlier versions");
        await anna.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(versions).ToBeHiddenAsync();

        await anna.Transcript.GetByRole(AriaRole.Button, new() { Name = "Message options" }).Last.PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete…" }).PressAsync("Enter");
        var question = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete this message?" });
        await Assertions.Expect(question.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await anna.Page.IsAccessibleAsync("asking before a message is deleted");
        await question.GetByRole(AriaRole.Button, new() { Name = "Delete" }).PressAsync("Enter");

        await visitor.SeesOnceAsync("This message was deleted");
        await anna.SeesOnceAsync("This message was deleted");
        await Assertions.Expect(visitor.Transcript.GetByText("It comes on Monday")).ToHaveCountAsync(0);
        await anna.Page.IsAccessibleAsync("a deleted message");
        await visitor.Page.IsAccessibleAsync("a deleted message in the widget");
    }

    [Fact]
    public async Task An_edit_without_a_line_says_so_and_reaches_the_visitor_when_the_line_is_back()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        await anna.WritesAsync("It comes on Mundae");
        await visitor.SeesOnceAsync("It comes on Mundae");
        await stage.Hub.KillAsync();
        await anna.Page.GetByText(new System.Text.RegularExpressions.Regex("^Offline since")).First.WaitForAsync(new() { Timeout = 30_000 });

        await anna.Composer.PressAsync("ArrowUp");
        var editor = anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Edit message" });
        await editor.FillAsync("It comes on Monday");
        await editor.PressAsync("Enter");
        await Assertions.Expect(anna.Transcript.GetByText("Changes when the connection is back")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await stage.Hub.StartAsync();

        await visitor.SeesOnceAsync("It comes on Monday");
        await Assertions.Expect(anna.Transcript.GetByText("Edited")).ToBeVisibleAsync(VisitorOnPage.Patient);
    }
}
