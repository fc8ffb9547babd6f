using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Consoles;

/// <summary>What the console's tests have in common: visitors who wait, and keys.</summary>
public static class ConsoleStage
{
    /// <summary>The menu key of the console's palette.</summary>
    public const string PaletteKey = "Control+KeyK";

    /// <summary>A visitor who has said what they want and waits for a person.</summary>
    public static async Task<VisitorOnPage> WaitingAsync(this Stage stage, string name, string wish = "My parcel is late, can somebody look?")
    {
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.PressAsync("Something else");
        await visitor.SeesAsync("Please tell me in a few words");
        await visitor.WritesAsync(wish);
        await visitor.SeesAsync("what is your name");
        await visitor.WritesAsync(name);
        await visitor.PressAsync("No, thanks");
        await visitor.SeesAsync("passing you on to our support team");
        return visitor;
    }

    public static ILocator Alerts(this OperatorAtDesk desk) => desk.Page.GetByRole(AriaRole.Region, new() { Name = "Waiting visitors" });

    public static ILocator Palette(this OperatorAtDesk desk) => desk.Page.GetByRole(AriaRole.Combobox, new() { Name = "Do something" });

    /// <summary>What the palette offers.</summary>
    public static ILocator Found(this OperatorAtDesk desk) => desk.Page.GetByRole(AriaRole.Listbox, new() { Name = "What you can do now" }).GetByRole(AriaRole.Option);

    public static ILocator Tabs(this OperatorAtDesk desk) => desk.Page.GetByRole(AriaRole.Navigation, new() { Name = "Open chats" });

    /// <summary>Types into the palette and does the first that it finds.</summary>
    public static async Task DoesAsync(this OperatorAtDesk desk, string typed, string expected)
    {
        await desk.Page.Keyboard.PressAsync(PaletteKey);
        await desk.Palette().FillAsync(typed);
        await Assertions.Expect(desk.Found().And(desk.Page.GetByRole(AriaRole.Option, new() { Selected = true }))).ToContainTextAsync(expected);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Palette()).ToHaveCountAsync(0);
    }

    public static Task SeesHeadingAsync(this OperatorAtDesk desk, string name) =>
        Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true, Level = 1 })).ToBeVisibleAsync(VisitorOnPage.Patient);
}
