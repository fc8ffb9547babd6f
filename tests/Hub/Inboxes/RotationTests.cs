using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Inboxes;

public sealed class RotationTests
{
    [Fact]
    public async Task A_secret_that_is_kept_serves_a_day_beside_the_new_one_and_no_longer()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var first = await admin.RotateAsync(hub.InboxPath() + "/secret", keepOld: false);

        var second = await admin.RotateAsync(hub.InboxPath() + "/secret", keepOld: true);

        Assert.Equal(HttpStatusCode.OK, await UseAsync(hub, first));
        Assert.Equal(HttpStatusCode.OK, await UseAsync(hub, second));
        var view = await admin.GetJsonAsync(hub.InboxPath());
        Assert.Equal(HubHost.Start.AddHours(24), view.GetProperty("oldSecretUntil").GetDateTimeOffset());
        hub.Clock.Leap(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.Unauthorized, await UseAsync(hub, first));
        Assert.Equal(HttpStatusCode.OK, await UseAsync(hub, second));
    }

    [Fact]
    public async Task A_secret_that_is_not_kept_ends_at_once()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var first = await admin.RotateAsync(hub.InboxPath() + "/secret", keepOld: false);

        await admin.RotateAsync(hub.InboxPath() + "/secret", keepOld: false);

        Assert.Equal(HttpStatusCode.Unauthorized, await UseAsync(hub, first));
    }

    [Fact]
    public async Task No_view_and_no_page_tells_a_secret()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var secret = await admin.RotateAsync(hub.InboxPath() + "/secret", keepOld: false);
        var key = await admin.RotateAsync(hub.InboxPath() + "/identity-key", keepOld: false);

        var view = await admin.GetStringAsync(hub.InboxPath(), Now);
        var list = await admin.GetStringAsync("/api/inboxes", Now);

        Assert.All([view, list, hub.Inbox().Contract, .. hub.Lines.All], text =>
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(key, text, StringComparison.Ordinal);
        });
        Assert.NotEqual(key, hub.Inbox().IdentityKey);
    }

    private static async Task<HttpStatusCode> UseAsync(HubHost hub, string secret)
    {
        using var server = hub.Page(origin: null);
        server.Token = secret;
        using var answer = await server.CallAsync(HttpMethod.Post, "/tokens/generate", null, Now);
        return answer.StatusCode;
    }
}
