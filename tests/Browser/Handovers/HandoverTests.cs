using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;
using Omnichannel.Tests.Browser.Gallery;

namespace Omnichannel.Tests.Browser.Handovers;

/// <summary>A chat goes from one to another, and nobody who is concerned is left unaware.</summary>
public sealed class HandoverTests
{
    [Fact]
    public async Task A_supervisor_gives_chats_away_from_the_queue_the_bot_and_a_colleague()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        var cem = await stage.ColleagueAsync(anna, "Cem Kaya");
        await stage.WaitingAsync("Kim Nord");

        await anna.Page.GotoAsync("/console/queue");
        await anna.GivesAwayFromRowAsync("Kim Nord", "Ben Frost", "Ben knows her");
        await ben.HearsAsync("Anna Berg gave you the chat with Kim Nord", "“Ben knows her”");
        await Assertions.Expect(ben.Page).ToHaveTitleAsync(new Regex("Somebody is waiting|\\(1\\)"));
        await ben.OpensAlertAsync();
        await ben.SeesAsync("Anna Berg gave the chat to Ben Frost");
        await Assertions.Expect(ben.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(ben.Page.GetByRole(AriaRole.Button, new() { Name = "Give to somebody" })).ToHaveCountAsync(0);

        await anna.Page.GotoAsync(ben.Page.Url);
        await anna.SeesHeadingAsync("Kim Nord");
        await anna.Page.Keyboard.PressAsync("Alt+KeyR");
        await anna.ChoosesAsync("Cem Kaya", "Lunch");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Give the chat", Exact = true }).ClickAsync();
        await ben.HearsAsync("Anna Berg took the chat with Kim Nord from you", "“Lunch”");
        await cem.HearsAsync("Anna Berg gave you the chat with Kim Nord", "“Lunch”");
        await Assertions.Expect(ben.Composer).ToHaveCountAsync(0);

        await stage.WithTheBotAsync();
        await anna.Page.GotoAsync("/console/bot");
        await anna.OpenChatAsync("");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Give to somebody" }).ClickAsync();
        await anna.ChoosesAsync("Ben Frost", "");
        await anna.Page.IsAccessibleAsync("choosing somebody");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Give the chat", Exact = true }).ClickAsync();
        await Assertions.Expect(ben.Alerts().GetByText(new Regex("^Anna Berg gave you the chat"))).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    [Fact]
    public async Task A_colleague_who_went_away_while_the_dialog_was_open_is_refused_with_who_is_left()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        await stage.ColleagueAsync(anna, "Cem Kaya");
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Give to somebody" }).ClickAsync();
        await anna.ChoosesAsync("Ben Frost", "");

        await ben.DoesAsync("be away", "Be away");
        await Assertions.Expect(ben.Page.GetByText("Away").First).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Give the chat", Exact = true }).ClickAsync();

        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Ben Frost is not available any more. Choose somebody else.");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("Ben Frost") })).ToHaveCountAsync(0);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("Cem Kaya") })).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("who is left");
    }

    [Fact]
    public async Task A_transfer_is_declined_with_a_reason_then_taken_back_then_accepted()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        var cem = await stage.ColleagueAsync(anna, "Cem Kaya");
        var kim = await stage.WaitingAsync("Kim Nord");
        await ben.Page.GotoAsync("/console/queue");
        await ben.OpenChatAsync("Kim Nord");
        await ben.PickUpAsync();
        await Assertions.Expect(ben.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);

        await ben.AsksToTakeAsync("Cem Kaya", "Refunds are yours");
        await Assertions.Expect(ben.Page.GetByText("Waiting for Cem Kaya to accept")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await cem.HearsAsync("Ben Frost asks you to take the chat with Kim Nord", "“Refunds are yours”");
        await cem.Page.IsAccessibleAsync("an offer");
        await cem.Alerts().GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await cem.Alerts().GetByRole(AriaRole.Textbox).FillAsync("I am at lunch");
        await cem.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cem.Alerts()).ToBeEmptyAsync(new() { Timeout = 20_000 });
        await ben.HearsAsync("Cem Kaya declined the chat with Kim Nord; it is still yours", "“I am at lunch”");
        await ben.SeesAsync("Cem Kaya declined: “I am at lunch”");
        await ben.WritesAsync("One moment, please.");
        await kim.SeesAsync("One moment, please.");

        await ben.AsksToTakeAsync("Cem Kaya", "");
        await Assertions.Expect(cem.Alerts().GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Assertions.Expect(cem.Alerts()).ToBeEmptyAsync(new() { Timeout = 20_000 });

        await ben.AsksToTakeAsync("Cem Kaya", "");
        await cem.Alerts().GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(cem.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await cem.SeesAsync("Cem Kaya has the chat now");
        await Assertions.Expect(ben.Composer).ToHaveCountAsync(0);
        await cem.WritesAsync("Hello, this is Cem.");
        await kim.SeesAsync("Hello, this is Cem.");
    }

    [Fact]
    public async Task A_supervisor_watches_unseen_joins_in_and_takes_over_and_an_end_is_taken_back()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var ben = await stage.ColleagueAsync(anna, "Ben Frost");
        var kim = await stage.WaitingAsync("Kim Nord");
        await ben.Page.GotoAsync("/console/queue");
        await ben.OpenChatAsync("Kim Nord");
        await ben.PickUpAsync();
        await Assertions.Expect(ben.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.GotoAsync(ben.Page.Url);
        await anna.SeesHeadingAsync("Kim Nord");

        await anna.DoesAsync("watch unseen", "Watch unseen");
        await Assertions.Expect(anna.Page.GetByText("You are watching. Nobody sees you.")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.Page.IsAccessibleAsync("watching");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Join in" }).ClickAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
        await ben.SeesAsync("Anna Berg joined in");
        await Assertions.Expect(ben.Page.GetByText("with Anna Berg")).ToBeVisibleAsync();
        await anna.TypesUntilAsync(ben.Page.GetByText("Anna Berg is typing"));
        await anna.WritesAsync("I can help, too.");
        await kim.SeesAsync("I can help, too.");

        await anna.DoesAsync("take over from", "Take over from a colleague");
        await ben.HearsAsync("Anna Berg took the chat with Kim Nord from you", null);
        await Assertions.Expect(ben.Composer).ToHaveCountAsync(0);
        await anna.EndsNowAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Undo the end" }).First.ClickAsync();
        await Assertions.Expect(anna.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
    }
}
