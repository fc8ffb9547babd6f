using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>The flag beside a visitor who comes through a proxy on this machine from an address in Germany.</summary>
public sealed class ConsoleCountryTests
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task An_operator_sees_where_a_visitor_comes_from_in_their_own_language(int width, int height, ColorScheme scheme)
    {
        var size = new ViewportSize { Width = width, Height = height };
        await using var stage = await Stage.OpenAsync();
        var page = await (await stage.PersonAsync(size, scheme)).NewPageAsync();
        var anna = new OperatorAtDesk(page);
        await anna.SetUpAsync(await stage.Hub.SetUpLink, "Anna Berg");
        var abroad = await stage.PersonAsync(more: options => options.ExtraHTTPHeaders = [new("X-Forwarded-For", "80.128.0.1")]);
        var visitor = new VisitorOnPage(await abroad.NewPageAsync());
        await visitor.ComeAsync();
        await visitor.AsksForAPersonAsync();

        await anna.OpenListAsync("Queue");
        await page.Locator("[data-row]").First.ClickAsync();
        await SeesFlagAsync(page, "Germany");
        await TakePictureAsync(page, $"chat-{width}-{scheme}");
        if (width < 1200)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Visitor details" }).ClickAsync();
        }

        await Assertions.Expect(Panel(page, "Visitor").GetByText("Germany", new() { Exact = true })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await page.IsAccessibleAsync("a visitor's country");
        await TakePictureAsync(page, $"panel-{width}-{scheme}");

        var signedIn = await page.Context.StorageStateAsync();
        var german = await stage.PersonAsync(size, scheme, options => (options.Locale, options.StorageState) = ("de-DE", signedIn));
        var seite = await german.NewPageAsync();
        await seite.GotoAsync(page.Url);
        await Assertions.Expect(Panel(seite, "Besucher").GetByText("Deutschland", new() { Exact = true })).ToBeVisibleAsync(VisitorOnPage.Patient);
        await TakePictureAsync(seite, $"german-{width}-{scheme}");
    }

    private static ILocator Panel(IPage page, string name) => page.GetByRole(AriaRole.Complementary, new() { Name = name, Exact = true });

    private static async Task SeesFlagAsync(IPage page, string country)
    {
        var flag = page.GetByRole(AriaRole.Img, new() { Name = country });
        await Assertions.Expect(flag).ToBeVisibleAsync(VisitorOnPage.Patient);
        Assert.True(await flag.EvaluateAsync<bool>("async picture => { await picture.decode(); return picture.naturalWidth > 0; }"));
    }

    private static Task TakePictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screens", $"country-{name}.png") });
}
