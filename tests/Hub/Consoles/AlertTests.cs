using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime;
using Omnichannel.Tests.Hub.Matching;
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

        // Who was seen to come and then to be busy has been welcomed before anybody waits.
        await busy.ArrivesAsync();
        await SetStatusAsync(busy, "busy");

        var visitor = await VisitorDriver.WaitingAsync(hub);

        var alert = await available.SeesAsync("HandoffAlert");
        Assert.Equal(visitor.Id, alert.GetProperty("conversationId").GetGuid());
        Assert.Equal("Support", alert.GetProperty("department").Text("name"));
        Assert.Equal("The visitor asked for a person.", alert.Text("reason"));
        Assert.False(alert.GetProperty("lastResort").GetBoolean());
        await busy.SeesRowAsync(visitor.Id, "queued");
        Assert.True((await available.DoesAsync("PickUp", visitor.Id)).Ok());
        await busy.SeesRowAsync(visitor.Id, "assigned");
        Assert.Empty(busy.Untaken("HandoffAlert"));
    }

    [Fact]
    public async Task When_nobody_is_available_everybody_of_the_department_and_admins_are_alerted_as_a_last_resort()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var admin = await hub.JoinAsync("Ann", OperatorRole.Admin);
        await using var away = await hub.ConnectAsync(ben);
        await using var boss = await hub.ConnectAsync(admin);
        await SetStatusAsync(away, "away");
        await boss.ArrivesAsync();

        var visitor = await VisitorDriver.WaitingAsync(hub);

        await using var again = await hub.ConnectAsync(ben);
        foreach (var console in new[] { away, boss, again })
        {
            var alert = await console.SeesAsync("HandoffAlert");
            Assert.Equal(visitor.Id, alert.GetProperty("conversationId").GetGuid());
            Assert.True(alert.GetProperty("lastResort").GetBoolean());
        }
    }

    [Fact]
    public async Task Whoever_is_away_and_comes_while_a_colleague_is_free_is_told_and_left_in_peace()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var away = await hub.ConnectAsync(ben);
        await using var free = await hub.ConnectAsync(cleo);
        await free.ArrivesAsync();
        await SetStatusAsync(away, "away");
        await VisitorDriver.WaitingAsync(hub);
        await free.SeesAsync("HandoffAlert");

        await using var again = await hub.ConnectAsync(ben);

        Assert.False((await again.SeesAsync("HandoffAlert")).GetProperty("lastResort").GetBoolean());
    }

    [Fact]
    public async Task Whoever_becomes_available_is_called_for_those_who_wait_already()
    {
        await using var story = await MatchingStory.BeginAsync();
        var (comes, free) = (await story.ArriveAsync("Ben"), await story.ArriveAsync("Cleo"));
        await SetStatusAsync(comes, "away");
        await story.SettleAsync(free);
        var visitor = await story.WaitAsync();
        await free.SeesAsync("HandoffAlert");
        await comes.SeesRowAsync(visitor.Id, "queued");
        Assert.Empty(comes.Untaken("HandoffAlert"));

        await SetStatusAsync(comes, "available");

        var alert = await WhileTimePassesAsync(story.Hub, comes.SeesAsync("HandoffAlert"));
        Assert.Equal((visitor.Id, false), (alert.GetProperty("conversationId").GetGuid(), alert.GetProperty("lastResort").GetBoolean()));
        Assert.True((await comes.DoesAsync("PickUp", visitor.Id)).Ok());
        await free.SeesRowAsync(visitor.Id, "assigned");
        Assert.Empty(free.Untaken("HandoffAlert"));
    }

    [Fact]
    public async Task Whoever_is_alone_and_chooses_to_be_away_is_left_in_peace_until_they_are_back()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await story.ArriveAsync("Ben");
        await story.SettleAsync(ben);
        var visitor = await story.WaitAsync();
        await ben.SeesAsync("HandoffAlert");

        await SetStatusAsync(ben, "away");
        for (var looks = 0; looks < 4; looks++)
        {
            // Calls are renewed with every tick; what happens after one is seen after it.
            story.Hub.Clock.Advance(RowPacer.Interval);
            await story.SettleAsync(ben);
        }

        Assert.Empty(ben.Untaken("HandoffAlert"));
        await SetStatusAsync(ben, "available");
        var alert = await WhileTimePassesAsync(story.Hub, ben.SeesAsync("HandoffAlert"));
        Assert.Equal((visitor.Id, false), (alert.GetProperty("conversationId").GetGuid(), alert.GetProperty("lastResort").GetBoolean()));
    }

    [Theory]
    [InlineData("away")]
    [InlineData("full")]
    public async Task When_those_who_were_called_can_no_longer_help_everybody_else_is_called(string because)
    {
        await using var story = await MatchingStory.BeginAsync();
        var (ben, cleo) = (await story.ArriveAsync("Ben", cap: 1), await story.ArriveAsync("Cleo"));
        await SetStatusAsync(cleo, "away");
        var (first, second) = (await story.WaitAsync(), await story.WaitAsync());
        await ben.SeesAsync("HandoffAlert");
        await ben.SeesAsync("HandoffAlert");
        await cleo.SeesRowAsync(second.Id, "queued");
        Assert.Empty(cleo.Untaken("HandoffAlert"));

        if (because == "away")
        {
            await SetStatusAsync(ben, "away");
        }
        else
        {
            Assert.True((await ben.DoesAsync("PickUp", first.Id)).Ok());
        }

        var alert = await WhileTimePassesAsync(story.Hub, cleo.SeesAsync("HandoffAlert", one => one.GetProperty("conversationId").GetGuid() == second.Id));
        Assert.True(alert.GetProperty("lastResort").GetBoolean());
    }

    [Fact]
    public async Task What_somebody_was_given_while_their_line_was_cut_is_said_when_it_is_back_until_they_have_looked()
    {
        await using var hub = new HubHost();
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var boss = await hub.ConnectAsync(sue);
        var cut = await hub.ConnectAsync(ben);
        await cut.ArrivesAsync();
        var (own, given) = (await VisitorDriver.WaitingAsync(hub), await VisitorDriver.WaitingAsync(hub, "visitor-2"));
        Assert.True((await cut.DoesAsync("PickUp", own.Id)).Ok());
        await cut.DisposeAsync();
        await cut.Closed;
        Assert.True((await GivesAsync(boss, hub, given.Id, ben)).Ok());

        await using var back = await hub.ConnectAsync(ben);
        var alert = await back.SeesAsync("ChatAlert");
        Assert.Equal((given.Id, "assigned", "VIP"), (alert.GetProperty("conversationId").GetGuid(), alert.Text("kind"), alert.Text("note")));
        Assert.Equal("Sue", alert.GetProperty("by").Text("name"));

        var sequence = (await back.OpensAsync(given.Id)).GetProperty("sequence").GetInt64();
        await back.CallAsync("Read", new { conversationId = given.Id, sequence }, TestContext.Current.CancellationToken);
        var waiting = (await VisitorDriver.WaitingAsync(hub, "visitor-3")).Id;
        await back.SeesAsync("HandoffAlert", one => one.GetProperty("conversationId").GetGuid() == waiting);
        await using var later = await hub.ConnectAsync(ben);

        // Who waits is told of last.
        await later.SeesAsync("HandoffAlert");
        Assert.Empty(later.Untaken("ChatAlert"));

        // What is said to all and what is said on coming back may cross: twice is as good as once, of one's own doing never.
        Assert.All(back.Untaken("ChatAlert"), again => Assert.Equal(given.Id, again.GetProperty("conversationId").GetGuid()));
    }

    [Fact]
    public async Task What_somebody_was_asked_into_while_their_line_was_cut_is_said_when_it_is_back_until_they_have_looked()
    {
        await using var hub = new HubHost();
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Associate, departments: "Support");
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Sales");
        await using var owner = await hub.ConnectAsync(ann);
        await owner.ArrivesAsync();
        var asked = (await VisitorDriver.WaitingAsync(hub)).Id;
        Assert.True((await owner.DoesAsync("PickUp", asked)).Ok());
        var operatorId = (await ben.GetJsonAsync("/api/me")).GetProperty("id").GetGuid();
        var invitation = new { clientCommandId = Guid.NewGuid(), conversationId = asked, operatorId };
        Assert.True((await owner.CallAsync("Invite", invitation, TestContext.Current.CancellationToken)).Ok());

        await using var back = await hub.ConnectAsync(ben);
        var alert = await back.SeesAsync("ChatAlert");
        Assert.Equal((asked, "invited", "Ann"), (alert.GetProperty("conversationId").GetGuid(), alert.Text("kind"), alert.GetProperty("by").Text("name")));

        var sequence = (await back.OpensAsync(asked)).GetProperty("sequence").GetInt64();
        await back.CallAsync("Read", new { conversationId = asked, sequence }, TestContext.Current.CancellationToken);
        var given = (await VisitorDriver.WaitingAsync(hub, "visitor-2")).Id;
        Assert.True((await owner.DoesAsync("PickUp", given)).Ok());
        Assert.True((await owner.CallAsync("Invite", invitation with { clientCommandId = Guid.NewGuid(), conversationId = given }, TestContext.Current.CancellationToken)).Ok());
        await using var later = await hub.ConnectAsync(ben);
        Assert.Equal(given, (await later.SeesAsync("ChatAlert")).GetProperty("conversationId").GetGuid());

        // As above: of what was looked at never, of the other perhaps twice. An answer comes behind every push that was on its way.
        await later.OpensAsync(given);
        Assert.All(later.Untaken("ChatAlert"), again => Assert.Equal(given, again.GetProperty("conversationId").GetGuid()));
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

    private static async Task<JsonElement> GivesAsync(ConsoleDriver by, HubHost hub, Guid conversation, HttpClient to)
    {
        var operatorId = (await to.GetJsonAsync("/api/me")).GetProperty("id").GetGuid();
        var request = new { clientCommandId = Guid.NewGuid(), conversationId = conversation, departmentId = hub.Department("Support").Value, operatorId, note = "VIP" };
        return await by.CallAsync("Reassign", request, TestContext.Current.CancellationToken);
    }

    // Calls are renewed a few times a second.
    private static async Task<JsonElement> WhileTimePassesAsync(HubHost hub, Task<JsonElement> seen)
    {
        while (!seen.IsCompleted)
        {
            hub.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await hub.Console().GetAsync("/api/setup", TestContext.Current.CancellationToken);
        }

        return await seen;
    }

    private static async Task SetStatusAsync(ConsoleDriver console, string status)
    {
        var result = await console.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status }, TestContext.Current.CancellationToken);
        Assert.True(result.Ok());
        await console.SeesAsync("MeChanged", me => me.Text("status") == status);
    }
}
