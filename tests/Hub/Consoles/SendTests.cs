using Omnichannel.Hub.Operators;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class SendTests
{
    [Fact]
    public async Task A_message_is_in_the_log_when_it_is_answered_and_shown_where_it_is_open()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        var opened = await console.OpensAsync(visitor.Id);
        var command = Guid.NewGuid();

        var result = await console.SendsAsync(visitor.Id, "Good day!", opened.GetProperty("sequence").GetInt64(), command: command);

        Assert.True(result.Ok());
        var appended = await console.SeesAsync("Appended", push => push.GetProperty("entries")[0].Text("text") == "Good day!");
        var entry = appended.GetProperty("entries")[0];
        Assert.Equal(result.GetProperty("sequence").GetInt64(), entry.GetProperty("sequence").GetInt64());
        Assert.Equal(command.ToString("D"), entry.Text("clientId"));
        Assert.Equal("operator", entry.GetProperty("author").Text("kind"));
        Assert.Equal("Ben", entry.GetProperty("author").Text("name"));
    }

    [Fact]
    public async Task An_answer_to_what_has_changed_meanwhile_is_refused_until_it_is_forced()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        var seen = (await console.OpensAsync(visitor.Id)).GetProperty("sequence").GetInt64();
        await visitor.WritesAsync("Never mind, it works.");

        var refused = await console.SendsAsync(visitor.Id, "Have you tried …", seen);
        var forced = await console.SendsAsync(visitor.Id, "Have you tried …", seen, force: true);

        Assert.Equal("stale-view", refused.Text("code"));
        Assert.Equal("Never mind, it works.", Assert.Single(refused.GetProperty("missed").EnumerateArray()).Text("text"));
        Assert.True(forced.Ok());
    }

    [Fact]
    public async Task A_message_that_is_sent_twice_is_in_the_log_once()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        var seen = (await console.OpensAsync(visitor.Id)).GetProperty("sequence").GetInt64();
        var command = Guid.NewGuid();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => console.SendsAsync(visitor.Id, "Once", seen, command: command)));

        Assert.All(results, result => Assert.True(result.Ok()));
        Assert.Single(results.Select(result => result.GetProperty("sequence").GetInt64()).Distinct());
        var page = await ben.GetJsonAsync($"/api/conversations/{visitor.Id}/entries");
        Assert.Single(page.GetProperty("entries").EnumerateArray(), entry => entry.Text("text") == "Once");
    }

    [Fact]
    [Trait("threat", "O-09")]
    public async Task Only_the_owner_writes_to_the_visitor()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var owner = await hub.ConnectAsync(ben);
        await using var other = await hub.ConnectAsync(cleo);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await owner.DoesAsync("PickUp", visitor.Id);

        var result = await other.SendsAsync(visitor.Id, "Me too", lastSeen: 100);

        Assert.Equal("not-owner", result.Text("code"));
        Assert.Equal("Ben", result.GetProperty("owner").Text("name"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public async Task Nothing_cannot_be_said(string text)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);

        var result = await console.SendsAsync(visitor.Id, text, lastSeen: 100);

        Assert.Equal("invalid", result.Text("code"));
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);

        var result = await console.SendsAsync(visitor.Id, new string('a', 8_001), lastSeen: 100);

        Assert.Equal("invalid", result.Text("code"));
    }
}
