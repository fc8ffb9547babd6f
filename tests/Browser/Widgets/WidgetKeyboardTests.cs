using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>The visitor's whole story without a mouse.</summary>
public sealed class WidgetKeyboardTests
{
    [Fact]
    public async Task Everything_a_visitor_can_do_is_done_by_keyboard_alone()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorAsync();
        var keys = visitor.Page.Keyboard;

        await GoToAsync(visitor, visitor.Launcher, "Tab");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visitor.Composer).ToBeFocusedAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await GoToAsync(visitor, Button(visitor, "Talk to a person"), "Shift+Tab");
        await keys.PressAsync("Enter");
        await visitor.SeesAsync("I'm getting somebody from our support team");
        await Assertions.Expect(visitor.Composer).ToBeFocusedAsync();

        await anna.TakesAsync(visitor);
        await keys.TypeAsync("First line");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("second line");
        await keys.PressAsync("Enter");
        await anna.SeesAsync("First line");
        await anna.SeesAsync("second line");
        await SendFileAsync(visitor);
        await CloseAndReadAsync(anna, visitor);
        await EndAsync(anna, visitor);
    }

    private static async Task SendFileAsync(VisitorOnPage visitor)
    {
        await GoToAsync(visitor, Button(visitor, "Attach files"), "Tab");
        var picker = visitor.Panel.Locator("input[type=file]");
        await picker.EvaluateAsync("input => input.addEventListener('click', event => { event.preventDefault(); input.dataset.asked = ''; })");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(picker).ToHaveAttributeAsync("data-asked", "");
        await visitor.ChoosesAsync(WidgetVisits.File("note.txt", "text/plain", [1]), WidgetVisits.File("other.txt", "text/plain", [1]));
        await GoToAsync(visitor, Button(visitor, "Remove other.txt"), "Shift+Tab");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Composer).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { Name = "Download note.txt" })).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    private static async Task CloseAndReadAsync(OperatorAtDesk anna, VisitorOnPage visitor)
    {
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Launcher).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await anna.WritesAsync("Are you still there?");
        await Assertions.Expect(visitor.Launcher).ToHaveAccessibleNameAsync("Open chat, unread messages: 1", new() { Timeout = 30_000 });
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.SeesOnceAsync("Are you still there?");
        await Assertions.Expect(visitor.Composer).ToBeFocusedAsync();
    }

    private static async Task EndAsync(OperatorAtDesk anna, VisitorOnPage visitor)
    {
        var keys = visitor.Page.Keyboard;
        await anna.EndsNowAsync();
        await visitor.SeesInPanelAsync("Start a new chat");
        await GoToAsync(visitor, Button(visitor, "Download transcript"), "Shift+Tab");
        await keys.PressAsync("Enter");
        foreach (var (form, file) in new[] { ("Text file", "chat.txt"), ("Web page", "chat.html") })
        {
            await GoToAsync(visitor, Button(visitor, form), "Tab");
            var download = await visitor.Page.RunAndWaitForDownloadAsync(() => keys.PressAsync("Enter"));
            Assert.Equal(file, download.SuggestedFilename);
        }

        await GoToAsync(visitor, visitor.Composer, "Tab");
        await keys.TypeAsync("One thing more");
        await keys.PressAsync("Enter");
        await visitor.SeesAsync("The chat was opened again");
        await visitor.SeesOnceAsync("One thing more");
        await anna.OpenListAsync("Queue");
        await anna.OpenChatAsync("One thing more");
        await anna.PickUpAsync();
        await anna.EndsNowAsync();
        await GoToAsync(visitor, Button(visitor, "Start a new chat"), "Shift+Tab");
        await keys.PressAsync("Enter");
        await visitor.SeesAsync("Hi! I'm the assistant");
        await Assertions.Expect(visitor.Composer).ToBeFocusedAsync();
    }

    private static ILocator Button(VisitorOnPage visitor, string name) => visitor.Panel.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    // Presses the key until the focus is there, as people do.
    private static async Task GoToAsync(VisitorOnPage visitor, ILocator target, string key)
    {
        await target.WaitForAsync();
        for (var presses = 0; presses < 20; presses++)
        {
            await visitor.Page.Keyboard.PressAsync(key);
            if (await target.EvaluateAsync<bool>("element => element.ownerDocument.hasFocus() && element.getRootNode().activeElement === element"))
            {
                return;
            }
        }

        Assert.Fail($"{target} cannot be reached with {key}.");
    }
}
