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
    public async Task An_operator_sees_where_a_visitor_comes_from(int width, int height, ColorScheme scheme)
    {
        await using var stage = await Stage.OpenAsync();
        var page = await (await stage.PersonAsync(new() { Width = width, Height = height }, scheme)).NewPageAsync();
        var anna = new OperatorAtDesk(page);
        await anna.SetUpAsync(await stage.Hub.SetUpLink, "Anna Berg");
        var abroad = await stage.PersonAsync(more: options => options.ExtraHTTPHeaders = [new("X-Forwarded-For", "80.128.0.1")]);
        var visitor = new VisitorOnPage(await abroad.NewPageAsync());
        await visitor.ComeAsync();
        await visitor.AsksForAPersonAsync();

        await anna.OpenListAsync("Queue");
        await page.Locator("[data-row]").First.ClickAsync();

        var flag = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Img, new() { Name = "Germany" });
        await Assertions.Expect(flag).ToBeVisibleAsync(VisitorOnPage.Patient);
        Assert.True(await flag.EvaluateAsync<bool>("async picture => { await picture.decode(); return picture.naturalWidth > 0; }"));
        if (await page.GetByRole(AriaRole.Complementary, new() { Name = "Visitor" }).IsHiddenAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Visitor details" }).ClickAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Visitor" }).GetByText("Germany")).ToBeVisibleAsync(VisitorOnPage.Patient);
        await page.IsAccessibleAsync("a visitor's country");
    }
}
