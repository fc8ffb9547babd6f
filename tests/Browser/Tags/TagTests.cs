using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Gallery;

namespace Omnichannel.Tests.Browser.Tags;

/// <summary>An admin keeps the words, and chats are tagged with them without a mouse.</summary>
public sealed class TagTests
{
    private readonly Screens _screens = new("tags");

    [Fact]
    public async Task Tags_are_made_put_on_by_typing_shown_on_the_row_and_follow_a_new_name()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/settings/tags");
        await MakesAsync(anna, "Refund", "Red");
        await MakesAsync(anna, "Lead", "Green");
        await _screens.ShowAsync(anna.Page, "the vocabulary");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesHeadingAsync("Kim Nord");

        await anna.Page.Keyboard.PressAsync("Alt+KeyG");
        var picker = anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a tag" });
        await Assertions.Expect(picker).ToBeFocusedAsync();
        await picker.PressSequentiallyAsync("ref");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Option, new() { Name = "Refund" })).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("choosing a tag");
        await picker.PressAsync("Enter");
        var row = anna.Page.Locator("[data-row]").Filter(new() { HasText = "Kim Nord" });
        await Assertions.Expect(row.GetByText("Refund")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.SeesAsync("Anna Berg tagged the chat Refund");
        await anna.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Add tag" })).ToBeFocusedAsync();
        await _screens.ShowAsync(anna.Page, "a tagged chat");

        await anna.Page.GotoAsync("/console/settings/tags");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Edit Refund" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("Money back");
        await _screens.ShowAsync(anna.Page, "a tag");
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await anna.Page.GotoAsync("/console/queue");
        await Assertions.Expect(row.GetByText("Money back")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.OpenChatAsync("Kim Nord");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Take off the tag Money back" }).ClickAsync();
        await Assertions.Expect(row.GetByText("Money back")).ToHaveCountAsync(0, new() { Timeout = 20_000 });

        _screens.AreFlawless();
    }

    private static async Task MakesAsync(OperatorAtDesk anna, string name, string colour)
    {
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "New tag" }).ClickAsync();
        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await dialog.GetByLabel("Colour").SelectOptionAsync(new SelectOptionValue { Label = colour });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
    }
}
