using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Organisation;

/// <summary>Why somebody is not available, as they say it and as others see it.</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task A_reason_is_given_once_offered_again_and_seen_by_colleagues()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        await anna.Page.GotoAsync("/console/settings/team");
        var row = anna.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ben Frost" });
        await ben.Page.GotoAsync("/console/mine");
        await ben.ConnectedAsync();

        await ben.OpensStatusAsync("Available");
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Say why…" }).ClickAsync();
        await ben.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("Lunch");
        await ben.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(ben.StatusButton("Away")).ToHaveAttributeAsync("title", new Regex("Away since .*: “Lunch”"));
        await Assertions.Expect(row).ToContainTextAsync(new Regex("Away since .*: “Lunch”"), new() { Timeout = 30_000 });

        await ben.OpensStatusAsync("Away");
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("^Available") }).ClickAsync();
        await Assertions.Expect(row).Not.ToContainTextAsync("Lunch", new() { Timeout = 30_000 });
        await ben.OpensStatusAsync("Available");
        await ben.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Away: “Lunch”" }).ClickAsync();
        await Assertions.Expect(row).ToContainTextAsync("“Lunch”", new() { Timeout = 30_000 });
    }
}
