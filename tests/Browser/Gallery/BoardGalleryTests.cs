using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Boards;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Handovers;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>The board in a quiet hour, on a busy morning, in need, and when it cannot be had.</summary>
public sealed class BoardGalleryTests
{
    private readonly Screens _screens = new("board");

    [Fact]
    public async Task The_board_can_be_shown()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.OpensBoardAsync();
        await Assertions.Expect(anna.Department("Support")).ToContainTextAsync("1 of 1");
        await _screens.ShowAsync(anna.Page, "quiet");
        await anna.Page.EvaluateAsync(LeavesDepartments);
        await anna.Page.ReloadAsync();
        await anna.Page.GetByText("Nobody belongs to these departments yet").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "nobody there");

        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        var max = await stage.ColleagueAsync(anna, "Maximiliane von Hohenstein-Oberwaldburg");
        var cleo = await stage.ColleagueAsync(anna, "Cleo Marsh", departments: ["Sales"]);
        await cleo.ChoosesStatusAsync("busy");
        await stage.BusyMorningAsync();
        await stage.WithTheBotAsync();
        await ben.Page.GotoAsync("/console/queue");
        await ben.OpenChatAsync("Kim Nord");
        await ben.PickUpAsync();
        await Assertions.Expect(anna.Person("Ben Frost")).ToContainTextAsync("1 of 5 chats");
        await Assertions.Expect(anna.Department("Support").GetByRole(AriaRole.Link, new() { Name = "Maximiliane von Hohenstein-Oberwaldburg" })).ToBeVisibleAsync();
        await _screens.ShowAsync(anna.Page, "busy");

        await max.ChoosesStatusAsync("away");
        await ben.ChoosesStatusAsync("busy");
        await max.Page.CloseAsync();
        await Assertions.Expect(anna.Department("Support")).ToContainTextAsync("nobody can take them");
        await Assertions.Expect(anna.Person("Maximiliane von Hohenstein-Oberwaldburg")).ToContainTextAsync("Connection lost");
        await _screens.ShowAsync(anna.Page, "in need");
        await _screens.ShowAsync(anna.Page, "in need its people", () => anna.Person("Maximiliane von Hohenstein-Oberwaldburg").ScrollIntoViewIfNeededAsync());
        await InGermanAsync(anna);
        await FailingAsync(anna);

        _screens.AreFlawless();
    }

    private async Task InGermanAsync(OperatorAtDesk anna)
    {
        await anna.Page.EvaluateAsync(Speaks, "de");
        await anna.SeesHeadingAsync("Leitstand");
        await Assertions.Expect(anna.Department("Support")).ToContainTextAsync("niemand kann übernehmen");
        await _screens.ShowAsync(anna.Page, "German");
        await anna.Page.EvaluateAsync(Speaks, "en");
        await anna.SeesHeadingAsync("Live board");
    }

    private async Task FailingAsync(OperatorAtDesk anna)
    {
        await Assertions.Expect(anna.Department("Support")).ToBeVisibleAsync();
        await anna.Page.RouteAsync("**/api/board", route => route.FulfillAsync(new() { Status = 503 }));
        await anna.Page.GetByText("Newer numbers do not come through").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "stale");
        await anna.Page.ReloadAsync();
        await anna.Page.GetByText("The board could not be loaded").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "failed");
        await anna.Page.UnrouteAsync("**/api/board");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(anna.Department("Support")).ToBeVisibleAsync();
        await anna.LoseLineAsync();
        await anna.Page.GetByText("Offline since").First.WaitForAsync();
        await _screens.ShowAsync(anna.Page, "offline");
    }

    private const string LeavesDepartments =
        """
        async () => {
          for (const { id, cap } of await (await fetch('/api/operators')).json()) {
            await fetch(`/api/operators/${id}`, {
              method: 'PUT',
              headers: { 'x-omnichannel': 'console', 'content-type': 'application/json' },
              body: JSON.stringify({ cap, skills: [], languages: [], departments: [] }),
            });
          }
        }
        """;

    // The page loads itself anew in the other language.
    private const string Speaks =
        """
        (language) => void fetch('/api/profile', {
          method: 'PUT',
          headers: { 'x-omnichannel': 'console', 'content-type': 'application/json' },
          body: JSON.stringify({ language }),
        })
        """;
}
