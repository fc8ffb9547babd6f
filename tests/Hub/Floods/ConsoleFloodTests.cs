using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Tests.Hub.Consoles;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Floods;

[Trait("threat", "O-15")]
public sealed class ConsoleFloodTests
{
    [Fact]
    public async Task A_console_that_calls_without_end_is_slowed_and_the_others_are_served()
    {
        await using var hub = new HubHost
        {
            Settings = new() { ["RateLimits:Enabled"] = "true", ["RateLimits:Calls:Caller:Burst"] = "20", ["RateLimits:Calls:Caller:PerMinute"] = "6000" },
        };
        using var counted = new Counted(hub, "omnichannel.limits.waited");
        using var loud = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var calm = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var flood = await hub.ConnectAsync(loud);
        await using var other = await hub.ConnectAsync(calm);
        var visitor = await VisitorDriver.WaitingAsync(hub);

        var calls = Enumerable.Range(0, 200).Select(_ => flood.CallAsync("Close", new { conversationId = visitor.Id }, Now)).ToList();
        var opened = await other.OpensAsync(visitor.Id);
        await Task.WhenAll(calls);

        Assert.Equal(visitor.Id, opened.GetProperty("row").GetProperty("id").GetGuid());
        Assert.True(counted.Of("Call", "Caller") > 0);
    }

    [Fact]
    public async Task A_call_that_may_not_even_wait_is_refused_in_a_sentence()
    {
        await using var hub = Limited.Hub(("Calls:Caller", 1));
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.CallAsync("Close", new { conversationId = Guid.NewGuid() }, Now);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => console.CallAsync("Close", new { conversationId = Guid.NewGuid() }, Now));

        Assert.EndsWith("That was too much at once. Wait a little.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_that_is_too_large_ends_the_connection_and_no_other()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await using var other = await hub.ConnectAsync(cleo);
        await other.ArrivesAsync();
        await console.ArrivesAsync();

        _ = console.CallAsync("Close", new { conversationId = Guid.NewGuid(), text = new string('x', 70_000) }, Now);

        await console.Closed;
        await other.CallAsync("Close", new { conversationId = Guid.NewGuid() }, Now);
        Assert.Single(hub.Get<ConsoleConnections>().All);
    }

    [Fact]
    public async Task A_call_that_is_not_there_or_cannot_be_read_is_refused_and_the_connection_goes_on()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        object deep = "end";
        for (var depth = 0; depth < 50; depth++)
        {
            deep = new { conversationId = deep };
        }

        var unknown = await Assert.ThrowsAsync<InvalidOperationException>(() => console.CallAsync("Destroy", new { }, Now));
        var unread = await Assert.ThrowsAsync<InvalidOperationException>(() => console.CallAsync("Open", deep, Now));
        await console.CallAsync("Close", new { conversationId = Guid.NewGuid() }, Now);

        Assert.All([unknown, unread], error => Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal));
    }
}
