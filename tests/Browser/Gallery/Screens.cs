using System.Globalization;
using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>
/// Shows one state after the other on a desk by day and on a phone by night, keeps a picture of each under <c>artifacts/screens</c> for people
/// to look at, and notes what is wrong with it: what axe finds, what is cut off, what scrolls sideways. With <c>OMNICHANNEL_SCREENS=all</c>
/// at every width and in both schemes, which takes three times as long.
/// </summary>
internal sealed class Screens(string kind)
{
    private static readonly View Desk = new(1440, 900, ColorScheme.Light);

    private static readonly View[] Views = Environment.GetEnvironmentVariable("OMNICHANNEL_SCREENS") == "all"
        ? [Desk, new(1280, 800, ColorScheme.Light), new(390, 844, ColorScheme.Light), Desk with { Scheme = ColorScheme.Dark }, new(1280, 800, ColorScheme.Dark), new(390, 844, ColorScheme.Dark)]
        : [Desk, new(390, 844, ColorScheme.Dark)];

    private readonly List<string> _problems = [];

    /// <summary>Takes the pictures of a state. The page is as wide as before afterwards, and light.</summary>
    /// <param name="page">What to look at.</param>
    /// <param name="state">What it is called.</param>
    /// <param name="opens">Opens what belongs to the state and would be in the wrong place in a window of another size; Escape closes it again.</param>
    public async Task ShowAsync(IPage page, string state, Func<Task>? opens = null)
    {
        foreach (var view in Views)
        {
            await LookAsync(page, view);
            await (opens?.Invoke() ?? Task.CompletedTask);
            await ShowAsync(page, state, string.Create(CultureInfo.InvariantCulture, $"{view.Width}-{view.Scheme}"));
            await (opens is null ? Task.CompletedTask : page.Keyboard.PressAsync("Escape"));
        }

        await LookAsync(page, Desk);
    }

    /// <summary>Fails with everything that was wrong anywhere.</summary>
    public void AreFlawless() => Assert.True(_problems.Count == 0, string.Join('\n', _problems));

    private static async Task LookAsync(IPage page, View view)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = view.Scheme });
        await page.SetViewportSizeAsync(view.Width, view.Height);
    }

    private async Task ShowAsync(IPage page, string state, string variant)
    {
        var path = Path.Combine(Folder(), $"{kind}-{state.Replace(' ', '-')}-{variant}.png");
        await page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        foreach (var frame in page.Frames)
        {
            var flaws = await frame.EvaluateAsync<string[]>(Layout.FindFlaws);
            _problems.AddRange(flaws.Select(flaw => $"{kind}, {state}, {variant}: {flaw}"));
        }

        _problems.AddRange((await page.FindBarriersAsync()).Where(barrier => !IsOfPreview(barrier)).Select(barrier => $"{kind}, {state}, {variant}: {barrier}"));
    }

    // The preview of the widget is a picture of a page and of a panel: it needs no heading and no landmark of its own.
    private static bool IsOfPreview(string barrier) =>
        barrier.Contains("/widget/preview", StringComparison.Ordinal)
        && (barrier.Contains("landmark-one-main", StringComparison.Ordinal) || barrier.Contains("page-has-heading-one", StringComparison.Ordinal));

    // Beside all that is built: artifacts/bin/{project}/{configuration}.
    private static string Folder() => Path.Combine(new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!.FullName, "screens");

    private sealed record View(int Width, int Height, ColorScheme Scheme);
}
