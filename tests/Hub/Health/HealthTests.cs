using Omnichannel.Hub.Persistence;

namespace Omnichannel.Tests.Hub.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_hub_that_can_commit_is_alive_and_ready()
    {
        await using var hub = new HubHost();
        using var client = hub.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("threat", "D-04")]
    public async Task A_hub_that_cannot_commit_is_alive_but_not_ready()
    {
        await using var hub = new HubHost();
        using var client = hub.CreateClient();
        hub.Get<CommitLoop>().Dispose();

        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Unhealthy", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
