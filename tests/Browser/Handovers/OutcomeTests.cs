using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Gallery;

namespace Omnichannel.Tests.Browser.Handovers;

/// <summary>Where an end needs an outcome, whoever ends a chat is asked for it, and answers without a mouse.</summary>
public sealed class OutcomeTests
{
    // The page loads itself anew in the other language.
    private const string SpeakGerman =
        "() => void fetch('/api/profile', { method: 'PUT', headers: { 'x-omnichannel': 'console', 'content-type': 'application/json' }, body: '{\"language\":\"de\"}' })";

    private readonly Screens _screens = new("outcomes");

    [Fact]
    public async Task An_admin_marks_outcomes_and_whoever_ends_a_chat_says_how_it_ended_by_the_keys()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var kim = await stage.WaitingAsync("Kim Nord");
        await WantsOutcomesAsync(anna);
        await Assertions.Expect(anna.Page.GetByText("No tag says how a conversation ended, so none could end.")).ToBeVisibleAsync();
        await _screens.ShowAsync(anna.Page, "no outcomes yet");
        await MakesAsync(anna, "Given up", isOutcome: true);
        await MakesAsync(anna, "Lead", isOutcome: false);
        await MakesAsync(anna, "Solved", isOutcome: true);
        await _screens.ShowAsync(anna.Page, "the vocabulary");
        await WantsOutcomesAsync(anna);
        await Assertions.Expect(anna.Page.GetByText("When chats end is saved.")).ToBeVisibleAsync();

        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.Keyboard.PressAsync("Alt+KeyE");
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "End now", Exact = true }).PressAsync("Enter");
        await AsksAsync(anna, "How did this chat end?");
        await _screens.ShowAsync(anna.Page, "the question");
        await anna.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await anna.Page.EvaluateAsync(SpeakGerman);
        var box = anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Nachricht", Exact = true });
        await CommandsAsync(box, "!close45");
        await AsksAsync(anna, "Wie ist dieser Chat ausgegangen?");
        await _screens.ShowAsync(anna.Page, "the question in German");
        await anna.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await CommandsAsync(box, "!close45");
        await AsksAsync(anna, "Wie ist dieser Chat ausgegangen?");
        await anna.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Choice(anna, "Solved")).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await kim.SeesInPanelAsync("Write to keep it open");
        await Assertions.Expect(anna.Page.Locator("[data-row]").Filter(new() { HasText = "Kim Nord" }).GetByText("Solved", new() { Exact = true })).ToBeVisibleAsync();

        // It says how it ended already, so the next end asks nothing.
        await EntersAsync(box, "!close");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Ende zurücknehmen" }).First).ToBeVisibleAsync();
        await anna.Page.GotoAsync("/console/closed?tag=Solved");
        await Assertions.Expect(anna.Page.Locator("[data-row]").Filter(new() { HasText = "Kim Nord" }).GetByText("Solved", new() { Exact = true })).ToBeVisibleAsync();
        await _screens.ShowAsync(anna.Page, "a closed chat with its outcome in German");
        await anna.Page.GotoAsync("/console/settings/closing");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Radio, new() { Name = "Ein Ergebnis" })).ToBeCheckedAsync();
        await _screens.ShowAsync(anna.Page, "closing in German");

        _screens.AreFlawless();
    }

    private static async Task CommandsAsync(ILocator box, string word)
    {
        await EntersAsync(box, word);
        await Assertions.Expect(box).ToHaveValueAsync("");
    }

    // What ends the chat takes the box away.
    private static async Task EntersAsync(ILocator box, string word)
    {
        await box.FillAsync(word);
        await Assertions.Expect(box.Page.GetByRole(AriaRole.Option, new() { Selected = true }).GetByText(word, new() { Exact = true })).ToBeVisibleAsync();
        await box.PressAsync("Enter");
    }

    private static ILocator Choice(OperatorAtDesk desk, string name) =>
        desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task AsksAsync(OperatorAtDesk desk, string question)
    {
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Dialog, new() { Name = question })).ToBeVisibleAsync();
        await Assertions.Expect(Choice(desk, "Given up")).ToBeFocusedAsync();
        await Assertions.Expect(Choice(desk, "Lead")).ToHaveCountAsync(0);
    }

    private static async Task WantsOutcomesAsync(OperatorAtDesk desk)
    {
        await desk.Page.GotoAsync("/console/settings/closing");
        await desk.Page.GetByRole(AriaRole.Radio, new() { Name = "An outcome" }).CheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
    }

    private async Task MakesAsync(OperatorAtDesk desk, string name, bool isOutcome)
    {
        await desk.Page.GotoAsync("/console/settings/tags");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "New tag" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync(name);
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Says how a chat ended" }).SetCheckedAsync(isOutcome);
        await (name == "Solved" ? _screens.ShowAsync(desk.Page, "an outcome") : Task.CompletedTask);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }
}
