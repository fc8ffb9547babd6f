using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Board;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.Matching;

namespace Omnichannel.Tests.Hub.Board;

/// <summary>The numbers of the board are right, are those of the viewer's departments, and are counted no more often than needed.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task It_tells_who_waits_how_long_who_has_a_chat_and_who_can_take_one()
    {
        await using var hub = new HubHost();
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, cap: 1, "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        var taken = await VisitorDriver.WaitingAsync(hub, "visitor-1");
        var first = await VisitorDriver.WaitingAsync(hub, "visitor-2");
        hub.Clock.Advance(TimeSpan.FromSeconds(90));
        await VisitorDriver.WaitingAsync(hub, "visitor-3");
        await (await VisitorDriver.BeginAsync(hub, "visitor-4")).WritesAsync("Something else");

        var before = Support(await sue.BoardAsync());
        Assert.True((await console.DoesAsync("PickUp", taken.Id)).Ok());
        hub.Clock.Advance(BoardNumbers.Kept);
        var board = await sue.BoardAsync();

        Assert.Equal((3, 0, 1, 1, 2), (before.Number("waiting"), before.Number("withPeople"), before.Number("withBot"), before.Number("ready"), before.Number("members")));
        var support = Support(board);
        Assert.Equal((2, 1, 1, 0, 0), (support.Number("waiting"), support.Number("withPeople"), support.Number("withBot"), support.Number("ready"), support.Number("missedToday")));
        var longest = support.GetProperty("longest");
        Assert.Equal((first.Id, HubHost.Start), (longest.GetProperty("conversationId").GetGuid(), longest.GetProperty("since").GetDateTimeOffset()));
        var (busy, gone) = (Person(board, "Ben"), Person(board, "Sue"));
        Assert.Equal(("available", 1, 1, true), (busy.Text("status"), busy.Number("load"), busy.Number("cap"), busy.GetProperty("isConnected").GetBoolean()));
        Assert.Equal(("offline", 0, false), (gone.Text("status"), gone.Number("load"), gone.GetProperty("isConnected").GetBoolean()));
        Assert.Equal(hub.Department("Support").Value, Assert.Single(busy.GetProperty("departments").EnumerateArray()).GetGuid());
    }

    [Fact]
    public async Task It_tells_why_somebody_takes_no_chats_and_since_when()
    {
        await using var hub = new HubHost();
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        await console.ArrivesAsync();
        hub.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.True((await console.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status = "away", reason = "Lunch" }, TestContext.Current.CancellationToken)).Ok());

        var standing = Person(await sue.BoardAsync(), "Ben").GetProperty("standing");
        Assert.Equal(("Lunch", "self", HubHost.Start + TimeSpan.FromMinutes(5)), (standing.Text("reason"), standing.Text("setBy"), standing.GetProperty("since").GetDateTimeOffset()));
    }

    [Fact]
    public async Task Whoever_has_lost_their_connection_is_shown_so_before_they_count_as_offline()
    {
        await using var hub = new HubHost();
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using (var console = await hub.ConnectAsync(ben))
        {
            await console.ArrivesAsync();
        }

        for (var round = 0; round < 200 && !hub.Get<ConsoleConnections>().IsEmpty; round++)
        {
            await sue.GetJsonAsync("/api/me");
        }

        var gone = Person(await sue.BoardAsync(), "Ben");

        Assert.Equal(("available", false), (gone.Text("status"), gone.GetProperty("isConnected").GetBoolean()));
    }

    [Fact]
    public async Task Who_has_waited_longest_is_found_behind_those_who_are_more_urgent()
    {
        await using var story = await MatchingStory.BeginAsync();
        var first = await story.WaitAsync();
        (await story.RuleAsync(new { name = "Urgent", when = new { channels = new[] { "webchat" } }, then = new { priority = 5 } })).EnsureSuccessStatusCode();
        story.Hub.Clock.Advance(TimeSpan.FromSeconds(30));
        var urgent = await story.WaitAsync();
        await story.UntilAsync(urgent, head => head.Priority == 5);

        var support = Support(await story.Admin.BoardAsync());

        Assert.Equal((2, first.Id), (support.Number("waiting"), support.GetProperty("longest").GetProperty("conversationId").GetGuid()));
    }

    [Fact]
    public async Task A_supervisor_sees_their_departments_and_an_admin_all()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var dan = await hub.JoinAsync("Dan", OperatorRole.Supervisor, departments: "Sales");
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var both = await hub.JoinAsync("Bea", OperatorRole.Associate, departments: ["Sales", "Support"]);
        await VisitorDriver.WaitingAsync(hub);

        var (narrow, wide) = (await dan.BoardAsync(), await admin.BoardAsync());

        Assert.Equal(["Sales"], Names(narrow, "departments"));
        Assert.Equal(["Ada", "Bea", "Dan"], Names(narrow, "operators"));
        Assert.Equal(hub.Department("Sales").Value, Assert.Single(Person(narrow, "Bea").GetProperty("departments").EnumerateArray()).GetGuid());
        Assert.Equal(["Sales", "Support"], Names(wide, "departments"));
        Assert.Contains("Ben", Names(wide, "operators"));
        Assert.Equal(1, Support(wide).Number("waiting"));
    }

    [Fact]
    public async Task An_associate_is_refused()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");

        using var answer = await ben.GetAsync("/api/board", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("urn:omnichannel:forbidden", await answer.ProblemAsync());
    }

    [Fact]
    public async Task Missed_today_is_counted_from_midnight_in_the_departments_own_time_zone()
    {
        // In Tokyo it is 21:00 when the story begins.
        await using var story = await MatchingStory.BeginAsync(new { hours = new { timeZone = "Asia/Tokyo", weekly = Array.Empty<object>(), days = Array.Empty<object>() } });
        var (yesterday, today) = (await story.WaitAsync(), await story.WaitAsync());
        story.Hub.Clock.Leap(new TimeSpan(2, 59, 0));
        await yesterday.LeavesAsync();
        var late = Support(await story.Admin.BoardAsync());
        story.Hub.Clock.Leap(TimeSpan.FromMinutes(2));
        var night = Support(await story.Admin.BoardAsync());
        await today.LeavesAsync();
        story.Hub.Clock.Leap(BoardNumbers.Kept);

        var morning = Support(await story.Admin.BoardAsync());

        Assert.Equal((1, 0, 1), (late.Number("missedToday"), night.Number("missedToday"), morning.Number("missedToday")));
        Assert.Equal(MissedReason.VisitorLeft, story.HeadOf(yesterday).MissedReason);
    }

    [Fact]
    public async Task What_was_counted_is_shown_to_everybody_for_a_second()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        await admin.BoardAsync();
        await VisitorDriver.WaitingAsync(hub);

        var same = Support(await sue.BoardAsync());
        hub.Clock.Advance(BoardNumbers.Kept);
        var anew = Support(await sue.BoardAsync());

        Assert.Equal((0, 1), (same.Number("waiting"), anew.Number("waiting")));
    }

    private static JsonElement Support(JsonElement board) => board.GetProperty("departments").EnumerateArray().Single(one => one.Text("name") == "Support");

    private static JsonElement Person(JsonElement board, string name) => board.GetProperty("operators").EnumerateArray().Single(one => one.Text("name") == name);

    private static IEnumerable<string?> Names(JsonElement board, string list) => board.GetProperty(list).EnumerateArray().Select(one => one.Text("name"));
}
