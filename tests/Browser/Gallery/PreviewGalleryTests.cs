using Omnichannel.Tests.Browser.Conversations;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What a visitor is told of what is seen of them, and where it is seen and set.</summary>
public sealed class PreviewGalleryTests
{
    private const string Typed = "I have looked at the page with the lamps, and it says that the blue one is back in stock. Could you";

    private readonly Screens _screens = new("preview");

    [Fact]
    public async Task What_is_typed_is_shown_and_said()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.SwitchesPreviewOnAsync();
        await _screens.ShowAsync(anna.Page, "setting");
        await anna.Page.GotoAsync("/console/queue");
        var visitor = await stage.VisitorWithAsync(anna);
        await _screens.ShowAsync(visitor.Page, "told");

        // It is seen for five seconds, so that it is typed anew for each picture.
        var pictures = 0;
        await _screens.ShowAsync(anna.Page, "unsent", async () =>
        {
            var text = $"{Typed} {pictures++}";
            await visitor.Composer.FillAsync(text);
            await anna.Unsent(text).WaitForAsync();
        });

        _screens.AreFlawless();
    }
}
