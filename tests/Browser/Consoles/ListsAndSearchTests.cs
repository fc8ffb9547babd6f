using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Conversations;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>The lists beside those of daily work, filters, views and the search, with a visitor who was missed.</summary>
public sealed class ListsAndSearchTests
{
    [Fact]
    public async Task A_missed_visitor_who_is_still_there_is_taken_up_again_from_the_list()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await new InboxAtDesk(anna).ChangeAsync(wanted => wanted["flow"] = null);
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.WritesAsync("Is anybody there?");
        await anna.OpenListAsync("Queue");
        await anna.OpenChatAsync("Visitor");
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.EndsNowAsync();

        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "More lists" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("^Missed") }).ClickAsync();
        var row = anna.Page.Locator("li:has([data-row])");
        await Assertions.Expect(row).ToContainTextAsync("Nobody answered", new() { Timeout = 30_000 });
        await Assertions.Expect(row).ToContainTextAsync("Still there");
        await anna.Page.IsAccessibleAsync("missed chats");
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^Reopen the chat") }).ClickAsync();

        await anna.WritesAsync("Here I am, sorry!");
        await visitor.SeesAsync("Here I am, sorry!");
        await Assertions.Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/console/mine/"));

        await anna.EndsNowAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "More lists", Exact = true }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "My past chats", Exact = true }).ClickAsync();
        await Assertions.Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/console/closed\\?operator="));
        await Assertions.Expect(anna.Page.Locator("[data-row]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Filters_survive_a_reload_say_what_hides_everything_and_become_a_view()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.VisitorWithAsync(anna);
        await anna.Page.GotoAsync("/console/all");
        await Assertions.Expect(anna.Page.Locator("[data-row]")).ToHaveCountAsync(1, new() { Timeout = 30_000 });

        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).ClickAsync();
        await anna.Page.GetByLabel("Channel").SelectOptionAsync("telegram");
        await Assertions.Expect(anna.Page.GetByText("“Telegram” hides everything")).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("filters that hide everything");
        await anna.Page.ReloadAsync();
        await Assertions.Expect(anna.Page.GetByText("“Telegram” hides everything")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await anna.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Remove “Telegram”" }).Last.ClickAsync();
        await Assertions.Expect(anna.Page.Locator("[data-row]")).ToHaveCountAsync(1);

        await anna.Page.GotoAsync("/console/all?status=assigned&days=7");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save as view…" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }).FillAsync("This week");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save view" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await anna.OpenListAsync("Queue");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "More lists" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "This week" }).ClickAsync();

        await Assertions.Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/console/all\\?status=assigned&days=7$"));
        await Assertions.Expect(anna.Page.Locator("[data-row]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_link_to_a_department_of_others_says_so_and_is_led_out_of()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.VisitorWithAsync(anna);

        await anna.Page.GotoAsync("/console/all?department=00000000-0000-7000-8000-000000000001");

        var list = anna.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "This filter shows you nothing" });
        await Assertions.Expect(list.GetByText("It asks for a department whose chats you do not see.", new() { Exact = true })).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("a filter that is not theirs");
        await list.GetByRole(AriaRole.Button, new() { Name = "Remove “A department”", Exact = true }).ClickAsync();
        await Assertions.Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/console/all$"));
        await Assertions.Expect(anna.Page.Locator("[data-row]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_search_finds_a_message_and_opens_it()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var kim = await stage.VisitorWithAsync(anna);
        await kim.WritesAsync("The zebra lamp flickers");
        await anna.SeesAsync("The zebra lamp flickers");

        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Search messages" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Searchbox).FillAsync("zebra flick");
        await Assertions.Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/console/search\\?q=zebra"));

        // A message is found a moment after it was written; a person searches again, and so do we.
        var hit = anna.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = "lamp flickers" });
        var answer = hit.Or(anna.Page.GetByText("Nothing found"));
        await Assertions.Expect(answer).ToBeVisibleAsync(new() { Timeout = 30_000 });
        for (var time = 1; time < 20 && !await hit.IsVisibleAsync(); time++)
        {
            await anna.Page.ReloadAsync();
            await Assertions.Expect(answer).ToBeVisibleAsync(new() { Timeout = 30_000 });
        }

        await Assertions.Expect(hit.Locator("mark")).ToHaveTextAsync(["zebra", "flickers"]);
        await anna.Page.IsAccessibleAsync("what was found");
        await hit.ClickAsync();

        await Assertions.Expect(anna.Transcript.GetByText("The zebra lamp flickers")).ToBeInViewportAsync(new() { Timeout = 30_000 });
    }
}
