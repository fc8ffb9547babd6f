using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Matching;

public sealed class MatchingTests
{
    [Fact]
    public async Task A_chat_is_offered_to_one_after_the_other_and_whoever_accepts_has_it()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 30 });
        var (ben, cleo) = (await story.ArriveAsync("Ben"), await story.ArriveAsync("Cleo"));

        var visitor = await story.WaitAsync();
        var asked = (await story.UntilAsync(visitor, head => head.Offer is not null)).Offer!.To;
        var benIsFirst = story.NameOf(asked) == "Ben";
        string[] order = benIsFirst ? ["Ben", "Cleo"] : ["Cleo", "Ben"];
        var (one, other) = benIsFirst ? (ben, cleo) : (cleo, ben);
        var first = await one.SeesAsync("OfferAlert");
        Assert.True((await MatchingStory.AnswerAsync(one, "DeclineOffer", first)).Ok());
        var second = await other.SeesAsync("OfferAlert");
        Assert.True((await MatchingStory.AnswerAsync(other, "AcceptOffer", second)).Ok());

        Assert.Equal("ring", first.Text("kind"));
        var head = story.HeadOf(visitor);
        Assert.Equal(ConversationState.Assigned, head.State);
        var routing = await story.Admin.GetJsonAsync($"/api/conversations/{visitor.Id}/routing");
        var offers = routing.GetProperty("decisions").EnumerateArray().Where(entry => entry.Text("name") == "omnichannel.offer").Select(entry => entry.GetProperty("value")).ToList();
        Assert.Equal(["offered", "declined", "offered", "accepted"], offers.Select(value => value.Text("state")));
        Assert.Equal(
            order,
            offers.Where(value => value.Text("state") == "offered").Select(value => value.GetProperty("operator").Text("name")));
        var why = offers[2].GetProperty("why").GetProperty("candidates").EnumerateArray().ToDictionary(one => one.Text("name")!, one => one.Text("because"));
        Assert.Equal(("didNotTakeIt", null), (why[order[0]], why[order[1]]));
    }

    [Fact]
    public async Task Nobody_who_answers_passes_it_on_and_then_everybody_may_take_it()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 10 });
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        var offer = await ben.SeesAsync("OfferAlert");

        story.Hub.Clock.Advance(TimeSpan.FromSeconds(11));

        var head = await story.UntilAsync(visitor, head => head.Offer is null);
        Assert.Equal((ConversationState.Queued, 1), (head.State, head.Routing.PassedOver.Count));
        Assert.Equal(visitor.Id, (await ben.SeesAsync("HandoffAlert")).GetProperty("conversationId").GetGuid());
        var later = await story.ComeBackAsync("Ben");
        Assert.Equal(visitor.Id, (await later.SeesAsync("HandoffAlert")).GetProperty("conversationId").GetGuid());
        Assert.Equal("offer-gone", (await MatchingStory.AnswerAsync(ben, "AcceptOffer", offer)).Text("code"));
        var waiting = (await story.Admin.GetJsonAsync($"/api/conversations/{visitor.Id}/routing")).GetProperty("waiting");
        Assert.Equal(("nobodyCan", 1), (waiting.Text("reason"), waiting.GetProperty("position").GetInt32()));
        Assert.True((await ben.DoesAsync("PickUp", visitor.Id)).Ok());
    }

    [Fact]
    public async Task Whoever_let_it_pass_is_asked_again_a_while_after_the_last_one_did()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 30 });
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        await MatchingStory.AnswerAsync(ben, "DeclineOffer", await ben.SeesAsync("OfferAlert"));
        await ben.SeesAsync("HandoffAlert");

        story.Hub.Clock.Advance(RoutingState.AskedAgainAfter);

        // Somebody else who comes has the queue looked at: the clock of the test may have passed by the matcher's own.
        await story.WaitAsync();
        var again = await ben.SeesAsync("OfferAlert", offer => offer.GetProperty("conversationId").GetGuid() == visitor.Id);
        Assert.Empty(story.HeadOf(visitor).Routing.PassedOver);
        Assert.True((await MatchingStory.AnswerAsync(ben, "AcceptOffer", again)).Ok());
        Assert.Equal("Ben", story.NameOf(story.HeadOf(visitor).Owner));
    }

    [Fact]
    public async Task While_somebody_is_asked_nobody_else_is_called()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 30 });
        var (ben, cleo) = (await story.ArriveAsync("Ben"), await story.ArriveAsync("Cleo"));
        await story.SettleAsync(ben, cleo);
        var visitor = await story.WaitAsync();
        var benIsFirst = story.NameOf((await story.UntilAsync(visitor, head => head.Offer is not null)).Offer!.To) == "Ben";
        var (one, other) = benIsFirst ? (ben, cleo) : (cleo, ben);

        await MatchingStory.AnswerAsync(one, "DeclineOffer", await one.SeesAsync("OfferAlert"));
        var second = await other.SeesAsync("OfferAlert");

        Assert.Empty(one.Untaken("HandoffAlert"));
        Assert.Empty(other.Untaken("HandoffAlert"));
        await MatchingStory.AnswerAsync(other, "DeclineOffer", second);
        await one.SeesAsync("HandoffAlert");
        await other.SeesAsync("HandoffAlert");
    }

    [Theory]
    [InlineData("skill")]
    [InlineData("language")]
    [InlineData("strategy")]
    public async Task What_can_be_offered_to_nobody_calls_everybody_who_is_free_from_the_start(string because)
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 30 });
        object then = because switch
        {
            "skill" => new { skills = new[] { "billing" } },
            "language" => new { needsLanguage = true },
            _ => new { strategy = "broadcast" },
        };
        (await story.RuleAsync(new { name = "All", then })).EnsureSuccessStatusCode();
        var ben = await story.ArriveAsync("Ben");
        await story.LearnsAsync("Ben", [], ["de"]);

        var visitor = await story.WaitAsync();

        var alert = await ben.SeesAsync("HandoffAlert");
        Assert.Equal(visitor.Id, alert.GetProperty("conversationId").GetGuid());
        Assert.False(alert.GetProperty("lastResort").GetBoolean());
        Assert.Empty(ben.Untaken("OfferAlert"));
    }

    [Fact]
    public async Task Whoever_has_what_it_needs_is_called_before_others()
    {
        await using var story = await MatchingStory.BeginAsync();
        (await story.RuleAsync(new { name = "All", then = new { skills = new[] { "billing" } } })).EnsureSuccessStatusCode();
        var (ben, cleo) = (await story.ArriveAsync("Ben"), await story.ArriveAsync("Cleo"));
        await story.LearnsAsync("Cleo", ["billing"], []);
        await story.SettleAsync(ben);

        var visitor = await story.WaitAsync();
        await cleo.SeesAsync("HandoffAlert");
        Assert.True((await cleo.DoesAsync("PickUp", visitor.Id)).Ok());

        await ben.SeesRowAsync(visitor.Id, "assigned");
        Assert.Empty(ben.Untaken("HandoffAlert"));
    }

    [Fact]
    public async Task Who_waits_while_everybody_has_as_many_as_they_may_have_calls_all_the_same()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 30 });
        var ben = await story.ArriveAsync("Ben", cap: 1);
        await story.WaitAsync();
        await ben.SeesAsync("OfferAlert");

        var second = await story.WaitAsync();

        var alert = await ben.SeesAsync("HandoffAlert");
        Assert.Equal(second.Id, alert.GetProperty("conversationId").GetGuid());
        Assert.True(alert.GetProperty("lastResort").GetBoolean());
    }

    [Fact]
    public async Task Without_asking_the_least_busy_gets_it_and_is_alerted()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "leastBusy", offerSeconds = 0 });
        var (ben, cleo) = (await story.ArriveAsync("Ben"), await story.ArriveAsync("Cleo"));

        var (one, two) = (await story.WaitAsync(), await story.WaitAsync());
        var (first, second) = (await story.UntilAsync(one, IsAssigned), await story.UntilAsync(two, IsAssigned));

        Assert.NotEqual(first.Owner, second.Owner);
        Assert.Equal("assigned", (await ben.SeesAsync("ChatAlert")).Text("kind"));
        Assert.Equal("assigned", (await cleo.SeesAsync("ChatAlert")).Text("kind"));
    }

    [Fact]
    public async Task Whose_turn_it_is_outlives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("omnichannel-").FullName;
        string? first;
        await using (var before = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 0 }, folder))
        {
            await before.ArriveAsync("Ben");
            await before.ArriveAsync("Cleo");
            first = before.NameOf((await before.UntilAsync(await before.WaitAsync(), IsAssigned)).Owner);
        }

        await using (var after = MatchingStory.GoOn(folder))
        {
            await after.ComeBackAsync("Ben");
            await after.ComeBackAsync("Cleo");
            var next = after.NameOf((await after.UntilAsync(await after.WaitAsync("somebody else"), IsAssigned)).Owner);

            Assert.Equal(first == "Ben" ? "Cleo" : "Ben", next);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_place_that_gets_free_goes_to_the_oldest_who_waits()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 0 });
        var ben = await story.ArriveAsync("Ben", cap: 1);
        var served = await story.WaitAsync();
        await story.UntilAsync(served, IsAssigned);
        story.Hub.Clock.Advance(TimeSpan.FromSeconds(1));
        var oldest = await story.WaitAsync();
        story.Hub.Clock.Advance(TimeSpan.FromSeconds(1));
        var newest = await story.WaitAsync();

        await ben.DoesAsync("End", served.Id);

        await story.UntilAsync(oldest, IsAssigned);
        Assert.Equal(ConversationState.Queued, story.HeadOf(newest).State);
    }

    [Fact]
    public async Task Whoever_comes_or_becomes_available_is_given_what_waits()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "roundRobin", offerSeconds = 0 });
        var visitor = await story.WaitAsync();

        await story.ArriveAsync("Ben");

        await story.UntilAsync(visitor, IsAssigned);
    }

    [Fact]
    public async Task After_the_longest_wait_it_is_missed_and_the_visitor_is_told()
    {
        await using var story = await MatchingStory.BeginAsync(new { maximumWaitSeconds = 60, afterWait = "miss", awayText = "Nobody is here." });
        var visitor = await story.WaitAsync();
        await story.UntilAsync(visitor, head => head.Routing.Wait is not null);

        story.Hub.Clock.Advance(TimeSpan.FromSeconds(61));

        var head = await story.UntilAsync(visitor, head => !head.IsOpen);
        Assert.Equal((MissedReason.NoAnswer, "Nobody is here."), (head.MissedReason, head.Preview?.Text));
    }

    [Fact]
    public async Task After_the_longest_wait_another_department_helps_out()
    {
        await using var story = await MatchingStory.BeginAsync();
        var sales = story.Hub.Department("Sales").Value;
        (await story.SetAsync("Support", new { maximumWaitSeconds = 60, afterWait = "fallback", fallback = sales }, isDefault: true)).EnsureSuccessStatusCode();
        var visitor = await story.WaitAsync();
        var before = await story.UntilAsync(visitor, head => head.Routing.Wait is not null);

        story.Hub.Clock.Advance(TimeSpan.FromSeconds(61));

        var head = await story.UntilAsync(visitor, head => head.Department.Value == sales);
        Assert.Equal((ConversationState.Queued, before.QueuedAt), (head.State, head.QueuedAt));
    }

    [Fact]
    public async Task Who_comes_after_hours_is_missed_with_that_reason_and_who_came_before_closing_is_served()
    {
        // The clock stands at 12:00 UTC, a Sunday.
        await using var story = await MatchingStory.BeginAsync(new
        {
            whenClosed = "miss",
            hours = new { timeZone = "UTC", weekly = new[] { new { day = "sunday", from = "09:00:00", to = "12:01:00" } }, days = Array.Empty<object>() },
        });
        var early = await story.WaitAsync();
        await story.UntilAsync(early, head => head.Routing.Admitted);
        story.Hub.Clock.Advance(TimeSpan.FromMinutes(2));

        var late = await story.WaitAsync();

        Assert.Equal(MissedReason.OfflineHours, (await story.UntilAsync(late, head => !head.IsOpen)).MissedReason);
        Assert.Equal(ConversationState.Queued, story.HeadOf(early).State);
    }

    [Fact]
    public async Task A_rule_sends_it_elsewhere_and_says_so()
    {
        await using var story = await MatchingStory.BeginAsync();
        var sales = story.Hub.Department("Sales").Value;
        (await story.RuleAsync(
            new { name = "French", when = new { languages = new[] { "fr" } } },
            new { name = "Shop pages", when = new { page = new[] { "shop.example" } }, then = new { department = sales, priority = 5 } })).EnsureSuccessStatusCode();

        var visitor = await story.WaitAsync();

        var head = await story.UntilAsync(visitor, head => head.Department.Value == sales);
        Assert.Equal((5, "Shop pages"), (head.Priority, head.Routing.Rule));
        var waiting = (await story.Admin.GetJsonAsync($"/api/conversations/{visitor.Id}/routing")).GetProperty("waiting");
        Assert.Equal("Shop pages", waiting.Text("rule"));
    }

    [Fact]
    public async Task Whoever_goes_offline_gives_back_what_they_have_unless_that_is_switched_off()
    {
        await using var story = await MatchingStory.BeginAsync();
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);
        await ben.DisposeAsync();
        await ben.Closed;

        // The hub learns that a line is dead a moment after the line knows it itself.
        while (story.HeadOf(visitor).Owner is not null)
        {
            story.Hub.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var head = await story.UntilAsync(visitor, head => head.State == ConversationState.Queued);
        Assert.Null(head.Owner);
    }

    [Fact]
    public async Task Whoever_goes_offline_keeps_what_they_have_where_it_is_switched_off()
    {
        await using var story = await MatchingStory.BeginAsync(new { requeueWhenOwnerIsGone = false });
        var ben = await story.ArriveAsync("Ben");
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);

        await story.Hub.Get<Presence>().DismissAsync(story.HeadOf(visitor).Owner!.Value);
        await using var scope = story.Hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OwnerWatch>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Ben", story.NameOf(story.HeadOf(visitor).Owner));
    }

    [Fact]
    public async Task Whoever_goes_away_keeps_what_they_have_and_gets_nothing_new()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "leastBusy", offerSeconds = 0, requeueWhenOwnerIsGone = true });
        var ben = await story.ArriveAsync("Ben");
        var first = await story.WaitAsync();
        await story.UntilAsync(first, IsAssigned);
        await ben.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status = "away" }, TestContext.Current.CancellationToken);
        await story.ArriveAsync("Cleo", cap: 1);
        var second = await story.WaitAsync();
        var third = await story.WaitAsync();

        var given = await story.UntilAsync(second, IsAssigned);
        story.Hub.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Cleo", story.NameOf(given.Owner));
        Assert.Equal("Ben", story.NameOf(story.HeadOf(first).Owner));
        Assert.Equal(ConversationState.Queued, story.HeadOf(third).State);
    }

    private static bool IsAssigned(ConversationHead head) => head.State == ConversationState.Assigned;
}
