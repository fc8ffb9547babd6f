using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser;

/// <summary>An admin sets up the widget in the console.</summary>
public sealed class InboxTests
{
    [Fact]
    public async Task Settings_changed_by_keyboard_alone_are_previewed_and_seen_on_the_next_page()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var keys = anna.Page.Keyboard;
        await anna.Page.GotoAsync("/console/settings/inboxes");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Website" }).FocusAsync();
        await keys.PressAsync("Enter");

        await TabToAsync(anna.Page, anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Colour", Exact = true }));
        await keys.PressAsync("Control+A");
        await keys.TypeAsync("#ffdd00");
        await Assertions.Expect(anna.Page.GetByText("so they are black")).ToBeVisibleAsync();
        await TabToAsync(anna.Page, anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Title", Exact = true }));
        await keys.TypeAsync("The yellow shop");
        var preview = anna.Page.FrameLocator("iframe[src='/widget/preview']").FrameLocator("iframe");
        await Assertions.Expect(preview.GetByRole(AriaRole.Heading, new() { Name = "The yellow shop", IncludeHidden = true })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await TabToAsync(anna.Page, anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        await keys.PressAsync("Enter");
        await Assertions.Expect(anna.Page.GetByText("Saved. Pages show it")).ToBeVisibleAsync();

        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Heading, new() { Name = "The yellow shop" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(visitor.Page.Locator("omnichannel-widget .button")).ToHaveCSSAsync("background-color", "rgb(255, 221, 0)");
    }

    [Fact]
    public async Task What_the_hub_refuses_stands_at_its_field_and_leaving_asks_first()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/settings/inboxes");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Website" }).ClickAsync();
        var sites = anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Sites that may show the chat" });

        await sites.FillAsync("https://www.example.com/shop");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(sites).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(anna.Page.GetByText("is not an address like")).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "All inboxes" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();

        await Assertions.Expect(sites).ToHaveValueAsync("https://www.example.com/shop");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Discard changes" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "All inboxes" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Name = "Inboxes" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_new_secret_is_shown_once_and_says_before_what_ends()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/settings/inboxes");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Website" }).ClickAsync();

        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "New secret" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("can open no more chats once it ends")).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Make a new one" }).ClickAsync();

        var secret = anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox, new() { Name = "New secret" });
        Assert.Equal(43, (await secret.InputValueAsync()).Length);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("The one before is taken until")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_waiting_visitor_sees_their_place()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.FirstAdminAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await visitor.PressAsync("Talk to a person");

        await Assertions.Expect(visitor.Panel.GetByText("You are next.")).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    private static async Task TabToAsync(IPage page, ILocator field)
    {
        for (var step = 0; step < 60; step++)
        {
            if (await field.EvaluateAsync<bool>("(element) => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("The keyboard does not reach the field.");
    }
}
