using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser;

/// <summary>The product's main conversation, held for real in two browsers.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task A_visitor_is_greeted_asked_and_answered_and_takes_the_transcript_home()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await ReachThePersonAsync(stage, anna);

        await AnswerAsync(anna, visitor, "Hello Kim, I am looking at your order now.");
        await visitor.WritesAsync("Thank you, it is number 4711.");
        await anna.SeesOnceAsync("Thank you, it is number 4711.");
        await EndAsync(anna, visitor);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_operators_line_is_cut_in_the_middle()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await ReachThePersonAsync(stage, anna);
        await AnswerAsync(anna, visitor, "Before the cut.");

        await anna.CutLineAsync();
        await visitor.WritesAsync("Written while the line was cut.");
        await anna.ConnectedAsync();

        await anna.SeesOnceAsync("Written while the line was cut.");
        await AnswerAsync(anna, visitor, "After the cut.");
        await EndAsync(anna, visitor);
    }

    [Fact]
    public async Task A_visitor_who_reloads_finds_everything_where_it_was()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await ReachThePersonAsync(stage, anna);
        await AnswerAsync(anna, visitor, "Before the reload.");

        await visitor.Page.ReloadAsync();
        await visitor.SeesOnceAsync("Before the reload.");
        await visitor.WritesAsync("I am back.");
        await anna.SeesOnceAsync("I am back.");
        await AnswerAsync(anna, visitor, "Welcome back.");
        await EndAsync(anna, visitor);
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_server_is_killed_and_started_again_in_the_middle()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await ReachThePersonAsync(stage, anna);
        await AnswerAsync(anna, visitor, "Before the crash.");
        await visitor.WritesAsync("Just before the crash.");
        await anna.SeesOnceAsync("Just before the crash.");

        await stage.Hub.KillAsync();
        await visitor.WritesAsync("While the hub was down.");
        await stage.Hub.StartAsync();

        await anna.ConnectedAsync();
        await anna.SeesOnceAsync("While the hub was down.");
        await visitor.SeesOnceAsync("Just before the crash.");
        await visitor.ConnectedAsync("Anna Berg is with you");
        await AnswerAsync(anna, visitor, "After the crash.");
        await EndAsync(anna, visitor);
    }

    // From the first look at the page to a person who has read what the bot learned.
    private static async Task<VisitorOnPage> ReachThePersonAsync(Stage stage, OperatorAtDesk anna)
    {
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await visitor.PressAsync("Something else");
        await visitor.SeesAsync("Please tell me in a few words");
        await visitor.WritesAsync("My parcel is late");
        await visitor.SeesAsync("what is your name");
        await visitor.WritesAsync("Kim Nord");
        await visitor.SeesAsync("Kim Nord");
        await HandOverAsync(visitor);

        var alert = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Waiting visitors" });
        await Assertions.Expect(alert.GetByText("Kim Nord is waiting")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.OpenListAsync("Queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.SeesAsync("My parcel is late");
        var details = anna.Page.GetByRole(AriaRole.Complementary, new() { Name = "Visitor" });
        await Assertions.Expect(details.GetByText("Kim Nord").First).ToBeVisibleAsync();
        await Assertions.Expect(details.GetByText("A page with the widget")).ToBeVisibleAsync();
        await anna.PickUpAsync();
        await visitor.SeesAsync("Anna Berg joined the chat");
        return visitor;
    }

    // The flow offers to take an address, which may be left out.
    private static async Task HandOverAsync(VisitorOnPage visitor)
    {
        await visitor.PressAsync("Yes, by e-mail too");
        await visitor.SeesAsync("What is your e-mail address?");
        await visitor.WritesAsync("kim@example.com");
        await visitor.SeesAsync("passing you on to our support team");
    }

    private static async Task AnswerAsync(OperatorAtDesk anna, VisitorOnPage visitor, string text)
    {
        await anna.Composer.PressSequentiallyAsync("…");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Img, new() { Name = "Anna Berg is typing" })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await anna.WritesAsync(text);
        await visitor.SeesOnceAsync(text);
        await Assertions.Expect(anna.Transcript.GetByText("Seen").First).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    private static async Task EndAsync(OperatorAtDesk anna, VisitorOnPage visitor)
    {
        await anna.EndsNowAsync();
        await Assertions.Expect(visitor.Panel.GetByText("This chat has ended").First).ToBeVisibleAsync(VisitorOnPage.Patient);
        await visitor.PressAsync("Download transcript");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.PressAsync("Text file"));
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        var transcript = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Kim Nord", transcript, StringComparison.Ordinal);
        Assert.Contains("My parcel is late", transcript, StringComparison.Ordinal);
        Assert.Contains("Anna Berg", transcript, StringComparison.Ordinal);
        await anna.OpenListAsync("Closed");
        await Assertions.Expect(anna.Page.Locator("[data-row]").Filter(new() { HasText = "Kim Nord" })).ToBeVisibleAsync(VisitorOnPage.Patient);
    }
}
