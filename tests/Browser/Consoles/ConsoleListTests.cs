using System.Globalization;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Conversations;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>Lists as long as they get, and what stands in their rows.</summary>
public sealed class ConsoleListTests
{
    private const int Many = 130;
    private const int InPage = 45;

    [Fact]
    public async Task The_keyboard_walks_a_long_list_to_its_end_while_few_rows_are_in_the_page()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.RouteAsync("**/api/conversations?list=closed**", AnswerAsync);
        await anna.OpenListAsync("Closed");
        var rows = anna.Page.Locator("[data-row]");
        await rows.First.FocusAsync();

        for (var row = 1; row < Many; row++)
        {
            await Assertions.Expect(anna.Page.Locator($"[data-row]:focus:has-text('Visitor {row:D3}')")).ToHaveCountAsync(1);
            Assert.InRange(await rows.CountAsync(), 1, InPage);
            await anna.Page.Keyboard.PressAsync("ArrowDown");
        }

        var last = anna.Page.Locator("li:has([data-row]:focus)");
        await Assertions.Expect(last).ToContainTextAsync($"Visitor {Many}");
        await Assertions.Expect(last).ToHaveAttributeAsync("aria-posinset", Many.ToString(CultureInfo.InvariantCulture));
        await Assertions.Expect(last).ToHaveAttributeAsync("aria-setsize", Many.ToString(CultureInfo.InvariantCulture));
        await anna.Page.IsAccessibleAsync("the end of a long list");
    }

    [Fact]
    public async Task The_row_that_has_the_focus_stays_while_the_wheel_scrolls_the_list_away()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.RouteAsync("**/api/conversations?list=closed**", AnswerAsync);
        await anna.OpenListAsync("Closed");
        await anna.Page.Locator("[data-row]").First.FocusAsync();

        await anna.Page.Locator("[data-row]").First.HoverAsync();
        await anna.Page.Mouse.WheelAsync(0, 3_000);
        await Assertions.Expect(anna.Page.Locator("[data-row]:has-text('Visitor 040')")).ToBeInViewportAsync();
        await anna.Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(anna.Page.Locator("[data-row]:focus")).ToContainTextAsync("Visitor 002");
        await Assertions.Expect(anna.Page.Locator("[data-row]:focus")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_is_unread_is_counted_in_both_tabs_of_an_operator_and_after_a_reload()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var kim = await stage.VisitorWithAsync(anna);

        // What she has before her eyes counts as read within a second or so.
        await Assertions.Expect(anna.Page.Locator("[data-row]").GetByText("unread")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await anna.OpenListAsync("Queue");
        var other = new OperatorAtDesk(await anna.Page.Context.NewPageAsync());
        await other.Page.GotoAsync("/console/mine");
        await other.ConnectedAsync();

        await kim.WritesAsync("Hello?");
        await kim.WritesAsync("Are you there?");

        await Assertions.Expect(other.Page.Locator("[data-row]").GetByText("2 unread messages")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(other.Tabs().GetByText("2 unread messages")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        await other.Page.ReloadAsync();
        await Assertions.Expect(other.Page.Locator("[data-row]").GetByText("2 unread messages")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        await anna.Page.BringToFrontAsync();
        await anna.OpenListAsync("My chats");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesAsync("Are you there?");
        await Assertions.Expect(other.Page.Locator("[data-row]").GetByText("unread")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    private static Task AnswerAsync(IRoute route)
    {
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query);
        var first = int.Parse(query["after"] ?? "0", CultureInfo.InvariantCulture);
        var last = Math.Min(Many, first + int.Parse(query["limit"] ?? "50", CultureInfo.InvariantCulture));
        return route.FulfillAsync(new()
        {
            Json = new
            {
                items = Enumerable.Range(first + 1, last - first).Select(RowOf),
                next = last < Many ? last.ToString(CultureInfo.InvariantCulture) : null,
            },
        });
    }

    private static object RowOf(int number) => new
    {
        id = new Guid(number, 0, 0, new byte[8]),
        version = 1,
        state = "closed",
        contact = new { id = $"contact-{number}", name = $"Visitor {number:D3}" },
        channel = "webchat",
        lastText = number % 7 == 0 ? "A longer text that does not fit into one line of a row in the list of chats" : "Thank you!",
        lastAuthor = "visitor",
        createdAt = DateTimeOffset.UnixEpoch,
        closedAt = DateTimeOffset.UnixEpoch.AddDays(20_000).AddMinutes(-number),
        closingReason = "resolved",
    };
}
