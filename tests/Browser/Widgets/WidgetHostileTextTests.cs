using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>Whatever a visitor can choose the words of, with words that want to be more than words, on both sides of the chat.</summary>
[Trait("threat", "W-09")]
public sealed class WidgetHostileTextTests
{
    private const string Picture = "<img src=x onerror=alert(1)>";

    private static readonly string[] Attempts =
    [
        Picture,
        "\"><svg/onload=alert(1)>",
        "{{constructor.constructor('alert(1)')()}}",
        "<script>alert(1)</script>",
        "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
        "</textarea><style>*{display:none}</style>",
    ];

    [Fact]
    public async Task Words_stay_words()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var alarms = new List<string>();
        await WatchAsync(anna.Page, alarms);
        var context = await stage.PersonAsync(more: options => options.UserAgent = $"Mozilla/5.0 {Picture} Chrome/130");
        var visitor = new VisitorOnPage(await context.NewPageAsync());
        await WatchAsync(visitor.Page, alarms);
        await ComeFromABadPlaceAsync(visitor);
        await IntroduceAsync(visitor);

        await anna.OpenListAsync("Queue");
        await anna.OpenChatAsync("Kim");
        await anna.PickUpAsync();
        foreach (var attempt in Attempts)
        {
            await visitor.WritesAsync(attempt);
            await visitor.SeesOnceAsync(attempt);
            await anna.SeesOnceAsync(attempt);
        }

        await visitor.ChoosesAsync(WidgetVisits.File("<img src=x onerror=alert(1)>.txt", "text/html", "<script>alert(1)</script>"u8.ToArray()));
        await visitor.PressAsync("Send message");
        await anna.SeesAsync("_img src=x onerror=alert(1)_.txt");
        var details = anna.Page.GetByRole(AriaRole.Complementary, new() { Name = "Visitor" });
        await Assertions.Expect(details.GetByText("Kim " + Picture).First).ToBeVisibleAsync();
        await Assertions.Expect(details.GetByText(Attempts[1]).First).ToBeVisibleAsync();

        await HoldsNothingAsync(anna.Page);
        await HoldsNothingAsync(visitor.Page);
        Assert.Empty(alarms);
    }

    [Fact]
    public async Task A_thousand_accents_and_a_turned_direction_stay_in_their_message()
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");

        await visitor.WritesAsync("e" + new string('\u0301', 5_000));
        await visitor.WritesAsync("\u202egnp.exe\u202e turned \u2067round\u2069");
        await visitor.WritesAsync("A quiet message.");
        await visitor.SeesOnceAsync("A quiet message.");

        var inside = await visitor.Transcript.EvaluateAsync<bool>(
            """
            log => [...log.querySelectorAll('p')].every(text => {
              const bubble = text.parentElement.getBoundingClientRect();
              return bubble.left >= 0 && bubble.right <= innerWidth && getComputedStyle(text.parentElement).overflow !== 'visible'
                || text.parentElement === log || !text.textContent.includes('\u0301');
            }) && log.scrollWidth <= log.clientWidth
            """);
        Assert.True(inside);
        var quiet = await visitor.Transcript.GetByText("A quiet message.").BoundingBoxAsync();
        Assert.InRange(quiet!.Height, 15, 40);
        await Assertions.Expect(visitor.Transcript.GetByText("A quiet message.")).ToHaveCSSAsync("direction", "ltr");
    }

    [Fact]
    public async Task A_link_opens_apart_and_tells_nobody_where_it_was()
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await visitor.Page.Context.RouteAsync("https://shop.example/**", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = "<title>Shop</title>",
        }));

        await visitor.WritesAsync("javascript:alert(1) data:text/html,x https://shop.example/a");
        var link = visitor.Transcript.GetByRole(AriaRole.Link);
        await Assertions.Expect(link).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        var opened = await visitor.Page.Context.RunAndWaitForPageAsync(() => link.ClickAsync());
        await opened.WaitForLoadStateAsync();

        Assert.Equal("https://shop.example/a", opened.Url);
        Assert.True(await opened.EvaluateAsync<bool>("() => window.opener === null && document.referrer === ''"));
    }

    // An alarm is a dialog, or a request for what only markup would ask for.
    private static async Task WatchAsync(IPage page, List<string> alarms)
    {
        page.Dialog += (_, dialog) =>
        {
            alarms.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).AbsolutePath.EndsWith("/x", StringComparison.Ordinal))
            {
                alarms.Add(request.Url);
            }
        };
        await page.AddInitScriptAsync("window.alert = () => { document.title = 'ALERT'; };");
    }

    private static async Task ComeFromABadPlaceAsync(VisitorOnPage visitor)
    {
        await visitor.Page.GotoAsync("/demo?q=" + Uri.EscapeDataString(Attempts[3]), new() { Referer = "https://evil.example/?" + Uri.EscapeDataString(Picture) });
        await visitor.Page.EvaluateAsync("title => { document.title = title; }", Attempts[1]);
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
    }

    private static async Task IntroduceAsync(VisitorOnPage visitor)
    {
        await visitor.PressAsync("Something else");
        await visitor.SeesAsync("Please tell me in a few words");
        await visitor.WritesAsync(Picture + " is my question");
        await visitor.SeesAsync("what is your name");
        await visitor.WritesAsync("Kim " + Picture);
        await visitor.SeesAsync($"Thank you, Kim {Picture}!");
        await visitor.PressAsync("Yes, by e-mail too");
        await visitor.SeesAsync("What is your e-mail address?");
        await visitor.WritesAsync("kim+onerror=alert(1)@example.com");
        await visitor.WritesAsync("kim@example.com");
        await visitor.SeesAsync("passing you on to our support team");
    }

    private static async Task HoldsNothingAsync(IPage page)
    {
        foreach (var frame in page.Frames)
        {
            var found = await frame.EvaluateAsync<string[]>(
                """
                () => {
                  const all = [...document.querySelectorAll('*')];
                  const live = all.filter(element => element.getAttributeNames().some(name => name.startsWith('on')) || element.matches('img[src="x"], iframe[srcdoc], a[href^="javascript:"]'));
                  return [...live.map(element => element.outerHTML), ...(document.title === 'ALERT' ? ['alert'] : [])];
                }
                """);
            Assert.Empty(found);
        }
    }
}
