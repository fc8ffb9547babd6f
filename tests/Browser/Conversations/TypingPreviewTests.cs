using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Conversations;

/// <summary>What a visitor types is seen before it is sent, where an admin wants that and the visitor is told.</summary>
public sealed class TypingPreviewTests
{
    private const string Told = "Our team can see what you type before you send it.";

    [Fact]
    public async Task What_is_typed_is_seen_unsent_until_it_is_taken_back_or_sent()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.SwitchesPreviewOnAsync();
        await anna.Page.GotoAsync("/console/queue");
        var visitor = await stage.VisitorWithAsync(anna);
        await Assertions.Expect(visitor.Composer).ToHaveAccessibleDescriptionAsync(Told);

        await visitor.Composer.FillAsync("Where is my p");
        await Assertions.Expect(anna.Unsent("Where is my p")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(anna.Page.GetByText("Not sent yet", new() { Exact = true })).ToBeVisibleAsync();
        await anna.Page.IsAccessibleAsync("what a visitor types");
        await visitor.Page.IsAccessibleAsync("the visitor is told");

        await visitor.Composer.FillAsync("");
        await Assertions.Expect(anna.Unsent("Where is my p")).ToBeHiddenAsync();

        await visitor.Composer.FillAsync("Where is it now");
        await Assertions.Expect(anna.Unsent("Where is it now")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await visitor.Composer.PressAsync("Enter");
        await anna.SeesOnceAsync("Where is it now");
        await Assertions.Expect(anna.Unsent("Where is it now")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Where_nobody_has_switched_it_on_nothing_is_sent_and_nothing_is_said()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorWithAsync(anna);
        var bodies = new List<string?>();
        visitor.Page.Request += (_, request) => bodies.Add(request.PostData);

        await visitor.Composer.PressSequentiallyAsync("between us");
        await Assertions.Expect(anna.Page.GetByText("Kim Nord is typing", new() { Exact = true })).ToBeVisibleAsync(VisitorOnPage.Patient);

        await Assertions.Expect(visitor.Panel.GetByText(Told)).ToHaveCountAsync(0);
        Assert.DoesNotContain(bodies, body => body?.Contains("between", StringComparison.Ordinal) == true);
        Assert.Contains(bodies, body => body?.Contains("\"typing\"", StringComparison.Ordinal) == true);
    }
}
