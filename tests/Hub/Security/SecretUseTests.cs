using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-13")]
public sealed class SecretUseTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Theory]
    [InlineData("/tokens/generate", Own)]
    [InlineData("/tokens/generate", Shop)]
    [InlineData("/conversations", Shop)]
    [InlineData("/conversations", "null")]
    public async Task A_secret_that_comes_from_a_browser_is_refused(string path, string origin)
    {
        using var server = await _hub.ServerAsync();
        server.Origin = origin;

        using var answer = await server.CallAsync(HttpMethod.Post, path, null, Now);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Trusted_origins_must_be_on_the_inboxs_list()
    {
        using var server = await _hub.ServerAsync();

        using var good = await server.CallAsync(HttpMethod.Post, "/tokens/generate", JsonContent.Create(new { trustedOrigins = new[] { Shop } }), Now);
        using var bad = await server.CallAsync(HttpMethod.Post, "/tokens/generate", JsonContent.Create(new { trustedOrigins = new[] { Shop, "https://evil.example" } }), Now);

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task A_token_does_not_make_tokens_and_its_user_cannot_be_changed()
    {
        using var page = await _hub.ArriveAsync();

        using var generate = await page.CallAsync(HttpMethod.Post, "/tokens/generate", JsonContent.Create(new { user = new { id = "dl_victim" } }), Now);
        using var start = await page.StartAsync(Now, new { user = new { id = "dl_victim" } });
        using var refresh = await page.CallAsync(HttpMethod.Post, "/tokens/refresh", JsonContent.Create(new { user = new { id = "dl_victim" } }), Now);

        Assert.Equal(HttpStatusCode.Unauthorized, generate.StatusCode);
        Assert.Equal(page.UserId, _hub.Head(page).UserId);
        var renewed = (await refresh.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("token");
        Assert.Equal(page.UserId, TokenTests.Claims(renewed).Text("user"));
    }

    [Fact]
    public async Task A_wrong_secret_is_401()
    {
        using var page = _hub.Page(origin: null);
        page.Token = "this-is-not-what-the-server-holds";

        using var generate = await page.CallAsync(HttpMethod.Post, "/tokens/generate", null, Now);
        using var start = await page.CallAsync(HttpMethod.Post, "/conversations", null, Now);

        Assert.Equal(HttpStatusCode.Unauthorized, generate.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, start.StatusCode);
    }
}
