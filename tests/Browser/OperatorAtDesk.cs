using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser;

/// <summary>An operator in front of the console.</summary>
public sealed class OperatorAtDesk(IPage page)
{
    public const string Password = "a long sentence for the test";

    private static readonly WebSocketRouteCloseOptions Cut = new() { Code = 4000, Reason = "cut" };

    private readonly List<IWebSocketRoute> _lines = [];
    private volatile bool _isCutOff;

    public IPage Page { get; } = page;

    public ILocator Transcript => Page.GetByRole(AriaRole.Log);

    public ILocator Composer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });

    /// <summary>Takes the console's web sockets through our hands, so that a test can cut them. Before the first page.</summary>
    public Task HoldLinesAsync() => Page.RouteWebSocketAsync("**/hubs/console**", line =>
    {
        if (_isCutOff)
        {
            _ = line.CloseAsync(Cut);
            return;
        }

        line.ConnectToServer();
        _lines.Add(line);
    });

    public async Task SetUpAsync(string link, string name)
    {
        await Page.GotoAsync(link);
        await Page.GetByLabel("Your name").FillAsync(name);
        await Page.GetByLabel("E-mail").FillAsync("anna@example.com");
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Password" }).FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }).ClickAsync();
        await ConnectedAsync();
    }

    public Task ConnectedAsync() =>
        Assertions.Expect(Page.GetByText("Connected", new() { Exact = true }).First).ToBeVisibleAsync(VisitorOnPage.Patient);

    /// <summary>Cuts the console's web socket, as a dropped network would.</summary>
    public async Task CutLineAsync()
    {
        var line = _lines[^1];
        await line.CloseAsync(Cut);
    }

    /// <summary>Cuts the console's web socket and lets no other through until <see cref="FindLine"/>.</summary>
    public async Task LoseLineAsync()
    {
        _isCutOff = true;
        await CutLineAsync();
        await Assertions.Expect(Page.GetByText("Connected", new() { Exact = true })).ToHaveCountAsync(0);
    }

    /// <summary>Lets the console come back.</summary>
    public void FindLine() => _isCutOff = false;

    /// <summary>Opens a list. An alert that comes in the same moment moves the page; then a person clicks again, and so do we.</summary>
    public async Task OpenListAsync(string name)
    {
        var link = Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^" + name) }).First;
        var chosen = Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^" + name) }).And(Page.Locator("[aria-current=page]")).First;
        await link.ClickAsync();
        if (!await IsVisibleSoonAsync(chosen))
        {
            await link.ClickAsync();
        }
    }

    public Task OpenChatAsync(string text) => Page.Locator("[data-row]").Filter(new() { HasText = text }).First.ClickAsync();

    public Task PickUpAsync() => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Pick up", Exact = true }).ClickAsync();

    public async Task WritesAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    /// <summary>Types, letter by letter, until somebody notices: a typing signal is sent at most every three seconds and may be lost.</summary>
    public async Task TypesUntilAsync(ILocator noticed)
    {
        for (var letters = 0; letters < 10 && !await IsVisibleSoonAsync(noticed); letters++)
        {
            await Composer.PressSequentiallyAsync("…");
        }

        await Assertions.Expect(noticed).ToBeVisibleAsync();
    }

    public async Task EndsNowAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "End now" }).ClickAsync();
    }

    private static async Task<bool> IsVisibleSoonAsync(ILocator locator)
    {
        try
        {
            await locator.WaitForAsync(new() { Timeout = 3_200 });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public Task SeesAsync(string text) => Assertions.Expect(Transcript.GetByText(text).First).ToBeVisibleAsync(VisitorOnPage.Patient);

    public Task SeesOnceAsync(string text) =>
        Assertions.Expect(Transcript.GetByText(text, new() { Exact = true })).ToHaveCountAsync(1, new() { Timeout = 30_000 });
}
