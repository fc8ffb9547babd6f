using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine.Intake;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Widget;

public sealed class SessionTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task The_first_visit_gets_a_secret_and_a_token_and_no_conversation()
    {

        var session = await _hub.SessionAsync();

        Assert.Equal(43, session.Text("secret").Length);
        Assert.False(session.GetProperty("exists").GetBoolean());
        Assert.False(session.GetProperty("open").GetBoolean());
        Assert.Equal(1800, session.GetProperty("expiresIn").GetInt32());
        Assert.StartsWith("dl_", session.Text("userId"), StringComparison.Ordinal);
        Assert.Equal("Website", session.Text("name"));
        Assert.Equal(session.Text("userId"), TokenTests.Claims(session.Text("token")).Text("user"));
    }

    [Fact]
    public async Task A_session_says_what_a_message_may_carry()
    {
        var settings = new Dictionary<string, string> { ["Limits:FileSize"] = "2048", ["Limits:FilesPerMessage"] = "3", ["Limits:RefusedFiles"] = "exe bat" };
        await using var hub = new HubHost { Settings = settings };

        var limits = (await hub.SessionAsync()).GetProperty("limits");

        Assert.Equal(8_000, limits.GetProperty("text").GetInt32());
        Assert.Equal(2_048, limits.GetProperty("fileSize").GetInt64());
        Assert.Equal(3, limits.GetProperty("files").GetInt32());
        Assert.Equal(["exe", "bat"], limits.GetProperty("refusedFiles").EnumerateArray().Select(ending => ending.GetString()));
    }

    [Fact]
    public async Task A_browser_that_comes_back_is_in_its_open_conversation()
    {
        var first = await _hub.SessionAsync();
        using var page = _hub.Page();
        page.Token = first.Text("token");
        using var started = await page.StartAsync(Now);

        var second = await _hub.SessionAsync(first.Text("secret"));

        Assert.Equal(first.Text("userId"), second.Text("userId"));
        Assert.Equal(page.Conversation, second.Text("conversationId"));
        Assert.True(second.GetProperty("open").GetBoolean());
        Assert.NotEqual(first.Text("secret"), second.Text("secret"));
    }

    [Fact]
    public async Task Two_tabs_may_both_bring_the_old_secret_for_an_hour_and_then_nobody()
    {
        await using var hub = new HubHost();
        var first = await hub.SessionAsync();
        var user = first.Text("userId");

        var one = await hub.SessionAsync(first.Text("secret"));
        hub.Clock.Advance(TimeSpan.FromMinutes(59));
        var two = await hub.SessionAsync(first.Text("secret"));
        hub.Clock.Advance(TimeSpan.FromMinutes(2));
        var late = await hub.SessionAsync(first.Text("secret"));

        Assert.Equal(user, one.Text("userId"));
        Assert.Equal(user, two.Text("userId"));
        Assert.NotEqual(user, late.Text("userId"));
        Assert.Equal(user, (await hub.SessionAsync(one.Text("secret"))).Text("userId"));
        Assert.Equal(user, (await hub.SessionAsync(two.Text("secret"))).Text("userId"));
    }

    [Fact]
    public async Task A_secret_nobody_gave_out_makes_somebody_new()
    {
        var first = await _hub.SessionAsync();

        var guess = await _hub.SessionAsync("guess");

        Assert.NotEqual(first.Text("userId"), guess.Text("userId"));
    }

    [Fact]
    public async Task Starting_again_leaves_the_old_conversation_and_makes_a_new_one()
    {
        var first = await _hub.SessionAsync();
        using var page = _hub.Page();
        page.Token = first.Text("token");
        using var started = await page.StartAsync(Now);
        await page.WriteAsync("Something else", Now);

        var again = await _hub.SessionAsync(first.Text("secret"), startAgain: true);
        using var fresh = _hub.Page();
        fresh.Token = again.Text("token");
        using var restarted = await fresh.StartAsync(Now);

        Assert.Equal(ConversationState.Closed, _hub.Head(page).State);
        Assert.Equal(ClosingReason.VisitorLeft, _hub.Head(page).ClosingReason);
        Assert.Equal(HttpStatusCode.Created, restarted.StatusCode);
        Assert.NotEqual(page.Conversation, fresh.Conversation);
        Assert.Equal(first.Text("userId"), _hub.Head(fresh).UserId);
    }

    [Fact]
    public async Task A_conversation_that_may_be_reopened_is_found_again_and_one_that_may_not_is_left()
    {
        await using var hub = new HubHost();
        await hub.ChangeInboxAsync(inbox => inbox.ReopenWindow = TimeSpan.FromMinutes(5));
        var first = await hub.SessionAsync();
        using var page = hub.Page();
        page.Token = first.Text("token");
        using var started = await page.StartAsync(Now);
        await page.WriteAsync("Something else", Now);
        await hub.RunAsync(page, new Command.Leave());

        var soon = await hub.SessionAsync(first.Text("secret"));
        hub.Clock.Advance(TimeSpan.FromMinutes(6));
        var late = await hub.SessionAsync(soon.Text("secret"));

        Assert.Equal(page.Conversation, soon.Text("conversationId"));
        Assert.True(soon.GetProperty("exists").GetBoolean());
        Assert.False(soon.GetProperty("open").GetBoolean());
        Assert.NotEqual(page.Conversation, late.Text("conversationId"));
        Assert.False(late.GetProperty("exists").GetBoolean());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"secret":1}""")]
    [InlineData("""{"secret":"a","secret":"b"}""")]
    public async Task What_is_not_one_object_is_refused(string? body)
    {
        using var http = _hub.CreateDefaultClient(new Uri(Own));
        using var content = body is null ? null : new StringContent(body, null, "application/json");

        using var answer = await http.PostAsync($"/widget/{_hub.Inbox().PublicKey}/session", content, Now);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("urn:omnichannel:validation", await answer.ProblemAsync());
    }

    [Fact]
    [Trait("threat", "W-11")]
    public async Task The_panel_may_be_framed_by_the_inboxs_pages_and_by_nobody_else()
    {
        await _hub.AllowAsync();
        using var http = _hub.CreateDefaultClient(new Uri(Own));

        using var panel = await http.GetAsync($"/widget/{_hub.Inbox().PublicKey}/panel", Now);
        using var nobody = await http.GetAsync("/widget/nobody/panel", Now);

        var policy = panel.Headers.GetValues("Content-Security-Policy").Single();
        Assert.EndsWith($"frame-ancestors 'self' {Shop}", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task What_the_page_tells_of_itself_is_kept_with_the_conversation()
    {
        using var http = _hub.CreateDefaultClient(new Uri(Own));
        var body = new { locale = "de", timeZone = "Europe/Berlin", page = new { url = "https://shop.example/cart", title = "Cart", referrer = "" } };

        using var answer = await http.PostAsJsonAsync($"/widget/{_hub.Inbox().PublicKey}/session", body, Now);
        using var page = _hub.Page();
        page.Token = (await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("token");
        using var started = await page.StartAsync(Now, new { locale = "en" });

        var visitor = await _hub.VisitorOfAsync(page);
        Assert.Equal("de", visitor.Text("locale"));
        Assert.Equal("Europe/Berlin", visitor.Text("timeZone"));
        Assert.Equal("Cart", visitor.GetProperty("page").Text("title"));
    }

    [Fact]
    public async Task A_page_that_the_visitor_moves_to_is_kept_and_is_no_part_of_the_log()
    {
        using var page = await _hub.VisitAsync();

        using var answer = await page.PostAsync(new { type = "event", name = "omnichannel.page", value = new { url = "https://shop.example/pay", title = "Pay" } }, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await _hub.Get<VisitorPages>().StoreAsync();
        Assert.Equal("Pay", (await _hub.VisitorOfAsync(page)).GetProperty("page").Text("title"));
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }
}
