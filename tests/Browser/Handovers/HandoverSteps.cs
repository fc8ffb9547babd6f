using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;

namespace Omnichannel.Tests.Browser.Handovers;

/// <summary>How chats change hands, in the words of those who do it.</summary>
internal static class HandoverSteps
{
    extension(OperatorAtDesk desk)
    {
        /// <summary>Gives a chat away with the sign on its row.</summary>
        public async Task GivesAwayFromRowAsync(string visitor, string to, string reason)
        {
            var row = desk.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = visitor });
            await row.HoverAsync();
            await row.GetByRole(AriaRole.Button, new() { Name = $"Give the chat with {visitor} to somebody" }).ClickAsync();
            await desk.ChoosesAsync(to, reason);
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Give the chat", Exact = true }).ClickAsync();
            await Assertions.Expect(desk.Page.GetByText($"{to} has the chat now.")).ToBeVisibleAsync(VisitorOnPage.Patient);
        }

        /// <summary>Chooses somebody in the dialog and says why.</summary>
        public async Task ChoosesAsync(string person, string reason)
        {
            var dialog = desk.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new(Regex.Escape(person)) }).CheckAsync();
            await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync(reason);
        }

        /// <summary>Asks somebody to take the chat on the screen.</summary>
        public async Task AsksToTakeAsync(string person, string reason)
        {
            await desk.Page.Keyboard.PressAsync("Alt+KeyT");
            await desk.ChoosesAsync(person, reason);
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        }

        /// <summary>Sees an alert with a reason, or without one.</summary>
        public async Task HearsAsync(string words, string? reason)
        {
            await Assertions.Expect(desk.Alerts().GetByText(words)).ToBeVisibleAsync(VisitorOnPage.Patient);
            if (reason is not null)
            {
                await Assertions.Expect(desk.Alerts().GetByText(reason)).ToBeVisibleAsync();
            }
        }

        /// <summary>Makes a routing rule on the settings page: whoever comes from a page goes to a department.</summary>
        public async Task AddsRuleAsync(string name, string page, string department)
        {
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "New rule" }).ClickAsync();
            var dialog = desk.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync(name);
            await dialog.GetByLabel("Parts of the page’s address").First.FillAsync(page);
            await desk.Page.Keyboard.PressAsync("Enter");
            await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Goes to" }).SelectOptionAsync(new SelectOptionValue { Label = department });
            await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Assertions.Expect(dialog).ToHaveCountAsync(0);
            await Assertions.Expect(desk.Page.GetByText($"1. {name}")).ToBeVisibleAsync();
        }

        public Task OpensAlertAsync() => desk.Alerts().GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
    }
}
