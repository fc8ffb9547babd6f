using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Gallery;

namespace Omnichannel.Tests.Browser.Handovers;

/// <summary>Two operators see that they look at the same chat before they answer over each other.</summary>
public sealed class ViewerTests
{
    private readonly Screens _screens = new("viewers");

    [Fact]
    public async Task Who_looks_at_a_chat_is_seen_on_its_row_and_in_its_header_until_they_leave()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        await stage.WaitingAsync("Kim Nord");
        await ben.Page.GotoAsync("/console/queue");
        await Assertions.Expect(RowOf(ben, "Kim Nord")).ToBeVisibleAsync();
        await Assertions.Expect(Faces(ben, "Anna Berg")).ToHaveCountAsync(0);

        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await Assertions.Expect(RowOf(ben, "Kim Nord").GetByRole(AriaRole.Img, new() { Name = "Also looking: Anna Berg", Exact = true })).ToBeVisibleAsync();
        await ben.OpenChatAsync("Kim Nord");
        await Assertions.Expect(Faces(anna, "Ben Frost")).ToHaveCountAsync(2);
        await anna.Page.IsAccessibleAsync("a chat at which somebody else looks");
        await _screens.ShowAsync(anna.Page, "a chat at which a colleague looks");
        _screens.AreFlawless();

        await ben.Page.GotoAsync("/console/closed");
        await Assertions.Expect(Faces(anna, "Ben Frost")).ToHaveCountAsync(0);
    }

    private static ILocator RowOf(OperatorAtDesk desk, string name) => desk.Page.Locator("[data-row]").Filter(new() { HasText = name });

    private static ILocator Faces(OperatorAtDesk desk, string name) => desk.Page.GetByRole(AriaRole.Img, new() { Name = "Also looking: " + name, Exact = true });
}
