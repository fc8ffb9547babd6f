using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>One visitor with several tabs: they show the same, and share what is not sent yet.</summary>
public sealed class WidgetTabsTests
{
    [Fact]
    public async Task What_is_written_in_one_tab_appears_in_the_other_and_on_the_next_page()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var first = await stage.VisitorAsync();
        await first.AsksForAPersonAsync();
        await anna.TakesAsync(first);
        var second = await first.OpensAnotherTabAsync();

        await second.SeesAsync("Anna Berg joined the chat");
        await first.WritesAsync("From the first tab.");
        await second.WritesAsync("From the second tab.");
        await anna.WritesAsync("For both.");
        foreach (var tab in new[] { first, second })
        {
            await tab.SeesOnceAsync("From the first tab.");
            await tab.SeesOnceAsync("From the second tab.");
            await tab.SeesOnceAsync("For both.");
        }

        await second.Page.GotoAsync("/demo?next");
        await second.SeesOnceAsync("For both.");
        await anna.SeesOnceAsync("From the first tab.");
        await anna.SeesOnceAsync("From the second tab.");
    }

    [Fact]
    public async Task What_is_written_offline_is_sent_once_by_the_tab_that_has_a_line()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var first = await stage.VisitorAsync();
        await first.AsksForAPersonAsync();
        await anna.TakesAsync(first);
        var second = await first.OpensAnotherTabAsync();
        await second.SeesAsync("Anna Berg joined the chat");

        await first.Page.RouteAsync("**/activities", route => route.AbortAsync());
        await first.WritesAsync("Out of the tunnel.");

        await anna.SeesOnceAsync("Out of the tunnel.");
        await second.SeesOnceAsync("Out of the tunnel.");
        await first.SeesOnceAsync("Out of the tunnel.");
        await first.Page.UnrouteAsync("**/activities");
        await first.WritesAsync("And out again.");
        await anna.SeesOnceAsync("And out again.");
        await anna.SeesOnceAsync("Out of the tunnel.");
    }

    [Fact]
    public async Task What_a_closed_tab_had_not_sent_is_sent_once_by_the_one_that_is_left()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var first = await stage.VisitorAsync();
        await first.AsksForAPersonAsync();
        await anna.TakesAsync(first);
        var second = await first.OpensAnotherTabAsync();
        await second.SeesAsync("Anna Berg joined the chat");

        await first.Page.Context.SetOfflineAsync(true);
        await first.WritesAsync("Written in the first tab.");
        await second.WritesAsync("Written in the second tab.");
        await second.SeesOnceAsync("Written in the first tab.");
        await first.Page.CloseAsync();
        await second.Page.Context.SetOfflineAsync(false);

        await anna.SeesOnceAsync("Written in the first tab.");
        await anna.SeesOnceAsync("Written in the second tab.");
        await second.SeesOnceAsync("Written in the first tab.");
        await Assertions.Expect(second.Transcript.GetByText("Waits for the connection")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Reading_in_one_tab_is_reading_in_all()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var first = await stage.VisitorAsync();
        await first.AsksForAPersonAsync();
        await anna.TakesAsync(first);
        var second = await first.OpensAnotherTabAsync();
        await second.SeesAsync("Anna Berg joined the chat");
        await second.CloseChatAsync();
        await first.CloseChatAsync();

        await anna.WritesAsync("Unread in both.");
        var waiting = second.Page.GetByRole(AriaRole.Button, new() { Name = "Open chat, unread messages: 1" });
        await Assertions.Expect(waiting).ToBeVisibleAsync(VisitorOnPage.Patient);
        await first.OpenChatAsync();

        await first.SeesOnceAsync("Unread in both.");
        await Assertions.Expect(waiting).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Button, new() { Name = "Open chat", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_new_chat_in_one_tab_is_the_chat_of_all()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var first = await stage.VisitorAsync();
        await first.AsksForAPersonAsync();
        await anna.TakesAsync(first);
        var second = await first.OpensAnotherTabAsync();
        await second.SeesAsync("Anna Berg joined the chat");
        await anna.EndsNowAsync();
        await second.SeesInPanelAsync("Start a new chat");

        await first.PressAsync("Start a new chat");

        // The chat that has ended begins with the same greeting; only when it is gone is the new one there.
        await Assertions.Expect(first.Panel.GetByText("Anna Berg joined the chat")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await first.SeesAsync("Hi! I'm the assistant");
        await first.WritesAsync("Something new");

        await second.SeesOnceAsync("Something new");
        await Assertions.Expect(second.Panel.GetByText("Anna Berg joined the chat")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await second.WritesAsync("From here too");
        await first.SeesOnceAsync("From here too");
    }
}
