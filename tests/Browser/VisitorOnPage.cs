using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser;

/// <summary>A visitor in front of the demo page. Everything they do and see goes through the widget.</summary>
public sealed class VisitorOnPage(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Launcher => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Open|Close) chat") });

    public IFrameLocator Panel => Page.FrameLocator("iframe");

    public ILocator Composer => Panel.GetByRole(AriaRole.Textbox, new() { Name = "Write a message" });

    public ILocator Transcript => Panel.GetByRole(AriaRole.Log);

    public Task ComeAsync() => Page.GotoAsync("/demo");

    public Task OpenChatAsync() => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Open chat") }).ClickAsync();

    public Task CloseChatAsync() => PressAsync("Close chat");

    public Task PressAsync(string button) => Panel.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public async Task WritesAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    /// <summary>Opens the chat and asks for a person, whom the bot then gets.</summary>
    public async Task AsksForAPersonAsync()
    {
        await OpenChatAsync();
        await SeesAsync("Hi! I'm the assistant");
        await PressAsync("Talk to a person");
        await SeesAsync("I'm getting somebody from our support team");
    }

    /// <summary>Chooses files for the next message, as with the button.</summary>
    public Task ChoosesAsync(params FilePayload[] files) => Panel.Locator("input[type=file]").SetInputFilesAsync(files);

    public Task SeesAsync(string text) => Assertions.Expect(Transcript.GetByText(text).First).ToBeVisibleAsync(Patient);

    /// <summary>Sees a text exactly once: nothing was lost, nothing was doubled.</summary>
    public Task SeesOnceAsync(string text) => Assertions.Expect(Transcript.GetByText(text, new() { Exact = true })).ToHaveCountAsync(1, new() { Timeout = 30_000 });

    /// <summary>Sees a text beside the messages: in the header, on the composer, on a card.</summary>
    public Task SeesInPanelAsync(string text) => Assertions.Expect(Panel.GetByText(text).First).ToBeVisibleAsync(Patient);

    /// <summary>Waits until the widget says in words that it is connected.</summary>
    public Task ConnectedAsync(string words) => Assertions.Expect(Panel.GetByText(words)).ToBeVisibleAsync(Patient);

    public static LocatorAssertionsToBeVisibleOptions Patient => new() { Timeout = 30_000 };
}
