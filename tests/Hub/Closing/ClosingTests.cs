using System.Net.Http.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Closing;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.Matching;
using Omnichannel.Tests.Testing;
using Visits = Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Closing;

public sealed class ClosingTests
{
    [Fact]
    public async Task An_end_is_taken_back_within_ten_minutes_by_whoever_had_it()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);
        await ben.DoesAsync("End", visitor.Id);

        var undone = await ben.DoesAsync("UndoEnd", visitor.Id);
        var head = story.HeadOf(visitor);
        await ben.DoesAsync("End", visitor.Id);
        story.Hub.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = await ben.DoesAsync("UndoEnd", visitor.Id);

        Assert.True(undone.Ok(), undone.GetRawText());
        Assert.Equal(ConversationState.Assigned, head.State);
        Assert.Equal("too-late", late.Text("code"));
    }

    [Fact]
    public async Task An_end_that_is_taken_back_while_its_operator_is_busy_goes_to_the_queue()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);
        await ben.DoesAsync("End", visitor.Id);
        await ben.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status = "away" }, TestContext.Current.CancellationToken);

        Assert.True((await ben.DoesAsync("UndoEnd", visitor.Id)).Ok());

        Assert.Equal(ConversationState.Queued, story.HeadOf(visitor).State);
    }

    [Fact]
    public async Task Where_a_tag_is_required_nothing_ends_without_one()
    {
        await using var story = await MatchingStory.BeginAsync();
        (await story.Admin.PutAsJsonAsync("/api/closing", new { version = 0, endNeeds = "tag" }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);

        Assert.Equal("tag-required", (await ben.DoesAsync("End", visitor.Id)).Text("code"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task What_is_quiet_ends_by_itself_by_who_had_the_last_word(bool operatorAnswered, bool ends)
    {
        await using var story = await MatchingStory.BeginAsync();
        (await story.Admin.PutAsJsonAsync("/api/closing", new { version = 0, operatorSilent = 5.0 }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);
        await visitor.WritesAsync("Anybody?");
        if (operatorAnswered)
        {
            await ben.SendsAsync(visitor.Id, "Here", lastSeen: 1_000);
        }

        story.Hub.Clock.Advance(TimeSpan.FromMinutes(5));
        story.Hub.Clock.Advance(TimeSpan.FromSeconds(16));
        if (ends)
        {
            Assert.Equal(ClosingReason.Idle, (await story.UntilAsync(visitor, head => !head.IsOpen)).ClosingReason);
        }
        else
        {
            Assert.True(story.HeadOf(visitor).IsOpen);
        }
    }

    [Theory]
    [InlineData("PickUp")]
    [InlineData("Reopen")]
    [InlineData("UndoEnd")]
    public async Task Whoever_has_just_got_it_has_the_whole_time_however_long_the_visitor_has_waited(string how)
    {
        await using var story = await MatchingStory.BeginAsync();
        (await story.Admin.PutAsJsonAsync("/api/closing", new { version = 0, visitorSilent = 10.0, operatorSilent = 10.0 }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        if (how != "PickUp")
        {
            await ben.DoesAsync("PickUp", visitor.Id);
            await ben.SendsAsync(visitor.Id, "Here", lastSeen: 1_000);
            await ben.DoesAsync("End", visitor.Id);
        }

        story.Hub.Clock.Advance(TimeSpan.FromMinutes(how == "UndoEnd" ? 10 : 12));
        Assert.True((await ben.DoesAsync(how, visitor.Id)).Ok());
        var closing = story.Hub.Get<AutoClose>();
        var closed = await closing.RunAsync(TestContext.Current.CancellationToken);
        var meanwhile = story.HeadOf(visitor).State;
        story.Hub.Clock.Advance(TimeSpan.FromMinutes(10));
        await closing.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ConversationState.Assigned), (closed, meanwhile));
        Assert.Equal(ClosingReason.Idle, (await story.UntilAsync(visitor, head => !head.IsOpen)).ClosingReason);
    }

    [Fact]
    public async Task A_visitor_who_writes_a_moment_too_late_goes_on_with_the_same_operator_who_is_told()
    {
        await using var story = await MatchingStory.BeginAsync();
        var (ben, visitor) = await EndedByItselfAsync(story);

        await visitor.WritesAsync("I am still here!");

        var head = story.HeadOf(visitor);
        Assert.Equal((ConversationState.Assigned, "Ben"), (head.State, story.NameOf(head.Owner)));
        Assert.Equal(visitor.Id, (await ben.SeesAsync("ChatAlert", alert => alert.Text("kind") == "assigned")).GetProperty("conversationId").GetGuid());
    }

    [Theory]
    [InlineData("away")]
    [InlineData("full")]
    public async Task When_that_operator_is_away_or_full_the_late_visitor_waits_in_the_queue(string why)
    {
        await using var story = await MatchingStory.BeginAsync();
        var (ben, visitor) = await EndedByItselfAsync(story);
        if (why == "full")
        {
            Assert.True((await ben.DoesAsync("PickUp", (await story.WaitAsync()).Id)).Ok());
        }
        else
        {
            await ben.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status = "away" }, TestContext.Current.CancellationToken);
        }

        await visitor.WritesAsync("I am still here!");

        Assert.Equal((ConversationState.Queued, null), (story.HeadOf(visitor).State, story.HeadOf(visitor).Owner));
    }

    [Fact]
    public async Task Numbers_that_make_no_sense_are_refused()
    {
        await using var story = await MatchingStory.BeginAsync();

        using var answer = await story.Admin.PutAsJsonAsync("/api/closing", new { version = 0, bot = 0.1 }, TestContext.Current.CancellationToken);

        Assert.Equal("urn:omnichannel:validation", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_visitor_who_leaves_the_queue_was_missed()
    {
        await using var story = await MatchingStory.BeginAsync();
        var visitor = await story.WaitAsync();

        await visitor.LeavesAsync();

        Assert.Equal(MissedReason.VisitorLeft, story.HeadOf(visitor).MissedReason);
    }

    [Fact]
    public async Task Each_end_is_rated_once()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await story.ArriveAsync("Ben");
        using var page = await Visits.VisitAsync(story.Hub);
        await page.WriteAsync("Talk to a person", TestContext.Current.CancellationToken);
        var id = Guid.Parse(page.Conversation);
        await ben.DoesAsync("PickUp", id);

        using var early = await RateAsync(page, 5);
        await ben.DoesAsync("End", id);
        using var first = await RateAsync(page, 4);
        using var second = await RateAsync(page, 1);
        await ben.DoesAsync("UndoEnd", id);
        await ben.DoesAsync("End", id);
        using var next = await RateAsync(page, 2);

        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, second.StatusCode, next.StatusCode]);
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var opened = await ben.OpensAsync(id);
        var scores = opened.GetProperty("entries").EnumerateArray()
            .Where(entry => entry.Text("name") == "omnichannel.rating").Select(entry => entry.GetProperty("value").GetProperty("score").GetInt32());
        Assert.Equal([4, 2], scores);
    }

    private static Task<HttpResponseMessage> RateAsync(DirectLineClient page, int score) => page.PostAsync(
        new { type = "event", name = "omnichannel.rating", value = new { score, comment = "" }, channelData = new { clientActivityID = Guid.NewGuid() } },
        TestContext.Current.CancellationToken);

    /// <summary>A visitor of Ben, who has room for one, was given half a minute and let it pass.</summary>
    private static async Task<(ConsoleDriver Ben, VisitorDriver Visitor)> EndedByItselfAsync(MatchingStory story)
    {
        var ben = await story.ArriveAsync("Ben", cap: 1);
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);
        await ben.SendsAsync(visitor.Id, "Still there?", lastSeen: 1_000);
        await ben.CallAsync("EndIn", new { clientCommandId = Guid.NewGuid(), conversationId = visitor.Id, seconds = 30 }, TestContext.Current.CancellationToken);
        story.Hub.Clock.Advance(TimeSpan.FromSeconds(30));
        await story.UntilAsync(visitor, head => head.ClosingReason == ClosingReason.TimedOut);
        return (ben, visitor);
    }
}
