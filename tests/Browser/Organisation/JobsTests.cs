using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Gallery;

namespace Omnichannel.Tests.Browser.Organisation;

/// <summary>What the hub does by itself, and when chats end, as admins see and set it.</summary>
public sealed class JobsTests
{
    private readonly Screens _screens = new("jobs");

    [Fact]
    public async Task An_admin_sees_what_recurs_and_what_is_left_to_be_done_and_sets_when_chats_end()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/settings/closing");
        await anna.Page.GetByLabel("With the bot").FillAsync("45");
        await anna.Page.GetByLabel("The visitor does not answer").FillAsync("0.1");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("Enter half a minute to 30 days, or nothing for never.")).ToBeVisibleAsync();
        await _screens.ShowAsync(anna.Page, "closing refused");
        await anna.Page.GetByLabel("The visitor does not answer").FillAsync("10");
        await anna.Page.GetByRole(AriaRole.Radio, new() { Name = "A tag" }).CheckAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("When chats end is saved.")).ToBeVisibleAsync();
        await anna.Page.ReloadAsync();
        await Assertions.Expect(anna.Page.GetByLabel("With the bot")).ToHaveValueAsync("45 min");
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Radio, new() { Name = "A tag" })).ToBeCheckedAsync();

        // Whoever opens the chat leaves a row behind: it ends when they never write.
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Jobs", Exact = true }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("Ending chats in which nothing happens")).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Later (1)" }).ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(anna.Page.GetByText("End of a chat that never began")).ToBeVisibleAsync();
        await _screens.ShowAsync(anna.Page, "jobs");

        _screens.AreFlawless();
    }
}
