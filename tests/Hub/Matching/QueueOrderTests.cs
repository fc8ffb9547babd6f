using Omnichannel.Core.Conversations;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Matching;

public sealed class QueueOrderTests
{
    [Fact]
    public async Task The_list_has_the_urgent_in_front_as_they_are_served_page_by_page()
    {
        await using var story = await MatchingStory.BeginAsync();
        var first = await NextAsync(story);
        var second = await NextAsync(story);
        await AskForAsync(story, new { priority = 5 });
        var urgent = await NextAsync(story);
        await story.UntilAsync(urgent, head => head.Priority == 5);

        var order = new List<Guid>();
        string? next = null;
        do
        {
            var page = await story.Admin.GetJsonAsync($"/api/conversations?list=queue&limit=1&after={next}");
            order.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()));
            next = page.Text("next");
        }
        while (next is not null);

        Assert.Equal([urgent.Id, first.Id, second.Id], order);
    }

    [Fact]
    public async Task Behind_those_whom_nobody_can_take_the_first_that_somebody_can_is_given()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "leastBusy", offerSeconds = 0 });
        await AskForAsync(story, new { skills = new[] { "billing" } });
        var (bill, anotherBill) = (await NextAsync(story), await NextAsync(story));
        await story.UntilAsync(anotherBill, head => head.Routing.Skills.Count == 1);
        await AskForAsync(story, new { priority = 0 });
        var (first, second) = (await NextAsync(story), await NextAsync(story));
        await story.UntilAsync(second, head => head.Routing.Admitted);

        await story.ArriveAsync("Ben", cap: 1);

        await story.UntilAsync(first, head => head.State == ConversationState.Assigned);
        Assert.All([bill, anotherBill, second], visitor => Assert.Equal(ConversationState.Queued, story.HeadOf(visitor).State));
    }

    [Fact]
    public async Task One_after_the_other_is_given_in_the_order_of_the_queue_whatever_they_need()
    {
        await using var story = await MatchingStory.BeginAsync(new { strategy = "leastBusy", offerSeconds = 0, lastOperatorFirst = true });
        await AskForAsync(story, new { priority = 0 });
        var plain = await NextAsync(story);
        await story.UntilAsync(plain, head => head.Routing.Admitted);
        await AskForAsync(story, new { strategy = "roundRobin" });
        var inTurn = await NextAsync(story);
        await story.UntilAsync(inTurn, head => head.Routing.Strategy is not null);
        await AskForAsync(story, new { priority = 7 });
        var urgent = await NextAsync(story);
        await story.UntilAsync(urgent, head => head.Priority == 7);

        var ben = await story.ArriveAsync("Ben", cap: 1);

        VisitorDriver[] order = [urgent, plain, inTurn];
        foreach (var (place, visitor) in order.Index())
        {
            await story.UntilAsync(visitor, head => head.State == ConversationState.Assigned);
            Assert.All(order[(place + 1)..], behind => Assert.Equal(ConversationState.Queued, story.HeadOf(behind).State));
            Assert.True((await ben.DoesAsync("End", visitor.Id)).Ok());
        }
    }

    // Each a second after the one before: who comes in the same moment has no order.
    private static Task<VisitorDriver> NextAsync(MatchingStory story)
    {
        story.Hub.Clock.Advance(TimeSpan.FromSeconds(1));
        return story.WaitAsync();
    }

    private static async Task AskForAsync(MatchingStory story, object then) =>
        (await story.RuleAsync(new { name = "Rule", when = new { channels = new[] { "webchat" } }, then })).EnsureSuccessStatusCode();
}
