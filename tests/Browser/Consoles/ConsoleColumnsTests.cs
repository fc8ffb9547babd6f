using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>Columns as wide as an operator wants them.</summary>
public sealed class ConsoleColumnsTests
{
    [Fact]
    public async Task Columns_are_widened_by_keys_stay_so_over_a_reload_and_go_back_by_a_double_click()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await stage.WaitingAsync("Kim Nord");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        var list = Separator(anna.Page, "Width of the list");
        var panel = Separator(anna.Page, "Width of the visitor’s panel");
        await IsAsync(list, 344);
        await IsAsync(panel, 320);

        await PressAsync(list, "ArrowRight", 360);
        await PressAsync(list, "Home", 300);
        await PressAsync(list, "End", 560);
        await PressAsync(list, "Shift+ArrowLeft", 496);
        await PressAsync(panel, "ArrowLeft", 336);
        await anna.Page.IsAccessibleAsync("columns that were moved");
        await anna.Page.ReloadAsync();

        await IsAsync(list, 496);
        await IsAsync(panel, 336);
        Assert.Equal(496, await WidthAsync(anna.Page, "#list"));
        Assert.Equal(336, await WidthAsync(anna.Page, "#details"));
        await list.DblClickAsync();
        await IsAsync(list, 344);
        await anna.DoesAsync("columns as wide", "Columns as wide as usual");
        await IsAsync(panel, 320);
    }

    [Fact]
    public async Task A_column_is_dragged_as_far_as_the_conversation_keeps_its_room_and_phones_have_none()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        await anna.Page.GotoAsync("/console/queue");
        var list = Separator(anna.Page, "Width of the list");
        await IsAsync(list, 344);

        await DragAsync(anna.Page, list, 100);
        await IsAsync(list, 444);
        await anna.Page.SetViewportSizeAsync(800, 800);
        await IsAsync(list, 324);
        await anna.Page.SetViewportSizeAsync(1440, 900);
        await IsAsync(list, 444);
        await DragAsync(anna.Page, list, -400);
        await IsAsync(list, 300);

        await anna.Page.SetViewportSizeAsync(390, 844);
        await Assertions.Expect(list).ToBeHiddenAsync();
        await anna.Page.GetByText("Nobody is waiting").WaitForAsync();
        Assert.Equal(390, await WidthAsync(anna.Page, "#list"));
    }

    private static ILocator Separator(IPage page, string name) => page.GetByRole(AriaRole.Separator, new() { Name = name, Exact = true });

    private static Task IsAsync(ILocator separator, int width) =>
        Assertions.Expect(separator).ToHaveAttributeAsync("aria-valuenow", width.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task PressAsync(ILocator separator, string key, int width)
    {
        await separator.PressAsync(key);
        await IsAsync(separator, width);
    }

    private static async Task DragAsync(IPage page, ILocator separator, int by)
    {
        var box = await separator.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no separator to take hold of.");
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + by, y, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    private static Task<int> WidthAsync(IPage page, string selector) =>
        page.Locator(selector).EvaluateAsync<int>("element => Math.round(element.getBoundingClientRect().width)");
}
