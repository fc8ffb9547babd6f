using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Boards;

/// <summary>A supervisor sees a shift go by on one page, and acts on it from there.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task A_supervisor_sees_a_visitor_begin_to_wait_and_be_taken_without_loading_the_page_again()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var sue = await stage.ColleagueAsync(anna, "Sue Lane", "Supervisor", ["Support"]);
        var ben = await stage.ColleagueAsync(anna, "Ben Frost", departments: ["Support"]);
        await sue.OpensBoardAsync();
        await sue.Page.EvaluateAsync("() => { window.stays = true; }");
        await Assertions.Expect(sue.Department("Support")).ToContainTextAsync("All quiet");
        await Assertions.Expect(sue.Department("Support")).ToContainTextAsync("3 of 3");
        await Assertions.Expect(sue.Department("Sales")).ToHaveCountAsync(0);

        await stage.WaitingAsync("Kim Nord");
        var kim = sue.Department("Support").GetByRole(AriaRole.Link, new() { Name = "Kim Nord" });
        await Assertions.Expect(kim).ToBeVisibleAsync();
        await sue.Department("Support").GetByRole(AriaRole.Link, new() { Name = "1 visitor waits" }).ClickAsync();
        await Assertions.Expect(sue.Page).ToHaveURLAsync(new Regex("/console/queue\\?department=[0-9a-f-]{36}"));
        await sue.Page.Locator("[data-row]").Filter(new() { HasText = "Kim Nord" }).WaitForAsync();
        await sue.Page.GoBackAsync();
        await Assertions.Expect(kim).ToBeVisibleAsync();

        await ben.Page.GotoAsync("/console/queue");
        await ben.OpenChatAsync("Kim Nord");
        await ben.PickUpAsync();
        await Assertions.Expect(sue.Person("Ben Frost")).ToContainTextAsync("1 of 5 chats");
        await Assertions.Expect(kim).ToHaveCountAsync(0);

        await sue.Person("Ben Frost").GetByRole(AriaRole.Button, new() { Name = "Hand over chats… of Ben Frost" }).ClickAsync();
        await sue.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Hand over", Exact = true }).ClickAsync();
        await Assertions.Expect(sue.Page.GetByText("1 chat was handed over.")).ToBeVisibleAsync();
        await Assertions.Expect(kim).ToBeVisibleAsync();
        await Assertions.Expect(sue.Person("Ben Frost")).ToContainTextAsync("0 of 5 chats");
        Assert.True(await sue.Page.EvaluateAsync<bool>("() => window.stays === true"));

        await kim.FocusAsync();
        await sue.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sue.Page).ToHaveURLAsync(new Regex("/console/queue/[0-9a-f-]{36}"));
        await sue.SeesAsync("My parcel is late");
    }

    [Fact]
    public async Task Where_somebody_waits_and_nobody_can_take_them_it_says_so_until_somebody_can()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.ChoosesStatusAsync("away");
        await anna.OpensBoardAsync();
        await stage.WaitingAsync("Kim Nord");

        var warning = anna.Department("Support").GetByText("Somebody waits and nobody can take them");
        await Assertions.Expect(warning).ToBeVisibleAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "nobody can take them: Support" })).ToHaveCountAsync(1);
        await anna.ChoosesStatusAsync("available");

        await Assertions.Expect(warning).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_associate_has_no_board()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Link, new() { Name = "Live board" })).ToBeVisibleAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");

        await Assertions.Expect(ben.Page.GetByRole(AriaRole.Link, new() { Name = "Live board" })).ToHaveCountAsync(0);
        await ben.Page.GotoAsync("/console/board");
        await ben.SeesHeadingAsync("This is not for you to see");
    }
}
