using Omnichannel.Hub.Operators;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class PickUpTests
{
    [Fact]
    [Trait("threat", "O-09")]
    public async Task Of_two_operators_who_pick_up_together_one_wins_and_the_other_learns_who()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var first = await hub.ConnectAsync(ben);
        await using var second = await hub.ConnectAsync(cleo);
        var visitor = await VisitorDriver.WaitingAsync(hub);

        var results = await Task.WhenAll(first.DoesAsync("PickUp", visitor.Id), second.DoesAsync("PickUp", visitor.Id));

        var loser = Assert.Single(results, result => !result.Ok());
        var winner = results[0].Ok() ? "Ben" : "Cleo";
        Assert.Equal("already-taken", loser.Text("code"));
        Assert.Equal(winner, loser.GetProperty("owner").Text("name"));
    }

    [Fact]
    public async Task A_repeat_of_the_same_command_gets_the_first_answer()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var command = Guid.NewGuid();
        var first = await console.DoesAsync("PickUp", visitor.Id, command);
        await visitor.WritesAsync("Hello?");

        var again = await console.DoesAsync("PickUp", visitor.Id, command);

        Assert.True(again.Ok());
        Assert.Equal(first.GetProperty("sequence").GetInt64(), again.GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task What_was_missed_is_not_picked_up_but_opened_again()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await visitor.LeavesAsync();

        var pickUp = await console.DoesAsync("PickUp", visitor.Id);
        var missed = await console.SeesRowAsync(visitor.Id, "closed");
        var reopened = await console.DoesAsync("Reopen", visitor.Id);

        Assert.Equal(("conversation-closed", "visitorLeft"), (pickUp.Text("code"), missed.Text("missedReason")));
        Assert.True(reopened.Ok(), reopened.GetRawText());
        Assert.Equal("Ben", (await console.SeesRowAsync(visitor.Id, "assigned")).GetProperty("owner").Text("name"));
    }

    [Fact]
    public async Task A_conversation_is_taken_over_from_the_bot()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.BeginAsync(hub);
        await visitor.WritesAsync("Something else");

        var result = await console.DoesAsync("PickUp", visitor.Id);

        Assert.True(result.Ok());
        var row = await console.SeesRowAsync(visitor.Id, "assigned");
        Assert.Equal("Ben", row.GetProperty("owner").Text("name"));
    }

    [Fact]
    public async Task An_operator_with_a_full_desk_is_refused_and_their_load_is_shown()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, cap: 1, "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var other = await VisitorDriver.WaitingAsync(hub, "visitor-2");
        Assert.True((await console.DoesAsync("PickUp", visitor.Id)).Ok());

        var result = await console.DoesAsync("PickUp", other.Id);

        Assert.Equal("at-capacity", result.Text("code"));
        var me = await console.SeesAsync("MeChanged", me => me.GetProperty("load").GetInt32() == 1);
        Assert.Equal(1, me.GetProperty("cap").GetInt32());
    }
}
