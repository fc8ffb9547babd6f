using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Conversations;

/// <summary>What an operator does in a chat all day, done for real.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task A_canned_reply_is_made_found_and_sent_without_a_mouse()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/canned");
        await Assertions.Expect(anna.Page.GetByText("No canned replies yet")).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("no canned replies");
        await anna.WritesCannedReplyAsync("Greeting", "hello", "Hello {{visitor.name}}, this is {{operator.name}}.");
        await anna.Page.IsAccessibleAsync("one canned reply");
        var visitor = await stage.VisitorWithAsync(anna);

        await anna.Composer.PressSequentiallyAsync("/grt");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Option, new() { Name = "/hello Greeting" })).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("canned replies in the reply box");
        await anna.Composer.PressAsync("Enter");
        await Assertions.Expect(anna.Composer).ToHaveValueAsync("Hello Kim Nord, this is Anna Berg.");
        await anna.Composer.PressAsync("Enter");

        await visitor.SeesOnceAsync("Hello Kim Nord, this is Anna Berg.");
    }

    [Fact]
    public async Task An_emoji_is_found_by_its_name_and_put_where_the_caret_stands()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.VisitorWithAsync(anna);
        await anna.Composer.FillAsync("Great  thanks");
        await anna.Composer.EvaluateAsync("box => box.setSelectionRange(6, 6)");

        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Emoji" }).PressAsync("Enter");
        var search = anna.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search emoji" });
        await search.FillAsync("party");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "party popper", Exact = true })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.IsAccessibleAsync("the emoji");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "party popper", Exact = true }).PressAsync("Enter");

        await Assertions.Expect(anna.Composer).ToHaveValueAsync("Great 🎉 thanks");
        await Assertions.Expect(anna.Composer).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_pasted_picture_goes_with_the_reply_and_opens_large()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);

        await anna.PastesPictureAsync("plan.png");
        await anna.PastesPictureAsync("map.png");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.List, new() { Name = "Files for this reply" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await anna.WritesAsync("Here it is");
        await visitor.SeesOnceAsync("Here it is");

        await anna.Transcript.GetByRole(AriaRole.Button, new() { Name = "Open picture plan.png" }).PressAsync("Enter");
        var dialog = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "plan.png" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Img, new() { Name = "plan.png" })).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("a picture, large");
        await anna.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "map.png" })).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "map.png" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_sent()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.VisitorWithAsync(anna);
        var uploads = 0;
        anna.Page.Request += (_, request) => uploads += request.Url.EndsWith("/attachments", StringComparison.Ordinal) ? 1 : 0;

        await anna.PastesFileAsync("film.mov", 26_214_401);

        await Assertions.Expect(anna.Page.GetByText("Too large: at most 26.2 MB")).ToBeVisibleAsync();
        Assert.Equal(0, uploads);
    }

    [Fact]
    public async Task A_message_is_taken_back_before_the_visitor_sees_it()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);

        await anna.WritesAsync("Sent in error");
        await Assertions.Expect(anna.Transcript.GetByText(new Regex("^Sending in"))).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("a message that can be taken back");
        await anna.Composer.PressAsync("Control+z");

        await Assertions.Expect(anna.Composer).ToHaveValueAsync("Sent in error");
        await anna.WritesAsync("Sent on purpose");
        await visitor.SeesOnceAsync("Sent on purpose");
        await Assertions.Expect(visitor.Transcript.GetByText("Sent in error")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_message_is_said_once_also_when_the_tab_is_closed_while_it_could_be_taken_back()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        var chat = anna.Page.Url;

        await anna.WritesAsync("Written just before closing");
        await Assertions.Expect(anna.Transcript.GetByText(new Regex("^Sending in"))).ToBeVisibleAsync();
        await anna.Page.CloseAsync(new() { RunBeforeUnload = false });
        var again = new OperatorAtDesk(await anna.Page.Context.NewPageAsync());
        await again.Page.GotoAsync(chat);

        await visitor.SeesOnceAsync("Written just before closing");
        await again.SeesOnceAsync("Written just before closing");
    }

    [Fact]
    public async Task What_is_new_has_a_border_and_a_way_to_it()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        await anna.OpenListAsync("Closed");
        for (var number = 1; number <= 25; number++)
        {
            await visitor.WritesAsync($"News {number}");
        }

        await visitor.SeesOnceAsync("News 25");
        await anna.OpenListAsync("My chats");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesAsync("News 25");
        await anna.Page.IsAccessibleAsync("new messages");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "To the first of 25 new messages" }).ClickAsync();

        await Assertions.Expect(anna.Transcript.GetByText("News 1", new() { Exact = true })).ToBeInViewportAsync();
        await Assertions.Expect(anna.Transcript.GetByText("New", new() { Exact = true })).ToBeInViewportAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Jump to the newest" }).ClickAsync();
        await Assertions.Expect(anna.Transcript.GetByText("News 25", new() { Exact = true })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task An_earlier_chat_opens_beside_a_reply_that_stays_as_it_is()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        await anna.WritesAsync("Good-bye then");
        await visitor.SeesOnceAsync("Good-bye then");
        await anna.EndsNowAsync();
        await Assertions.Expect(visitor.Panel.GetByText("This chat has ended").First).ToBeVisibleAsync(VisitorOnPage.Patient);
        await visitor.StartsAgainAsync();
        await anna.TakesOverAsync(visitor);
        await anna.Composer.FillAsync("Half a reply");

        await anna.Details.GetByRole(AriaRole.Button, new() { NameRegex = new("Good-bye then") }).ClickAsync();
        var past = anna.Page.GetByRole(AriaRole.Complementary, new() { NameRegex = new("^Chat of ") });
        await Assertions.Expect(past.GetByText("Good-bye then")).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("an earlier chat");
        await anna.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(past).ToBeHiddenAsync();
        await Assertions.Expect(anna.Composer).ToHaveValueAsync("Half a reply");
    }

    [Fact]
    public async Task A_collected_field_leads_to_the_message_it_came_from()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.VisitorWithAsync(anna);

        await anna.Details.GetByRole(AriaRole.Button, new() { NameRegex = new("My parcel is late") }).ClickAsync();

        await Assertions.Expect(anna.Transcript.Locator("[data-lit]").GetByText("My parcel is late")).ToBeInViewportAsync();
        await Assertions.Expect(anna.Details.GetByText("Question", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_chat_and_its_tools_are_accessible_on_a_phone_and_in_the_dark()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/canned");
        await anna.WritesCannedReplyAsync("Greeting", "hello", "Hello!");
        await stage.VisitorWithAsync(anna);
        await anna.PastesPictureAsync("plan.png");
        await anna.PastesFileAsync("film.mov", 26_214_401);

        foreach (var (width, height) in new[] { (390, 844), (1280, 800) })
        {
            await anna.Page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await anna.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await anna.Page.IsAccessibleAsync($"a chat with files, {width} wide, {scheme}");
                await anna.Composer.FillAsync("/");
                await Assertions.Expect(anna.Page.GetByRole(AriaRole.Listbox, new() { Name = "Canned replies" })).ToBeVisibleAsync();
                await anna.Page.IsAccessibleAsync($"canned replies, {width} wide, {scheme}");
                await anna.Composer.FillAsync("");
            }
        }
    }
}
