using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Conversations;

/// <summary>What rows and alerts say of a visitor who waits, or has waited in vain.</summary>
public sealed class WishTests
{
    private const string Invoice = "My invoice of March is wrong, I was charged twice.";

    [Fact]
    public async Task The_queue_and_the_alert_say_what_the_visitor_wants_and_not_what_the_bot_said_last()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();

        var visitor = await AsksAsync(hub);

        Assert.Equal(Invoice, (await console.SeesRowAsync(visitor.Id, "queued")).Text("wish"));
        Assert.Equal(Invoice, (await console.SeesAsync("HandoffAlert")).Text("text"));
        var row = await OnlyAsync(ben, "queue");
        Assert.Equal((Invoice, "bot"), (row.Text("wish"), row.Text("lastAuthor")));
    }

    [Fact]
    public async Task Whoever_was_answered_by_a_person_and_waits_again_is_shown_by_their_newest_words()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        var visitor = await AsksAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        Assert.Equal(Invoice, (await console.SeesRowAsync(visitor.Id, "assigned")).Text("wish"));
        await console.SendsAsync(visitor.Id, "It is corrected.", lastSeen: 99, force: true);
        Assert.Null((await OnlyAsync(ben, "mine")).Text("wish"));
        await visitor.WritesAsync("And the one of May?");

        Assert.True((await console.DoesAsync("Requeue", visitor.Id)).Ok());

        Assert.Equal("And the one of May?", (await OnlyAsync(ben, "queue")).Text("wish"));
    }

    [Fact]
    public async Task The_missed_list_says_it_too()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await AsksAsync(hub);

        await visitor.LeavesAsync();

        Assert.Equal(Invoice, (await OnlyAsync(ben, "missed")).Text("wish"));
    }

    private static async Task<JsonElement> OnlyAsync(HttpClient console, string list) =>
        Assert.Single((await console.GetJsonAsync($"/api/conversations?list={list}")).GetProperty("items").EnumerateArray());

    private static async Task<VisitorDriver> AsksAsync(HubHost hub)
    {
        var visitor = await VisitorDriver.BeginAsync(hub);
        await visitor.WritesAsync(Invoice);
        await visitor.WritesAsync("Talk to a person");
        return visitor;
    }
}
