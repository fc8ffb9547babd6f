using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Tests.Hub.Consoles;
using Visits = Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Conversations;

public sealed class MissedListTests
{
    [Fact]
    public async Task A_chat_that_got_only_the_welcome_is_missed_and_gone_from_there_once_it_is_opened_again()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await visitor.LeavesAsync();

        var row = Assert.Single((await ben.GetJsonAsync("/api/conversations?list=missed")).GetProperty("items").EnumerateArray());
        Assert.Equal((visitor.Id, "visitorLeft"), (row.GetProperty("id").GetGuid(), row.Text("missedReason")));
        Assert.False(row.GetProperty("visitorIsHere").GetBoolean());
        Assert.True((await console.DoesAsync("Reopen", visitor.Id)).Ok());
        Assert.Empty((await ben.GetJsonAsync("/api/conversations?list=missed")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_list_says_whose_visitor_is_still_there()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var page = await Visits.VisitAsync(hub);
        await page.WriteAsync("Talk to a person", TestContext.Current.CancellationToken);
        using var stream = await page.OpenAsync(TestContext.Current.CancellationToken);
        Assert.True((await hub.Get<Omnichannel.Hub.Turns.TurnPipeline>().RunAsync(new(Visits.Id(page), new Omnichannel.Core.Conversations.Command.Leave()))).IsDone);

        var row = Assert.Single((await ben.GetJsonAsync("/api/conversations?list=missed")).GetProperty("items").EnumerateArray());

        Assert.True(row.GetProperty("visitorIsHere").GetBoolean());
    }

    [Fact]
    public async Task Whoever_watches_has_the_chat_in_their_list_and_is_told_so_by_the_row()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        await using var near = await hub.ConnectAsync(ben);
        await using var over = await hub.ConnectAsync(sue);
        await near.ArrivesAsync();
        await over.ArrivesAsync();
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await near.DoesAsync("PickUp", visitor.Id);

        Assert.True((await over.DoesAsync("Monitor", visitor.Id)).Ok());

        await over.SeesAsync("RowChanged", row => row.GetProperty("watching").GetBoolean());
        Assert.Single((await sue.GetJsonAsync("/api/conversations?list=monitored")).GetProperty("items").EnumerateArray());
        Assert.Empty((await ben.GetJsonAsync("/api/conversations?list=monitored")).GetProperty("items").EnumerateArray());
        Assert.True((await over.DoesAsync("StepOut", visitor.Id)).Ok());
        await over.SeesAsync("RowChanged", row => !row.GetProperty("watching").GetBoolean());
        hub.Clock.Advance(ConsoleBroadcaster.Beat);
        await over.SeesAsync("Heartbeat", beat => beat.GetProperty("lists").GetProperty("active").GetProperty("count").GetInt32() == 1
            && beat.GetProperty("lists").GetProperty("all").GetProperty("count").GetInt32() == 1
            && beat.GetProperty("lists").GetProperty("monitored").GetProperty("count").GetInt32() == 0);
        Assert.DoesNotContain(near.Untaken("RowChanged"), row => row.GetProperty("watching").GetBoolean());
    }
}
