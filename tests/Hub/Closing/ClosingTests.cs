using System.Net.Http.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Hub.Matching;

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
        var visitor = await story.WaitAsync();
        await ben.DoesAsync("PickUp", visitor.Id);
        await ben.DoesAsync("End", visitor.Id);
        var turns = story.Hub.Get<TurnPipeline>();
        var head = story.HeadOf(visitor);
        var turn = new Turn(head.Id, new Command.Rate(5, "Great"), new ReceiptKey($"rating/{head.Id}", $"{head.Epoch}"));

        var (first, second) = (await turns.RunAsync(turn), await turns.RunAsync(turn));

        Assert.Equal((TurnOutcome.Accepted, TurnOutcome.Repeated, first.Sequence), (first.Outcome, second.Outcome, second.Sequence));
    }
}
