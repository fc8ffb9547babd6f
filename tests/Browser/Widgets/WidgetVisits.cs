using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>What the tests of the widget have in common.</summary>
internal static class WidgetVisits
{
    public static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAaklEQVR42gXB0QAAAAhDwZGMJJJIIhlJEO87ou4kYVGixYiIFSckY1OmzZiYNWekwkUVXUyRYosrpMZNNd1Mk2aba6TBQw09zJBhhxuk4FChw4SEDRekxUstvcySZZdbpMNHHX3MkWOPOx6mlWaBMTWXswAAAABJRU5ErkJggg==");

    /// <summary>A visitor with a browser of a certain size and light. Narrow ones are phones.</summary>
    public static async Task<VisitorOnPage> ComesAsync(this Stage stage, int width, int height, ColorScheme scheme = ColorScheme.Light, Action<BrowserNewContextOptions>? more = null)
    {
        var context = await stage.PersonAsync(new() { Width = width, Height = height }, scheme, options =>
        {
            options.IsMobile = options.HasTouch = Math.Min(width, height) < 500;
            more?.Invoke(options);
        });
        var visitor = new VisitorOnPage(await context.NewPageAsync());
        await visitor.ComeAsync();
        return visitor;
    }

    /// <summary>Another tab of the same visitor, with the chat open.</summary>
    public static async Task<VisitorOnPage> OpensAnotherTabAsync(this VisitorOnPage visitor)
    {
        var other = new VisitorOnPage(await visitor.Page.Context.NewPageAsync());
        await other.ComeAsync();
        await other.OpenChatAsync();
        return other;
    }

    /// <summary>Takes the one conversation that waits.</summary>
    public static async Task TakesAsync(this OperatorAtDesk desk, VisitorOnPage visitor)
    {
        await desk.OpenListAsync("Queue");
        await desk.OpenChatAsync("");
        await desk.PickUpAsync();
        await visitor.SeesAsync("Anna Berg joined the chat");
    }

    /// <summary>A file that a visitor may choose.</summary>
    public static FilePayload File(string name, string type, byte[] content) => new() { Name = name, MimeType = type, Buffer = content };

    /// <summary>Keeps what is on the screen beside the test's program, for people to look at, and lets axe look at it.</summary>
    public static async Task LooksRightAsync(this VisitorOnPage visitor, string state, string variant)
    {
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screens", $"widget-{variant}-{state}.png") });
        await visitor.Page.IsAccessibleAsync($"{state} ({variant})");
    }
}
