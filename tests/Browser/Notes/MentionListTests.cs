using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Notes;

/// <summary>Whoever was mentioned finds it again, also when the alert is long gone.</summary>
public sealed class MentionListTests
{
    [Fact]
    public async Task A_mention_is_counted_until_it_is_opened_from_the_list_at_the_note()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesHeadingAsync("Kim Nord");
        await anna.Page.Keyboard.PressAsync("Alt+KeyO");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Note", Exact = true })).ToBeFocusedAsync();
        await anna.Page.Keyboard.TypeAsync("Can you look, @fro");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Option, new() { Name = "@Ben Frost" })).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.Keyboard.TypeAsync("please?");
        await anna.Page.Keyboard.PressAsync("Enter");

        await ben.HearsAsync("Anna Berg mentions you in the chat with Kim Nord", "“Can you look, @Ben Frost please?”");
        await Assertions.Expect(ben.Page.GetByRole(AriaRole.Link, new() { Name = "1 unread mention", Exact = true })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "More lists" }).ClickAsync();
        await Count(ben, 1).ClickAsync();
        var list = ben.Page.GetByRole(AriaRole.List, new() { Name = "Notes that mention you", Exact = true });
        var mention = list.GetByRole(AriaRole.Link);
        await Assertions.Expect(mention).ToContainTextAsync("Anna Berg: Can you look, @Ben Frost please?", new() { Timeout = 30_000 });
        await Assertions.Expect(mention).ToContainTextAsync("New");
        await ben.Page.IsAccessibleAsync("the mentions");
        await mention.ClickAsync();

        await ben.SeesAsync("Can you look, @Ben Frost please?");
        await Assertions.Expect(ben.Page).ToHaveURLAsync(new Regex("/console/mentions/[0-9a-f-]+$"));
        await Assertions.Expect(mention).Not.ToContainTextAsync("New");
        await Assertions.Expect(ben.Alerts()).ToBeEmptyAsync();
        await ben.Page.IsAccessibleAsync("a mention beside its chat");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Mentions", Exact = true }).ClickAsync();
        await Assertions.Expect(Count(ben, 0)).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    private static ILocator Count(OperatorAtDesk desk, int count) =>
        desk.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new($@"^Mentions\s*{count}$") });
}
