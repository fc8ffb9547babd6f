using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser;

/// <summary>The widget on a customer's page, at an origin of its own.</summary>
public sealed class EmbedTests
{
    [Fact]
    [Trait("threat", "W-11")]
    public async Task A_page_that_is_not_on_the_list_cannot_frame_the_panel_and_one_that_is_can()
    {
        await using var stage = await Stage.OpenAsync();
        var inbox = new InboxAtDesk(await stage.FirstAdminAsync());
        await using var shop = new HostPage();
        shop.Embed(stage.Hub.Origin, await inbox.KeyAsync());
        var visitor = await ComeAsync(stage, shop);

        await visitor.Page.RunAndWaitForConsoleMessageAsync(
            visitor.OpenChatAsync,
            new() { Predicate = line => line.Text.Contains("frame-ancestors", StringComparison.Ordinal) });
        await Assertions.Expect(visitor.Composer).ToHaveCountAsync(0);
        await inbox.AllowAsync(shop.Origin);
        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Composer).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    [Fact]
    [Trait("threat", "W-10")]
    public async Task Neither_side_hears_a_foreign_origin_nor_speaks_to_one()
    {
        await using var stage = await Stage.OpenAsync();
        var inbox = new InboxAtDesk(await stage.FirstAdminAsync());
        await using var stranger = new HostPage();
        stranger.Body =
            """
            <script>
            for (const kind of ['close', 'ready', 'unread']) {
              parent.postMessage(JSON.stringify({ omnichannel: 1, kind, count: 7 }), '*');
            }
            parent.postMessage('told', '*');
            </script>
            """;
        await using var shop = new HostPage();
        shop.Embed(stage.Hub.Origin, await inbox.KeyAsync());
        await inbox.AllowAsync(shop.Origin);
        var visitor = await ComeAsync(stage, shop);
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");

        // A frame of a stranger says what the panel would say.
        await visitor.Page.EvaluateAsync(
            """
            (src) => new Promise((told) => {
              addEventListener('message', ({ data }) => data === 'told' && told());
              const frame = document.createElement('iframe');
              frame.src = src;
              document.body.append(frame);
            })
            """,
            stranger.Origin);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Close chat" }).First).ToHaveAttributeAsync("aria-expanded", "true");

        // A panel whose address names another page as its host neither answers this page nor obeys it.
        var heard = await visitor.Page.EvaluateAsync<int>(
            """
            (src) => new Promise((done) => {
              let heard = 0;
              const frame = document.createElement('iframe');
              addEventListener('message', ({ source }) => { heard += source === frame.contentWindow ? 1 : 0; });
              frame.name = 'misled';
              frame.onload = () => {
                const say = (message) => frame.contentWindow.postMessage(JSON.stringify({ omnichannel: 1, ...message }), '*');
                say({ kind: 'page', page: { url: 'https://evil.example', title: '', referrer: '' } });
                say({ kind: 'visible', visible: true, focus: true });
                frame.contentWindow.postMessage({ omnichannel: 1, kind: 'visible', visible: true }, '*');
                setTimeout(() => done(heard), 500);
              };
              frame.src = src;
              document.body.append(frame);
            })
            """,
            $"{stage.Hub.Origin}/widget/{await inbox.KeyAsync()}/panel#host=https%3A%2F%2Fother.example");
        Assert.Equal(0, heard);
        await Assertions.Expect(visitor.Page.FrameLocator("iframe[name=misled]").GetByText("Hi! I'm the assistant")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_widget_works_on_a_page_with_a_strict_policy_and_breaks_no_line_of_it()
    {
        await using var stage = await Stage.OpenAsync();
        var inbox = new InboxAtDesk(await stage.FirstAdminAsync());
        await using var shop = new HostPage();
        shop.Policy = $"default-src 'none'; script-src {stage.Hub.Origin}; frame-src {stage.Hub.Origin}; base-uri 'none'; form-action 'none'";
        shop.Embed(stage.Hub.Origin, await inbox.KeyAsync(), "data-accent=\"#ffdd00\" data-side=\"left\"");
        await inbox.AllowAsync(shop.Origin);
        var context = await stage.PersonAsync(new() { Width = 1280, Height = 800 });
        var page = await context.NewPageAsync();
        var violations = new List<string>();
        page.Console += (_, line) => violations.Add(line.Text);
        await page.GotoAsync(shop.Origin);
        var visitor = new VisitorOnPage(page);

        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");

        Assert.DoesNotContain(violations, line => line.Contains("Content Security Policy", StringComparison.Ordinal));
        var button = page.Locator("omnichannel-widget .button");
        await Assertions.Expect(button).ToHaveCSSAsync("background-color", "rgb(255, 221, 0)");
        await Assertions.Expect(button).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        Assert.InRange((await button.BoundingBoxAsync())!.X, 0, 100);
    }

    [Fact]
    public async Task A_visitor_who_signs_in_keeps_their_chat_and_who_comes_after_them_finds_nothing_of_it()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var inbox = new InboxAtDesk(anna);
        var key = await inbox.NewIdentityKeyAsync();
        await using var shop = new HostPage();
        shop.Embed(stage.Hub.Origin, await inbox.KeyAsync());
        await inbox.AllowAsync(shop.Origin);
        var visitor = await ComeAsync(stage, shop);
        await visitor.OpenChatAsync();
        await visitor.PressAsync("Something else");
        await visitor.WritesAsync("My parcel is late");
        await visitor.SeesOnceAsync("My parcel is late");

        Assert.False(await IdentifyAsync(visitor, Sign("not the key that the hub knows, long enough", "kim", "Kim Nord")));
        Assert.True(await IdentifyAsync(visitor, Sign(key, "kim", "Kim Nord")));
        await visitor.SeesOnceAsync("My parcel is late");
        await anna.OpenListAsync("With the bot");
        await Assertions.Expect(anna.Page.Locator("[data-row]").Filter(new() { HasText = "Kim Nord" })).ToBeVisibleAsync(VisitorOnPage.Patient);

        Assert.True(await IdentifyAsync(visitor, Sign(key, "lee", "Lee South")));
        await visitor.SeesAsync("Hi! I'm the assistant");
        await Assertions.Expect(visitor.Transcript.GetByText("My parcel is late")).ToHaveCountAsync(0);

        Assert.True(await IdentifyAsync(visitor, Sign(key, "kim", "Kim Nord")));
        await visitor.SeesOnceAsync("My parcel is late");

        Assert.True(await IdentifyAsync(visitor, null));
        await visitor.SeesAsync("Hi! I'm the assistant");
        await Assertions.Expect(visitor.Transcript.GetByText("My parcel is late")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Calls_made_before_the_script_are_done_and_the_page_hears_what_happens()
    {
        await using var stage = await Stage.OpenAsync();
        var inbox = new InboxAtDesk(await stage.FirstAdminAsync());
        await using var shop = new HostPage();
        shop.Body =
            """
            <script>
            window.Omnichannel ??= ((q) =>
              Object.assign({ q }, ...['init', 'open', 'close', 'toggle', 'identify', 'setPage', 'on'].map((name) => ({
                [name]: (...args) => new Promise((done) => q.push([name, args, done])),
              }))))([]);
            window.heard = [];
            for (const name of ['open', 'message', 'close']) {
              Omnichannel.on(name, (detail) => heard.push(detail === null ? name : name + ' ' + detail.by));
            }
            Omnichannel.init({ launcherHidden: true, title: 'Shop of the test' });
            Omnichannel.open();
            </script>
            """;
        shop.Embed(stage.Hub.Origin, await inbox.KeyAsync());
        await inbox.AllowAsync(shop.Origin);
        var visitor = await ComeAsync(stage, shop);

        await visitor.SeesAsync("Hi! I'm the assistant");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Heading, new() { Name = "Shop of the test" })).ToBeVisibleAsync();
        await visitor.PressAsync("Something else");
        await visitor.SeesAsync("Please tell me in a few words");
        await visitor.Page.EvaluateAsync("Omnichannel.close()");

        Assert.Equal(["open", "message bot", "close"], await visitor.Page.EvaluateAsync<string[]>("heard"));
        await Assertions.Expect(visitor.Page.Locator("omnichannel-widget .button")).ToBeHiddenAsync();
    }

    private static async Task<VisitorOnPage> ComeAsync(Stage stage, HostPage host)
    {
        var context = await stage.PersonAsync(new() { Width = 1280, Height = 800 });
        var page = await context.NewPageAsync();
        await page.GotoAsync(host.Origin);
        return new(page);
    }

    private static Task<bool> IdentifyAsync(VisitorOnPage visitor, string? token) =>
        visitor.Page.EvaluateAsync<bool>("(token) => Omnichannel.identify(token)", token);

    // What a customer's server does, in any language: two parts of JSON and their HMAC.
    private static string Sign(string key, string subject, string name)
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 300).ToUnixTimeSeconds();
        var content = $"{Part(new { alg = "HS256", typ = "JWT" })}.{Part(new { sub = subject, name, exp = expires })}";
        return $"{content}.{Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Part(object value) => Encode(JsonSerializer.SerializeToUtf8Bytes(value));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
