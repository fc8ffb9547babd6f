using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser;

/// <summary>A hub and a browser, for one test.</summary>
public sealed class Stage : IAsyncDisposable
{
    private readonly HubProcess? _hub;
    private readonly string _origin;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    // A busy machine is no fault of what is tested; what is right passes at once.
    static Stage() => Assertions.SetDefaultExpectTimeout(30_000);

    private Stage(HubProcess? hub, string origin, IPlaywright playwright, IBrowser browser)
    {
        _hub = hub;
        _origin = origin;
        _playwright = playwright;
        _browser = browser;
    }

    public HubProcess Hub => _hub ?? throw new InvalidOperationException("This stage's hub was started by somebody else.");

    /// <param name="settings">What of the hub's settings differs, as names and values of environment variables.</param>
    public static async Task<Stage> OpenAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var hub = new HubProcess(settings);
        await hub.StartAsync();
        return await OpenAsync(hub, hub.Origin);
    }

    /// <summary>A browser for a hub that was started by somebody else.</summary>
    public static Task<Stage> OpenAsync(string origin) => OpenAsync(null, origin);

    /// <summary>A hub that is reached at another origin than its own, such as a proxy's.</summary>
    /// <param name="hub">Runs already; it ends with the stage.</param>
    /// <param name="origin">Where people find it.</param>
    /// <param name="arguments">What is special about the browser.</param>
    public static async Task<Stage> OpenAsync(HubProcess? hub, string origin, params string[] arguments)
    {
        var playwright = await Playwright.CreateAsync();
        playwright.Selectors.SetTestIdAttribute("data-test");
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",

                // A page that a test makes up has no address, so the browser would keep it from this machine's hub.
                "--disable-features=LocalNetworkAccessChecks",
                .. arguments,
            ],
        });
        return new(hub, origin, playwright, browser);
    }

    /// <summary>Opens the browser of one more person: nothing is shared with the others.</summary>
    /// <param name="size">Of the window; large when null.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="more">What else is special about this browser.</param>
    public async Task<IBrowserContext> PersonAsync(ViewportSize? size = null, ColorScheme scheme = ColorScheme.Light, Action<BrowserNewContextOptions>? more = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = _origin,
            IgnoreHTTPSErrors = _origin.StartsWith("https:", StringComparison.Ordinal),
            ViewportSize = size ?? new() { Width = 1440, Height = 900 },
            ColorScheme = scheme,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
        };
        more?.Invoke(options);
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);

        // As at a desk that is set up: the console says where notices are not allowed. Who grants one thing must name what is granted anyway.
        await context.GrantPermissionsAsync(["notifications", "clipboard-write"], new() { Origin = _origin });
        return context;
    }

    /// <summary>The first admin, made with the link that the hub printed, standing in the console.</summary>
    public async Task<OperatorAtDesk> FirstAdminAsync(string name = "Anna Berg")
    {
        var context = await PersonAsync();
        var desk = new OperatorAtDesk(await context.NewPageAsync());
        await desk.HoldLinesAsync();
        await desk.SetUpAsync(await Hub.SetUpLink, name);
        return desk;
    }

    /// <summary>A visitor on the demo page.</summary>
    public async Task<VisitorOnPage> VisitorAsync(ViewportSize? size = null)
    {
        var context = await PersonAsync(size ?? new() { Width = 1280, Height = 800 });
        var visitor = new VisitorOnPage(await context.NewPageAsync());
        await visitor.ComeAsync();
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }
    }
}
