using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser;

/// <summary>Somebody who has the README and nothing else: clone, run, set up, put the snippet on an empty page, talk.</summary>
public sealed class StrangersWalkTests(ITestOutputHelper output)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    [Fact]
    public async Task A_stranger_comes_from_a_clone_to_a_conversation_with_the_readme_alone()
    {
        await using var hub = await ClonedHub.CloneAsync();
        Took("Clone");
        await hub.RunAsync();
        Took("Run: packages, web parts, build, first start");

        await using var stage = await Stage.OpenAsync(hub.Origin);
        var anna = new OperatorAtDesk(await (await stage.PersonAsync()).NewPageAsync());
        await anna.SetUpAsync(await hub.SetUpLink, "Anna Berg");
        Took("Make the first admin");

        await using var site = await EmptySite.OpenAsync();
        site.Snippet = await LetTheSiteInAsync(anna.Page, site.Origin);
        Took("Let the site in and copy the snippet");

        var visitor = new VisitorOnPage(await (await stage.PersonAsync()).NewPageAsync());
        await visitor.Page.GotoAsync(site.Origin);
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("What can I do for you?");
        await visitor.PressAsync("Talk to a person");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Chats", Exact = true }).ClickAsync();
        await anna.OpenListAsync("Queue");
        await anna.Page.Locator("[data-row]").First.ClickAsync();
        await anna.PickUpAsync();
        await visitor.SeesAsync("Anna Berg joined the chat");
        await anna.WritesAsync("Hello, how can I help?");
        await visitor.SeesOnceAsync("Hello, how can I help?");
        await visitor.WritesAsync("It works!");
        await anna.SeesOnceAsync("It works!");
        Took("Hold a conversation");
    }

    // As the README says it: Inboxes, the site's address, Save, and the snippet from the same page.
    private static async Task<string> LetTheSiteInAsync(IPage page, string origin)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Inboxes" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByLabel("Sites that may show the chat").FillAsync(origin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Saved.").First).ToBeVisibleAsync(VisitorOnPage.Patient);
        return await page.GetByRole(AriaRole.Textbox, new() { Name = "On your page" }).InputValueAsync();
    }

    private void Took(string step)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}: {_watch.Elapsed.TotalSeconds:0.0} s"));
        _watch.Restart();
    }

    // A page of another origin, empty but for what was copied onto it.
    private sealed class EmptySite : IAsyncDisposable
    {
        private readonly WebApplication _app;

        private EmptySite(WebApplication app) => _app = app;

        public string Origin => _app.Urls.Single();

        public string Snippet { get; set; } = "";

        public static async Task<EmptySite> OpenAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var site = new EmptySite(builder.Build());
            site._app.Urls.Add("http://127.0.0.1:0");
            site._app.MapGet("/", () => Results.Content($"<!doctype html><title>Shop</title><body>{site.Snippet}</body>", "text/html; charset=utf-8"));
            await site._app.StartAsync();
            return site;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
