using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;

namespace Omnichannel.Tests.Browser.Conversations;

/// <summary>What an operator is writing goes with them from one device to the next.</summary>
public sealed class DraftTests
{
    private static readonly LocatorAssertionsToHaveValueOptions _patient = new() { Timeout = 20_000 };

    [Fact]
    public async Task A_reply_begun_at_the_desk_is_ended_and_sent_on_the_phone()
    {
        await using var stage = await Stage.OpenAsync();
        var desk = await stage.FirstAdminAsync();
        var kim = await stage.WaitingAsync("Kim Nord");
        await desk.Page.GotoAsync("/console/queue");
        await desk.OpenChatAsync("Kim Nord");
        await desk.PickUpAsync();
        await Assertions.Expect(desk.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await desk.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "bill.txt", MimeType = "text/plain", Buffer = "Three apples"u8.ToArray() });
        await Assertions.Expect(Tray(desk).GetByText("bill.txt")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await desk.Page.RunAndWaitForResponseAsync(
            () => desk.Composer.FillAsync("Here is the bill"),
            answer => answer.Url.EndsWith("/drafts/reply", StringComparison.Ordinal)
                && answer.Ok
                && answer.Request.PostData is { } sent
                && sent.Contains("Here is the bill", StringComparison.Ordinal)
                && !sent.Contains("\"fileIds\":[]", StringComparison.Ordinal));

        var phone = new OperatorAtDesk(await (await stage.PersonAsync(new() { Width = 390, Height = 844 })).NewPageAsync());
        await phone.Page.GotoAsync(new Uri(desk.Page.Url).PathAndQuery);
        await phone.Page.GetByLabel("E-mail").FillAsync("anna@example.com");
        await phone.Page.GetByRole(AriaRole.Textbox, new() { Name = "Password" }).FillAsync(OperatorAtDesk.Password);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(phone.Composer).ToHaveValueAsync("Here is the bill", _patient);
        await Assertions.Expect(Tray(phone).GetByText("bill.txt")).ToBeVisibleAsync();
        await phone.WritesAsync("Here is the bill, with my thanks");

        await kim.SeesAsync("Here is the bill, with my thanks");
        await kim.SeesAsync("bill.txt");
        await Assertions.Expect(phone.Composer).ToHaveValueAsync("");
        await Assertions.Expect(Tray(phone)).ToHaveCountAsync(0);
        await desk.Page.ReloadAsync();
        await desk.SeesAsync("Here is the bill, with my thanks");
        await Assertions.Expect(desk.Composer).ToHaveValueAsync("", _patient);
        await Assertions.Expect(Tray(desk)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_written_while_the_hub_cannot_be_reached_outlives_the_page()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.PickUpAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.RouteAsync("**/drafts/reply", route => route.AbortAsync());
        await anna.Composer.FillAsync("A long answer that took a while");

        await anna.Page.ReloadAsync();

        await Assertions.Expect(anna.Composer).ToHaveValueAsync("A long answer that took a while", _patient);
    }

    private static ILocator Tray(OperatorAtDesk at) => at.Page.GetByRole(AriaRole.List, new() { Name = "Files for this reply" });
}
