using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Conversations;

/// <summary>What happens in and around a chat, in the words of those who do it.</summary>
internal static class ConversationSteps
{
    private const string PastePicture =
        """
        async (box, name) => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 200 });
          const brush = canvas.getContext('2d');
          brush.fillStyle = '#4f46e5';
          brush.fillRect(0, 0, 320, 200);
          brush.fillStyle = '#ffffff';
          brush.fillText(name, 20, 100);
          const picture = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([picture], name, { type: 'image/png' }));
          box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """;

    private const string PasteFile =
        """
        (box, [name, size]) => {
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([new Uint8Array(size)], name));
          box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """;

    extension(Stage stage)
    {
        /// <summary>A visitor who has told the bot what it is about, and whom the operator has taken over.</summary>
        public async Task<VisitorOnPage> VisitorWithAsync(OperatorAtDesk desk)
        {
            var visitor = await stage.VisitorAsync();
            await visitor.OpenChatAsync();
            await visitor.PressAsync("Something else");
            await visitor.SeesAsync("Please tell me in a few words");
            await visitor.WritesAsync("My parcel is late");
            await visitor.SeesAsync("what is your name");
            await visitor.WritesAsync("Kim Nord");
            await visitor.SeesAsync("Thank you, Kim Nord!");
            await desk.TakesOverAsync(visitor);
            return visitor;
        }
    }

    extension(VisitorOnPage visitor)
    {
        /// <summary>The visitor begins a new chat after the last one has ended, and writes.</summary>
        public async Task StartsAgainAsync()
        {
            await visitor.PressAsync("Start a new chat");
            await visitor.PressAsync("Something else");
            await visitor.WritesAsync("It came, but broken");
        }
    }

    extension(OperatorAtDesk desk)
    {
        public ILocator Details => desk.Page.GetByRole(AriaRole.Complementary, new() { Name = "Visitor" });

        public async Task WritesCannedReplyAsync(string name, string shortcut, string text)
        {
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "New reply" }).PressAsync("Enter");
            var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "New canned reply" });
            await dialog.GetByLabel("Name").FillAsync(name);
            await dialog.GetByLabel("Shortcut").FillAsync(shortcut);
            await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Text" }).FillAsync(text);
            await desk.Page.IsAccessibleAsync("a new canned reply");
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
            await Assertions.Expect(dialog).ToBeHiddenAsync();
            await Assertions.Expect(desk.Page.GetByRole(AriaRole.List, new() { Name = "Canned replies" }).GetByText(name, new() { Exact = true })).ToBeVisibleAsync();
        }

        /// <summary>The operator takes over from the bot.</summary>
        public async Task TakesOverAsync(VisitorOnPage visitor)
        {
            await desk.Page.GotoAsync("/console/bot");
            await desk.OpenChatAsync("Kim Nord");
            await desk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Take over", Exact = true }).ClickAsync();
            await Assertions.Expect(desk.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
            await visitor.SeesAsync("joined the chat");
        }

        /// <summary>The admin lets operators see what visitors type.</summary>
        public async Task SwitchesPreviewOnAsync()
        {
            await desk.Page.GotoAsync("/console/settings/inboxes");
            await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Website" }).ClickAsync();
            await desk.Page.GetByRole(AriaRole.Switch, new() { Name = "Operators see what a visitor types before it is sent", Exact = true }).PressAsync("Space");
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
            await Assertions.Expect(desk.Page.GetByText("Saved. Pages show it")).ToBeVisibleAsync();
        }

        /// <summary>Fills the dialog that suggests a page.</summary>
        public async Task SuggestsAsync(string address, bool refused = false)
        {
            var dialog = desk.Page.GetByRole(AriaRole.Dialog, new() { Name = "Suggest a page", Exact = true });
            var field = dialog.GetByRole(AriaRole.Textbox, new() { Name = "Address", Exact = true });
            await field.FillAsync(address);
            await field.PressAsync("Enter");
            await (refused
                ? Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true")
                : Assertions.Expect(dialog).ToBeHiddenAsync());
        }

        /// <summary>What the visitor has typed and not sent: beside the messages, not among them.</summary>
        public ILocator Unsent(string text) =>
            desk.Page.GetByRole(AriaRole.Figure, new() { Name = "Not sent yet", Exact = true }).GetByText(text, new() { Exact = true });

        public Task PastesPictureAsync(string name) => desk.Composer.EvaluateAsync(PastePicture, name);

        public Task PastesFileAsync(string name, long size) => desk.Composer.EvaluateAsync(PasteFile, new object[] { name, size });
    }
}
