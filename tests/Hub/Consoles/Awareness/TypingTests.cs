using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime;

namespace Omnichannel.Tests.Hub.Consoles.Awareness;

/// <summary>Who is shown that a visitor types.</summary>
public sealed class TypingTests
{
    [Fact]
    public async Task The_owner_sees_it_in_the_list_too_and_nobody_else_does()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cora = await hub.JoinAsync("Cora", OperatorRole.Associate, departments: "Support");
        await using var owner = await hub.ConnectAsync(ben);
        await using var colleague = await hub.ConnectAsync(cora);
        await owner.ArrivesAsync();
        await colleague.ArrivesAsync();
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await owner.DoesAsync("PickUp", visitor.Id);

        visitor.Types();

        var shown = await owner.SeesAsync("TypingShown", push => push.GetProperty("conversationId").GetGuid() == visitor.Id);
        Assert.Equal("visitor", shown.Text("kind"));

        // A push that comes behind it has come: nothing was on its way to the colleague before. Rows are told at once when the last was not just now.
        await colleague.SeesAsync("RowChanged", row => row.Text("state") == "assigned");
        hub.Clock.Advance(RowPacer.Interval);
        await visitor.WritesAsync("Hello?");
        await colleague.SeesAsync("RowChanged", row => row.Text("lastText") == "Hello?");
        Assert.Empty(colleague.Untaken("TypingShown"));
    }
}
