using Omnichannel.Hub.Inboxes.Settings;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Widget;

public sealed class LoaderTests
{
    [Fact]
    public async Task The_script_brings_the_inboxs_settings_and_is_the_same_until_they_change()
    {
        await using var hub = new HubHost();
        using var page = hub.CreateDefaultClient(new Uri(Own));
        var address = $"/widget.js?inbox={hub.Inbox().PublicKey}";

        using var first = await page.GetAsync(address, Now);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var unchanged = await page.SendAsync(request, Now);
        await hub.ChangeInboxAsync(inbox => inbox.Widget = new WidgetSettings { Accent = "#ffdd00", Side = WidgetSide.Left }.Write());
        using var changed = await page.GetAsync(address, Now);

        var script = await first.Content.ReadAsStringAsync(Now);
        Assert.StartsWith("(omnichannelSettings=>{", script, StringComparison.Ordinal);
        Assert.EndsWith(
            $"}})({{\"key\":\"{hub.Inbox().PublicKey}\",\"title\":\"Website\",\"side\":\"right\",\"offsetX\":20,\"offsetY\":20,\"launcherHidden\":false,\"theme\":\"auto\"}});\n",
            script,
            StringComparison.Ordinal);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Contains("\"accent\":\"#ffdd00\",\"side\":\"left\"", await changed.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Without_a_known_inbox_there_is_no_script()
    {
        await using var hub = new HubHost();
        using var page = hub.CreateDefaultClient(new Uri(Own));

        using var nobody = await page.GetAsync("/widget.js?inbox=nobody", Now);
        using var missing = await page.GetAsync("/widget.js", Now);

        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public void A_name_cannot_end_the_script_it_stands_in()
    {
        var contract = WidgetContract.Write("k", "</script><!-- \u2028 ' \" \\", new());

        Assert.DoesNotContain(contract, letter => letter is '<' or '>' or '\u2028' or '\'');
    }
}
