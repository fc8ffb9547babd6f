using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class AlertTests
{
    [Fact]
    public async Task Available_operators_of_the_department_are_alerted_and_busy_ones_are_not()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var available = await hub.ConnectAsync(ben);
        await using var busy = await hub.ConnectAsync(cleo);
        await available.ArrivesAsync();
        await SetStatusAsync(busy, "busy");

        var visitor = await VisitorDriver.WaitingAsync(hub);

        var alert = await available.SeesAsync("HandoffAlert");
        Assert.Equal(visitor.Id, alert.GetProperty("conversationId").GetGuid());
        Assert.Equal("Support", alert.GetProperty("department").Text("name"));
        Assert.Equal("The visitor asked for a person.", alert.Text("reason"));
        await busy.SeesRowAsync(visitor.Id, "queued");
        Assert.True((await available.DoesAsync("PickUp", visitor.Id)).Ok());
        await busy.SeesRowAsync(visitor.Id, "assigned");
        Assert.Empty(busy.Untaken("HandoffAlert"));
    }

    [Fact]
    public async Task When_nobody_is_available_everybody_of_the_department_and_admins_are_alerted()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var admin = await hub.JoinAsync("Ann", OperatorRole.Admin);
        await using var away = await hub.ConnectAsync(ben);
        await using var boss = await hub.ConnectAsync(admin);
        await SetStatusAsync(away, "away");
        await boss.ArrivesAsync();

        var visitor = await VisitorDriver.WaitingAsync(hub);

        Assert.Equal(visitor.Id, (await away.SeesAsync("HandoffAlert")).GetProperty("conversationId").GetGuid());
        Assert.Equal(visitor.Id, (await boss.SeesAsync("HandoffAlert")).GetProperty("conversationId").GetGuid());
    }

    [Fact]
    public async Task Whoever_comes_later_hears_of_those_who_wait()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);

        await using var console = await hub.ConnectAsync(ben);

        var alert = await console.SeesAsync("HandoffAlert");
        Assert.Equal(visitor.Id, alert.GetProperty("conversationId").GetGuid());
    }

    [Fact]
    public async Task Whoever_comes_later_hears_the_same_words_as_those_who_were_there()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var first = await hub.ConnectAsync(ben);
        await first.ArrivesAsync();
        await VisitorDriver.WaitingAsync(hub);
        var heard = await first.SeesAsync("HandoffAlert");

        await using var later = await hub.ConnectAsync(ben);

        var again = await later.SeesAsync("HandoffAlert");
        Assert.NotEqual("", heard.Text("text"));
        Assert.Equal(heard.Text("text"), again.Text("text"));
        Assert.Equal(heard.Text("reason"), again.Text("reason"));
    }

    private static async Task SetStatusAsync(ConsoleDriver console, string status)
    {
        var result = await console.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status }, TestContext.Current.CancellationToken);
        Assert.True(result.Ok());
        await console.SeesAsync("MeChanged", me => me.Text("status") == status);
    }
}
