using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime.Consoles;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class HeartbeatTests
{
    [Fact]
    [Trait("threat", "O-16")]
    public async Task A_heartbeat_tells_the_lists_and_where_open_conversations_stand()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        hub.Clock.Advance(ConsoleBroadcaster.Beat);
        var before = await console.SeesAsync("Heartbeat");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var opened = await console.OpensAsync(visitor.Id);
        await console.SeesRowAsync(visitor.Id, "queued");

        hub.Clock.Advance(ConsoleBroadcaster.Beat);

        var after = await console.SeesAsync("Heartbeat");
        Assert.Equal(0, before.GetProperty("lists").GetProperty("queue").GetProperty("count").GetInt32());
        Assert.Equal(1, after.GetProperty("lists").GetProperty("queue").GetProperty("count").GetInt32());
        Assert.NotEqual(
            before.GetProperty("lists").GetProperty("queue").GetProperty("version").GetInt64(),
            after.GetProperty("lists").GetProperty("queue").GetProperty("version").GetInt64());
        Assert.Equal(opened.GetProperty("sequence").GetInt64(), after.GetProperty("open").GetProperty(visitor.Id.ToString()).GetInt64());
    }

    [Fact]
    public async Task An_operator_is_offline_half_a_minute_after_the_last_console_has_gone_and_back_with_the_next()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        await console.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status = "busy" }, TestContext.Current.CancellationToken);
        await console.DisposeAsync();
        await WaitUntilAsync(hub, () => !hub.Get<ConsoleConnections>().All.Any());
        hub.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("busy", (await ben.GetJsonAsync("/api/me")).GetProperty("status").GetString());

        await WaitUntilAsync(hub, () => hub.Get<Presence>().StatusOf(new(MeId(ben))) == OperatorStatus.Offline, TimeSpan.FromSeconds(1));
        await using var again = await hub.ConnectAsync(ben);

        // That they had been offline may still be under way.
        await again.SeesAsync("MeChanged", me => me.Text("status") == "busy");
        Assert.Equal("busy", (await ben.GetJsonAsync("/api/me")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Offline_cannot_be_chosen()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);

        var result = await console.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status = "offline" }, TestContext.Current.CancellationToken);

        Assert.Equal("invalid", result.Text("code"));
    }

    private static Guid MeId(HttpClient client) => client.GetJsonAsync("/api/me").GetAwaiter().GetResult().GetProperty("id").GetGuid();

    // Yields to the hub until it has got there; the clock moves only when asked to.
    private static async Task WaitUntilAsync(HubHost hub, Func<bool> reached, TimeSpan step = default)
    {
        for (var round = 0; round < 200 && !reached(); round++)
        {
            hub.Clock.Advance(step);
            await hub.Console().GetAsync("/api/setup", TestContext.Current.CancellationToken);
        }

        Assert.True(reached());
    }
}
