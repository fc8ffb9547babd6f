using Omnichannel.Hub;
using Omnichannel.Hub.Channels;
using Omnichannel.Tests.Hub.Channels;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Hub.Startup;

/// <summary>A public address with a path.</summary>
public sealed class PublicPathTests
{
    [Fact]
    public async Task Vendors_are_given_the_path_and_reach_the_hub_whether_the_proxy_leaves_it_or_not()
    {
        await using var hub = new HubHost
        {
            Settings = new() { ["Hub:PublicUrl"] = "https://example.com/chat/hub" },
            Register = services => services.AddSingleton<IChannelAdapter>(new ScriptedChannel()),
        };
        using var client = hub.CreateClient();
        client.DefaultRequestHeaders.Host = "example.com";
        var id = Guid.NewGuid();

        Assert.Equal($"https://example.com/chat/hub/webhooks/{id}", hub.Get<ChannelInboxes>().WebhookUrl(new(id)));
        foreach (var path in new[] { "/health/live", "/chat/hub/health/live" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("https://example.com/", false)]
    [InlineData("https://example.com/chat/", false)]
    [InlineData("https://example.com/chat?x=1", false)]
    [InlineData("https://user@example.com", false)]
    [InlineData("https://example.com:8443/chat", true)]
    [InlineData("", true)]
    public void An_address_that_vendors_could_not_call_is_refused_at_start(string address, bool isTaken) =>
        Assert.Equal(isTaken, new HubOptionsValidator().Validate(null, new() { PublicUrl = address }).Succeeded);
}
