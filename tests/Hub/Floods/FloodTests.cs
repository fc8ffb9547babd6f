using Omnichannel.Hub.DirectLine.Intake;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Floods;

[Trait("threat", "W-14")]
public sealed class FloodTests
{
    [Fact]
    public async Task A_flood_of_sessions_from_one_address_is_refused_and_told_when_to_come_back()
    {
        await using var hub = Limited.Hub(("Sessions:Address", 3));
        for (var count = 0; count < 3; count++)
        {
            using var good = await hub.KnockAsync();
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        }

        using var answer = await hub.KnockAsync();

        Assert.InRange(answer.Pause(), 1, 60);
        Assert.Equal("urn:omnichannel:too-many-requests", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_client_of_Direct_Line_is_refused_in_its_own_words_and_its_page_may_read_them()
    {
        await using var hub = Limited.Hub(("Activities:Caller", 1));
        using var page = await hub.VisitAsync();
        using var first = await page.SayAsync("one");

        using var answer = await page.SayAsync("two");

        Assert.InRange(answer.Pause(), 1, 60);
        Assert.Equal("TooManyRequests", await answer.CodeAsync());
        Assert.Equal(Own, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("Retry-After", answer.Headers.GetValues("Access-Control-Expose-Headers").Single());
        Assert.DoesNotContain("two", (await page.ReadAsync("0", Now)).Texts());
    }

    [Fact]
    public async Task One_visitors_flood_leaves_the_others_alone()
    {
        await using var hub = Limited.Hub(("Activities:Caller", 2));
        using var loud = await hub.VisitAsync();
        using var calm = await hub.VisitAsync();
        for (var count = 0; count < 20; count++)
        {
            using var ignored = await loud.SayAsync("again");
        }

        using var answer = await calm.SayAsync("hello");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_new_conversation_gives_no_new_share()
    {
        await using var hub = Limited.Hub(("Activities:Caller", 1));
        var session = await hub.SessionAsync();
        using var page = hub.Page();
        page.Token = session.Text("token");
        (await page.StartAsync(Now)).Dispose();
        using var first = await page.SayAsync("one");
        var again = await hub.SessionAsync(session.Text("secret"), startAgain: true);
        page.Token = again.Text("token");
        (await page.StartAsync(Now)).Dispose();

        using var answer = await page.SayAsync("two");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task Forged_tokens_use_up_nobodys_share()
    {
        await using var hub = Limited.Hub(("Activities:Caller", 1));
        using var page = await hub.VisitAsync();
        using var forger = page.Copy();
        forger.Token = page.Token![..^4] + "AAAA";
        for (var count = 0; count < 10; count++)
        {
            using var refused = await forger.SayAsync("me");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var answer = await page.SayAsync("hello");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_a_little_too_fast_waits_and_is_let_in()
    {
        await using var hub = new HubHost
        {
            Settings = new()
            {
                ["RateLimits:Enabled"] = "true",
                ["RateLimits:Activities:Caller:Burst"] = "1",
                ["RateLimits:Activities:Caller:PerMinute"] = "1200",
            },
        };
        using var counted = new Counted(hub, "omnichannel.limits.waited");
        using var page = await hub.VisitAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => page.SayAsync($"{number}")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.True(counted.Of("Activity", "Caller") > 0);
    }

    [Fact]
    public async Task An_inbox_begins_only_so_many_conversations_whoever_comes()
    {
        await using var hub = Limited.Hub(("Conversations:Inbox", 2));
        using var first = await hub.VisitAsync();
        using var second = await hub.VisitAsync();
        using var third = await hub.ArriveAsync();

        using var answer = await third.StartAsync(Now);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_that_change_without_end_are_refused_and_messages_are_not()
    {
        await using var hub = Limited.Hub(("PageViews:Caller", 2));
        using var page = await hub.VisitAsync();
        var statuses = new List<HttpStatusCode>();
        for (var count = 0; count < 4; count++)
        {
            using var answer = await page.PostAsync(new { type = "event", name = "omnichannel.page", value = new { url = $"https://shop.example/{count}" } }, Now);
            statuses.Add(answer.StatusCode);
        }

        using var message = await page.SayAsync("hello");
        await hub.Get<VisitorPages>().StoreAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, message.StatusCode);
        Assert.Equal("https://shop.example/1", (await hub.VisitorOfAsync(page)).GetProperty("page").Text("url"));
    }

    [Fact]
    public async Task Asking_for_stream_addresses_without_end_is_refused()
    {
        await using var hub = Limited.Hub(("Streams:Caller", 2));
        using var page = await hub.VisitAsync();
        (await page.ResumeAsync(null, Now)).Dispose();
        (await page.ResumeAsync(null, Now)).Dispose();

        using var answer = await page.ResumeAsync(null, Now);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task Uploading_without_end_is_refused_and_leaves_nothing_behind()
    {
        await using var hub = Limited.Hub(("Uploads:Caller", 1));
        using var page = await hub.VisitAsync();
        using var first = await page.UploadAsync(Uploads.Form(null, new Part("a.png", "image/png", Samples.Png)));

        using var answer = await page.UploadAsync(Uploads.Form(null, new Part("b.png", "image/png", Samples.Png)));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(1, hub.FilesOnDisk());
    }

    [Fact]
    [Trait("threat", "O-17")]
    public async Task An_operator_who_asks_without_end_is_refused()
    {
        await using var hub = Limited.Hub(("Requests:Caller", 5));
        using var admin = await hub.SetUpAsync();
        for (var count = 0; count < 5; count++)
        {
            using var good = await admin.GetAsync("/api/conversations?list=mine", Now);
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        }

        using var answer = await admin.GetAsync("/api/conversations?list=mine", Now);

        Assert.InRange(answer.Pause(), 1, 60);
        Assert.Equal("urn:omnichannel:too-many-requests", await answer.ProblemAsync());
    }

    [Fact]
    public async Task Probes_are_never_refused()
    {
        await using var hub = Limited.Hub(("Requests:Address", 1));
        using var http = hub.CreateDefaultClient(new Uri(Own));
        using var used = await http.GetAsync("/none", Now);

        using var page = await http.GetAsync("/none", Now);
        using var probe = await http.GetAsync("/health/ready", Now);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, probe.StatusCode);
    }

    [Fact]
    public async Task Refusals_are_counted_by_what_was_done_and_whose_share_was_used_up()
    {
        await using var hub = Limited.Hub(("Sessions:Address", 1));
        using var counted = new Counted(hub, "omnichannel.limits.refused");
        using var good = await hub.KnockAsync();

        using var refused = await hub.KnockAsync();
        using var again = await hub.KnockAsync();

        Assert.Equal(2, counted.Of("Session", "Address"));
    }

    [Fact]
    public async Task Any_number_of_callers_is_counted_in_a_bounded_number_of_places()
    {
        await using var hub = Limited.Hub(("Requests:Caller", 1));
        var throttle = hub.Get<Throttle>();
        await throttle.EnterAsync(Act.Request, ThrottleScope.Caller, 7, Now);

        var neighbour = await throttle.EnterAsync(Act.Request, ThrottleScope.Caller, 8, Now);
        var same = await throttle.EnterAsync(Act.Request, ThrottleScope.Caller, 7 + (16_384 * 1_000), Now);

        Assert.Null(neighbour);
        Assert.NotNull(same);
    }

    [Fact]
    public async Task A_lively_visit_and_a_busy_operator_meet_no_limit()
    {
        await using var hub = new HubHost { Settings = new() { ["RateLimits:Enabled"] = "true", ["RateLimits:Wait"] = "00:00:00" } };
        using var admin = await hub.SetUpAsync();
        await using var console = await hub.ConnectAsync(admin);
        using var page = await hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);
        for (var count = 0; count < 10; count++)
        {
            using var typing = await page.PostAsync(new { type = "typing" }, Now);
            using var moved = await page.PostAsync(new { type = "event", name = "omnichannel.page", value = new { url = "https://shop.example/" } }, Now);
            await page.WriteAsync($"line {count}", Now);
            await console.CallAsync("Open", new { conversationId = page.Id().Value }, Now);
            using var list = await admin.GetAsync("/api/conversations?list=bot", Now);
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [typing.StatusCode, moved.StatusCode, list.StatusCode]);
        }

        await stream.NextTextAsync("line 9", Now);
    }
}
