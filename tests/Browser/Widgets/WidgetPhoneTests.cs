using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>The widget where there is little room.</summary>
public sealed class WidgetPhoneTests
{
    // A browser without a head has no keyboard to show; what a keyboard does to a page is that less of it is visible.
    private const string Keyboard =
        """
        const seen = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 });
        Object.defineProperty(window, 'visualViewport', { value: seen });
        window.keyboard = height => { seen.height = innerHeight - height; seen.dispatchEvent(new Event('resize')); };
        """;

    [Fact]
    public async Task The_keyboard_does_not_cover_where_one_writes()
    {
        await using var stage = await Stage.OpenAsync();
        var context = await stage.PersonAsync(new() { Width = 390, Height = 844 }, more: options => options.IsMobile = options.HasTouch = true);
        var visitor = new VisitorOnPage(await context.NewPageAsync());
        await visitor.Page.AddInitScriptAsync("if (window === top) { " + Keyboard + " }");
        await visitor.ComeAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");

        await visitor.Page.EvaluateAsync("() => window.keyboard(340)");

        Assert.InRange(await BottomOfComposerAsync(visitor), 400, 504);
        await Assertions.Expect(visitor.Transcript.GetByText("Hi! I'm the assistant")).ToBeInViewportAsync();
        await visitor.Page.EvaluateAsync("() => window.keyboard(0)");
        Assert.InRange(await BottomOfComposerAsync(visitor), 740, 844);
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(844, 390)]
    [InlineData(320, 568)]
    public async Task A_phone_held_either_way_is_filled(int width, int height)
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.ComesAsync(width, height);

        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");

        var frame = await visitor.Page.Locator("iframe").BoundingBoxAsync();
        Assert.Equal((0, 0, width, height), ((int)frame!.X, (int)frame.Y, (int)frame.Width, (int)frame.Height));
        await Assertions.Expect(visitor.Launcher).ToBeHiddenAsync();
        Assert.True(await visitor.Composer.EvaluateAsync<bool>("field => parseFloat(getComputedStyle(field).fontSize) >= 16"), "Phones zoom into smaller fields.");
        Assert.True(await visitor.Panel.Locator("html").EvaluateAsync<bool>("root => root.scrollWidth <= innerWidth"), "Nothing scrolls sideways.");
        await visitor.LooksRightAsync("bot", $"{width}x{height}");
    }

    [Fact]
    public async Task A_tablet_keeps_the_page_beside_it()
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.ComesAsync(820, 1180);

        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");

        var frame = await visitor.Page.Locator("iframe").BoundingBoxAsync();
        Assert.Equal((400, 700), ((int)frame!.Width, (int)frame.Height));
        await Assertions.Expect(visitor.Launcher).ToBeInViewportAsync();
    }

    private static async Task<double> BottomOfComposerAsync(VisitorOnPage visitor)
    {
        var box = await visitor.Panel.GetByRole(AriaRole.Form).BoundingBoxAsync();
        return box!.Y + box.Height;
    }
}
