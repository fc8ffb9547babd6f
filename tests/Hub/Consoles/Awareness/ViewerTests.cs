using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles.Awareness;

/// <summary>Who has a conversation on the screen, as colleagues see it.</summary>
public sealed class ViewerTests
{
    [Fact]
    public async Task Colleagues_see_who_looks_until_they_turn_away()
    {
        await using var hub = new HubHost();
        using var bensClient = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleosClient = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var ben = await hub.ConnectAsync(bensClient);
        await using var cleo = await hub.ConnectAsync(cleosClient);
        var visitor = await VisitorDriver.WaitingAsync(hub);

        await ben.OpensAsync(visitor.Id);
        await ShowsAsync(cleo, visitor.Id, "Ben");
        await cleo.OpensAsync(visitor.Id);
        await ShowsAsync(cleo, visitor.Id, "Ben", "Cleo");
        await ben.CallAsync("Close", new { conversationId = visitor.Id }, TestContext.Current.CancellationToken);
        await ShowsAsync(cleo, visitor.Id, "Cleo");
    }

    [Fact]
    public async Task Whoever_comes_later_is_told_and_whoever_loses_the_line_looks_no_more()
    {
        await using var hub = new HubHost();
        using var bensClient = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleosClient = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        var ben = await hub.ConnectAsync(bensClient);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await ben.OpensAsync(visitor.Id);

        await using var cleo = await hub.ConnectAsync(cleosClient);
        await ShowsAsync(cleo, visitor.Id, "Ben");
        await ben.DisposeAsync();
        await ShowsAsync(cleo, visitor.Id);
    }

    [Fact]
    public async Task Whoever_watches_unseen_is_not_shown_and_another_department_sees_nobody()
    {
        await using var hub = new HubHost();
        using var bensClient = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var samsClient = await hub.JoinAsync("Sam", OperatorRole.Supervisor, departments: "Support");
        using var corasClient = await hub.JoinAsync("Cora", OperatorRole.Associate, departments: "Sales");
        await using var ben = await hub.ConnectAsync(bensClient);
        await using var sam = await hub.ConnectAsync(samsClient);
        await using var cora = await hub.ConnectAsync(corasClient);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await ben.DoesAsync("PickUp", visitor.Id);
        await sam.OpensAsync(visitor.Id);
        await ShowsAsync(ben, visitor.Id, "Sam");

        Assert.True((await sam.DoesAsync("Monitor", visitor.Id)).Ok());
        await ShowsAsync(ben, visitor.Id);
        await ben.OpensAsync(visitor.Id);
        await ShowsAsync(ben, visitor.Id, "Ben");

        // An answer to a call comes behind every push that was on its way before.
        await cora.OpensAsync(visitor.Id);
        Assert.Empty(cora.Untaken("ViewersShown"));
    }

    [Fact]
    public async Task Whoever_has_opened_more_than_fits_looks_at_the_first_no_more()
    {
        await using var hub = new HubHost();
        using var bensClient = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleosClient = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var ben = await hub.ConnectAsync(bensClient);
        await using var cleo = await hub.ConnectAsync(cleosClient);
        var first = await VisitorDriver.WaitingAsync(hub);
        await ben.OpensAsync(first.Id);
        await ShowsAsync(cleo, first.Id, "Ben");

        for (var others = 0; others < ConsoleConnection.MostOpen; others++)
        {
            await ben.OpensAsync((await VisitorDriver.WaitingAsync(hub, $"visitor-of-tab-{others}")).Id);
        }

        await ShowsAsync(cleo, first.Id);
    }

    [Fact]
    public async Task A_colleague_who_types_is_seen_in_the_list_too()
    {
        await using var hub = new HubHost();
        using var bensClient = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleosClient = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var ben = await hub.ConnectAsync(bensClient);
        await using var cleo = await hub.ConnectAsync(cleosClient);
        await ben.ArrivesAsync();
        var visitor = await VisitorDriver.WaitingAsync(hub);
        Assert.True((await ben.DoesAsync("PickUp", visitor.Id)).Ok());

        await ben.CallAsync("Typing", new { conversationId = visitor.Id }, TestContext.Current.CancellationToken);

        Assert.Equal("Ben", (await cleo.SeesAsync("TypingShown")).Text("name"));
    }

    // Each push tells everybody who looks, so the same may be said twice: to a console that has just come, and because of what changed meanwhile.
    private static async Task ShowsAsync(ConsoleDriver console, Guid conversation, params string[] viewers)
    {
        var shown = default(JsonElement);
        while (shown.ValueKind == JsonValueKind.Undefined || !shown.EnumerateArray().Select(viewer => viewer.Text("name")).SequenceEqual(viewers))
        {
            shown = (await console.SeesAsync("ViewersShown", push => push.GetProperty("conversationId").GetGuid() == conversation)).GetProperty("viewers");
        }
    }
}
