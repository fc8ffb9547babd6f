using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-23")]
public sealed class ForeignPageTests(SharedHub shared)
{
    private const string Allowed = "Access-Control-Allow-Origin";

    private readonly HubHost _hub = shared.Hub;

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("null")]
    public async Task A_foreign_page_gets_no_preflight_no_answer_and_changes_nothing(string origin)
    {
        using var page = await _hub.VisitAsync();
        page.Origin = origin;

        using var preflight = await page.CallAsync(HttpMethod.Options, "/conversations", null, Now);
        using var post = await page.PostAsync(new { type = "message", text = "from elsewhere" }, Now);
        using var plain = await page.CallAsync(
            HttpMethod.Post,
            $"/conversations/{page.Conversation}/activities",
            new StringContent("""{"type":"message","text":"simple"}""", null, "text/plain"),
            Now);

        Assert.All([preflight, post, plain], answer => Assert.False(answer.Headers.Contains(Allowed)));
        Assert.All([preflight, post, plain], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(Greeted, _hub.Head(page).LastSequence);
    }

    [Theory]
    [InlineData("POST", "/conversations")]
    [InlineData("POST", "/tokens/refresh")]
    [InlineData("GET", "/conversations/{0}")]
    [InlineData("GET", "/conversations/{0}/activities")]
    [InlineData("POST", "/conversations/{0}/upload")]
    [InlineData("GET", "/session/getsessionid")]
    public async Task No_call_serves_a_foreign_page_that_has_got_hold_of_a_token(string method, string path)
    {
        using var page = await _hub.VisitAsync();
        page.Origin = "https://evil.example";

        using var answer = await page.CallAsync(new(method), string.Format(null, path, page.Conversation), null, Now);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains(Allowed));
    }

    [Theory]
    [InlineData("https://evil.example", "application/json")]
    [InlineData(Shop, "application/json")]
    [InlineData("null", "text/plain")]
    [InlineData("https://localhost", "text/plain")]
    [InlineData("https://localhost", "application/x-www-form-urlencoded")]
    public async Task A_session_is_given_to_the_panel_alone_and_only_for_json(string origin, string type)
    {
        await using var hub = new HubHost();
        await hub.AllowAsync();
        using var http = hub.CreateDefaultClient(new Uri(Own));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/widget/{hub.Inbox().PublicKey}/session") { Content = new StringContent("{}", null, type) };
        request.Headers.Add("Origin", origin);

        using var answer = await http.SendAsync(request, Now);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.False(answer.Headers.Contains(Allowed));
        await using var scope = hub.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<HubDbContext>().VisitorSecrets.AnyAsync(Now));
    }

    [Fact]
    public async Task The_list_of_one_inbox_is_not_the_list_of_another()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        await hub.Get<CommitLoop>().RunAsync(database =>
        {
            var first = database.Inboxes.AsNoTracking().Single();
            database.Inboxes.Add(new InboxRow
            {
                Id = Guid.NewGuid(),
                Name = "Shop",
                PublicKey = "shop",
                SecretHash = "none",
                Origins = Shop,
                Department = first.Department,
            });
            return database.SaveBorrowed();
        });
        await hub.Get<Omnichannel.Hub.Organisation.HubDirectory>().RefreshAsync(Now);
        page.Origin = Shop;

        using var answer = await page.PostAsync(new { type = "message", text = "from the other site" }, Now);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains(Allowed));
        Assert.Equal(Greeted, hub.Head(page).LastSequence);
    }
}
