using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class EndingTests
{
    [Fact]
    public async Task A_conversation_is_ended_and_opened_again_for_the_same_operator()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);

        var ended = await console.DoesAsync("End", visitor.Id);
        var closed = await console.SeesRowAsync(visitor.Id, "closed");
        var reopened = await console.DoesAsync("Reopen", visitor.Id);
        var row = await console.SeesRowAsync(visitor.Id, "assigned");

        Assert.True(ended.Ok() && reopened.Ok());
        Assert.Equal("resolved", closed.Text("closingReason"));
        Assert.Equal("Ben", row.GetProperty("owner").Text("name"));
    }

    [Fact]
    public async Task Without_room_a_conversation_is_opened_again_for_the_queue()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, cap: 1, "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        await console.DoesAsync("End", visitor.Id);
        var other = await VisitorDriver.WaitingAsync(hub, "visitor-2");
        await console.DoesAsync("PickUp", other.Id);
        await console.SeesRowAsync(visitor.Id, "closed");

        var result = await console.DoesAsync("Reopen", visitor.Id);

        Assert.True(result.Ok());
        await console.SeesRowAsync(visitor.Id, "queued");
    }

    [Fact]
    public async Task Ending_twice_says_that_it_has_ended()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        await console.DoesAsync("End", visitor.Id);

        var result = await console.DoesAsync("End", visitor.Id);

        Assert.Equal("already-closed", result.Text("code"));
    }

    [Fact]
    public async Task A_timed_ending_is_shown_and_called_off()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);

        var started = await EndInAsync(console, visitor.Id, 30);
        var row = await console.SeesAsync("RowChanged", row => row.GetProperty("ending").ValueKind == System.Text.Json.JsonValueKind.Object);
        var cancelled = await console.DoesAsync("CancelEnd", visitor.Id);

        Assert.True(started.Ok() && cancelled.Ok());
        Assert.Equal(hub.Clock.GetUtcNow().AddSeconds(30), row.GetProperty("ending").GetProperty("deadline").GetDateTimeOffset());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(601)]
    public async Task A_deadline_is_neither_too_near_nor_too_far(int seconds)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);

        var result = await EndInAsync(console, visitor.Id, seconds);

        Assert.Equal("invalid", result.Text("code"));
    }

    [Theory]
    [InlineData(OperatorRole.Associate, "not-owner")]
    [InlineData(OperatorRole.Supervisor, null)]
    internal async Task Only_supervisors_and_admins_end_what_is_not_theirs(OperatorRole role, string? code)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", role, departments: "Support");
        await using var owner = await hub.ConnectAsync(ben);
        await using var other = await hub.ConnectAsync(cleo);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await owner.DoesAsync("PickUp", visitor.Id);

        var result = await other.DoesAsync("End", visitor.Id);

        Assert.Equal(code, result.Text("code"));
    }

    private static Task<System.Text.Json.JsonElement> EndInAsync(ConsoleDriver console, Guid conversation, int seconds) =>
        console.CallAsync("EndIn", new { clientCommandId = Guid.NewGuid(), conversationId = conversation, seconds }, TestContext.Current.CancellationToken);
}
