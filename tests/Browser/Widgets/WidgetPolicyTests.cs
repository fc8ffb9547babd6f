using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>The widget on pages that allow as little as possible, and on pages that may not have it.</summary>
public sealed class WidgetPolicyTests
{
    private const string Watch = "addEventListener('securitypolicyviolation', event => (window.violations ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));";

    [Fact]
    public async Task It_works_on_a_page_that_allows_its_script_and_its_frame_and_nothing_else()
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = new VisitorOnPage(await (await stage.PersonAsync()).NewPageAsync());
        await visitor.Page.AddInitScriptAsync(Watch);
        var policy = $"default-src 'none'; script-src {stage.Hub.Origin}/widget.js; frame-src {stage.Hub.Origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        await ServeAsync(visitor.Page, "**/strict", policy, $"<h1>A strict shop</h1><script async src=\"{await ScriptAsync(visitor)}\"></script>");

        await visitor.Page.GotoAsync("/strict");
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await visitor.ChoosesAsync(WidgetVisits.File("tent.png", "image/png", WidgetVisits.Picture));
        await visitor.WritesAsync("The tent");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { Name = "Open image tent.png" })).ToBeVisibleAsync(VisitorOnPage.Patient);

        Assert.Equal("fixed", await visitor.Launcher.EvaluateAsync<string>("button => getComputedStyle(button).position"));
        foreach (var frame in visitor.Page.Frames)
        {
            Assert.Empty(await frame.EvaluateAsync<string[]>("() => window.violations ?? []"));
        }
    }

    [Fact]
    [Trait("threat", "W-11")]
    public async Task A_page_that_is_not_on_the_inboxs_list_cannot_frame_it()
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = new VisitorOnPage(await (await stage.PersonAsync()).NewPageAsync());
        var script = stage.Hub.Origin + await ScriptAsync(visitor);
        var refused = visitor.Page.WaitForConsoleMessageAsync(new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        // The same machine under another name: to a browser another origin.
        var shop = stage.Hub.Origin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await ServeAsync(visitor.Page, shop + "/**", "", $"<h1>Not on the list</h1><script async src=\"{script}\"></script>");

        await visitor.Page.GotoAsync(shop + "/");
        await visitor.OpenChatAsync();

        await refused;
        await Assertions.Expect(visitor.Composer).ToHaveCountAsync(0);
    }

    private static async Task<string> ScriptAsync(VisitorOnPage visitor)
    {
        await visitor.ComeAsync();
        return await visitor.Page.Locator("script[src*='/widget.js']").First.GetAttributeAsync("src") ?? "";
    }

    private static Task ServeAsync(IPage page, string address, string policy, string body) => page.RouteAsync(address, route => route.FulfillAsync(new()
    {
        ContentType = "text/html; charset=utf-8",
        Headers = policy.Length == 0 ? [] : new Dictionary<string, string> { ["Content-Security-Policy"] = policy },
        Body = $"<!doctype html><html lang=\"en\"><head><title>Shop</title></head><body><main>{body}</main></body></html>",
    }));
}
