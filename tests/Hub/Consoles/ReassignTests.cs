using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Operators;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class ReassignTests
{
    [Fact]
    public async Task From_the_queue_it_goes_to_the_chosen_operator_at_once_and_they_are_alerted()
    {
        await using var story = await HandoverStory.BeginAsync();

        var result = await story.ReassignAsync(story.Sue, "Ben", note: "VIP");

        Assert.True(result.Ok(), result.GetRawText());
        var alert = await story.Ben.SeesAsync("ChatAlert");
        Assert.Equal(("assigned", "VIP", "Sue"), (alert.Text("kind"), alert.Text("note"), alert.GetProperty("by").Text("name")));
        Assert.Equal((ConversationState.Assigned, story.IdOf("Ben")), (story.Head.State, story.Head.Owner!.Value.Value));
    }

    [Fact]
    public async Task From_the_bot_it_goes_to_the_chosen_operator_who_sees_where_it_was()
    {
        await using var story = await HandoverStory.BeginAsync();
        var visitor = await VisitorDriver.BeginAsync(story.Hub, "visitor-2");
        await visitor.WritesAsync("Something else");

        var result = await story.ReassignAsync(story.Sue, "Ben", conversation: visitor.Id);

        Assert.True(result.Ok(), result.GetRawText());
        var opened = await story.Ben.OpensAsync(visitor.Id);
        Assert.Equal("bot", opened.GetProperty("entries").EnumerateArray().Single(entry => entry.Text("name") == "omnichannel.reassigned").GetProperty("value").Text("from"));
    }

    [Fact]
    public async Task From_a_colleague_it_is_taken_away_and_they_learn_of_it()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);

        await story.ReassignAsync(story.Sue, "Cleo", "Sales");

        Assert.Equal("takenAway", (await story.Ben.SeesAsync("ChatAlert")).Text("kind"));
        Assert.Equal("assigned", (await story.Cleo.SeesAsync("ChatAlert")).Text("kind"));
        Assert.Equal(story.DepartmentOf("Sales"), story.Head.Department.Value);
        Assert.Equal(story.Visitor.Id, (await story.Ben.SeesAsync("RowLeft")).GetProperty("conversationId").GetGuid());
    }

    [Fact]
    public async Task Somebody_who_went_away_meanwhile_is_refused_with_a_fresh_list_and_nothing_moves()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status = "away" }, TestContext.Current.CancellationToken);

        var result = await story.ReassignAsync(story.Sue, "Ben");

        Assert.Equal("not-available", result.Text("code"));
        Assert.Equal(["Cleo", "Sue"], result.GetProperty("candidates").EnumerateArray().Select(one => one.Text("name")));
        Assert.Equal(ConversationState.Queued, story.Head.State);
    }

    [Fact]
    public async Task Somebody_of_another_department_is_refused()
    {
        await using var story = await HandoverStory.BeginAsync();

        var result = await story.ReassignAsync(story.Sue, "Ben", "Sales");

        Assert.Equal("not-available", result.Text("code"));
    }

    [Fact]
    public async Task Over_the_cap_it_is_allowed_with_a_warning()
    {
        await using var story = await HandoverStory.BeginAsync(capOfCleo: 1);
        Assert.False((await story.ReassignAsync(story.Sue, "Cleo")).GetProperty("overCap").GetBoolean());
        var other = await VisitorDriver.WaitingAsync(story.Hub, "visitor-2");

        var result = await story.ReassignAsync(story.Sue, "Cleo", conversation: other.Id);

        Assert.True(result.Ok());
        Assert.True(result.GetProperty("overCap").GetBoolean());
        var me = await story.Cleo.SeesAsync("MeChanged", me => me.GetProperty("load").GetInt32() == 2);
        Assert.Equal(1, me.GetProperty("cap").GetInt32());
    }

    [Fact]
    public async Task An_ending_that_runs_is_called_off()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.Ben.CallAsync(
            "EndIn", new { clientCommandId = Guid.NewGuid(), conversationId = story.Visitor.Id, seconds = 30 }, TestContext.Current.CancellationToken);

        await story.ReassignAsync(story.Sue, "Cleo");
        story.Hub.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(story.Head.Ending);
        var opened = await story.Cleo.OpensAsync(story.Visitor.Id);
        Assert.Contains(opened.GetProperty("entries").EnumerateArray(), entry => entry.Text("name") == "omnichannel.endingCancelled");
    }

    [Fact]
    public async Task At_the_end_of_a_shift_all_of_somebodys_conversations_go_together()
    {
        await using var story = await HandoverStory.BeginAsync();
        var other = await VisitorDriver.WaitingAsync(story.Hub, "visitor-2");
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.Ben.DoesAsync("PickUp", other.Id);

        var given = await story.Sue.CallAsync(
            "ReassignAll",
            new { clientCommandId = Guid.NewGuid(), fromOperatorId = story.IdOf("Ben"), toOperatorId = story.IdOf("Cleo"), note = "end of shift" },
            TestContext.Current.CancellationToken);
        var back = await story.Sue.CallAsync(
            "ReassignAll",
            new { clientCommandId = Guid.NewGuid(), fromOperatorId = story.IdOf("Cleo") },
            TestContext.Current.CancellationToken);

        Assert.Equal((2, 2), (given.GetProperty("moved").GetInt32(), back.GetProperty("moved").GetInt32()));
        Assert.Equal(ConversationState.Queued, story.Head.State);
    }

    [Fact]
    [Trait("threat", "O-01")]
    public async Task A_supervisor_of_another_department_gives_none_of_them_away_and_learns_of_none()
    {
        await using var story = await HandoverStory.BeginAsync();
        using var dan = await story.Hub.JoinAsync("Dan", OperatorRole.Supervisor, departments: "Sales");
        await using var far = await story.Hub.ConnectAsync(dan);
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);

        var result = await far.CallAsync(
            "ReassignAll", new { clientCommandId = Guid.NewGuid(), fromOperatorId = story.IdOf("Ben") }, TestContext.Current.CancellationToken);

        Assert.Equal((0, 0), (result.GetProperty("moved").GetInt32(), result.GetProperty("failed").GetArrayLength()));
        Assert.Equal(story.IdOf("Ben"), story.Head.Owner?.Value);
    }

    [Fact]
    public async Task What_is_about_to_end_goes_back_with_the_rest_and_ends_no_more()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.Ben.CallAsync(
            "EndIn", new { clientCommandId = Guid.NewGuid(), conversationId = story.Visitor.Id, seconds = 30 }, TestContext.Current.CancellationToken);

        var back = await story.Sue.CallAsync(
            "ReassignAll", new { clientCommandId = Guid.NewGuid(), fromOperatorId = story.IdOf("Ben") }, TestContext.Current.CancellationToken);

        Assert.Equal((1, false), (back.GetProperty("moved").GetInt32(), back.GetProperty("overCap").GetBoolean()));
        Assert.Equal((ConversationState.Queued, null), (story.Head.State, story.Head.Ending));
    }

    [Fact]
    public async Task Whoever_gets_more_than_they_should_by_it_is_named_as_such()
    {
        await using var story = await HandoverStory.BeginAsync(capOfCleo: 1);
        var other = await VisitorDriver.WaitingAsync(story.Hub, "visitor-2");
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.Ben.DoesAsync("PickUp", other.Id);

        var given = await story.Sue.CallAsync(
            "ReassignAll",
            new { clientCommandId = Guid.NewGuid(), fromOperatorId = story.IdOf("Ben"), toOperatorId = story.IdOf("Cleo") },
            TestContext.Current.CancellationToken);

        Assert.Equal((2, true), (given.GetProperty("moved").GetInt32(), given.GetProperty("overCap").GetBoolean()));
    }

    [Fact]
    public async Task What_a_supervisor_did_is_in_the_audit_log()
    {
        await using var story = await HandoverStory.BeginAsync();
        using var admin = await story.Hub.SetUpAsync();
        await story.ReassignAsync(story.Sue, "Ben");
        await story.Sue.DoesAsync("Monitor", story.Visitor.Id);
        await story.Sue.DoesAsync("TakeOver", story.Visitor.Id);
        await story.Sue.DoesAsync("Requeue", story.Visitor.Id);
        await story.Sue.DoesAsync("Monitor", story.Visitor.Id);
        await story.Sue.DoesAsync("StepOut", story.Visitor.Id);

        var page = await admin.GetJsonAsync("/api/audit?subject=" + story.Visitor.Id);

        Assert.Equal(
            [
                ("conversation.monitorEnd", "Sue", null),
                ("conversation.monitor", "Sue", null),
                ("conversation.takeOver", "Sue", "Ben"),
                ("conversation.monitorEnd", "Sue", "Ben"),
                ("conversation.monitor", "Sue", "Ben"),
                ("conversation.reassign", "Sue", "Ben"),
            ],
            page.GetProperty("items").EnumerateArray().Select(act => (
                act.Text("act"), act.GetProperty("actor").Text("name"), act.GetProperty("person") is { ValueKind: JsonValueKind.Object } person ? person.Text("name") : null)));
    }

    [Fact]
    public async Task Giving_a_chat_back_once_more_gets_the_first_answer()
    {
        await using var story = await HandoverStory.BeginAsync();
        var id = Guid.NewGuid();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);

        var first = await story.Ben.DoesAsync("Requeue", story.Visitor.Id, id);
        var again = await story.Ben.DoesAsync("Requeue", story.Visitor.Id, id);
        var another = await story.Ben.DoesAsync("Requeue", story.Visitor.Id);

        Assert.True(first.Ok(), first.GetRawText());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("not-owner", another.Text("code"));
    }
}
