using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

[Trait("threat", "W-23")]
public sealed class CorsTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    private const string Allowed = "Access-Control-Allow-Origin";

    [Fact]
    public async Task The_preflight_allows_exactly_the_headers_that_clients_send()
    {
        await _hub.AllowAsync();
        using var page = _hub.Page(Shop);

        using var answer = await page.CallAsync(HttpMethod.Options, "/conversations", null, Now);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Shop, answer.Headers.GetValues(Allowed).Single());
        Assert.Equal("GET,POST", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", answer.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.Equal("86400", answer.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Equal("Origin", answer.Headers.Vary.Single());
    }

    [Theory]
    [InlineData("/conversations", false)]
    [InlineData("/session/getsessionid", true)]
    public async Task Credentials_are_allowed_only_where_clients_send_them(string path, bool wanted)
    {
        await _hub.AllowAsync();
        using var page = _hub.Page(Shop);

        using var answer = await page.CallAsync(HttpMethod.Options, path, null, Now);

        Assert.Equal(wanted, answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_page_on_the_list_can_read_every_refusal()
    {
        await _hub.AllowAsync();
        using var page = await ArriveFromShopAsync(_hub);
        using var nobody = _hub.Page(Shop);

        using var missing = await nobody.CallAsync(HttpMethod.Post, "/conversations", null, Now);
        using var early = await page.PostAsync(new { type = "message", text = "early" }, Now);
        using var wrong = await page.PostAsync(new { type = "unknown" }, Now);

        Assert.All([missing, early, wrong], answer => Assert.Equal(Shop, answer.Headers.GetValues(Allowed).Single()));
        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest],
            [missing.StatusCode, early.StatusCode, wrong.StatusCode]);
    }

    [Fact]
    [Trait("threat", "D-04")]
    public async Task A_page_on_the_list_can_read_that_the_hub_cannot_take_it_now()
    {
        await using var hub = new HubHost();
        await hub.AllowAsync();
        using var page = await ArriveFromShopAsync(hub);
        using var started = await page.StartAsync(Now);
        hub.Get<Omnichannel.Hub.Persistence.CommitLoop>().Dispose();

        using var answer = await page.PostAsync(new { type = "message", text = "hello" }, Now);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(Shop, answer.Headers.GetValues(Allowed).Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("2", answer.Headers.GetValues("Retry-After").Single());
    }

    private static async Task<DirectLineClient> ArriveFromShopAsync(HubHost hub)
    {
        var page = await hub.ArriveAsync();
        page.Origin = Shop;
        return page;
    }
}
