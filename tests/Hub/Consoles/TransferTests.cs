using System.Text.Json;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class TransferTests
{
    [Fact]
    [Trait("threat", "O-10")]
    public async Task Until_it_is_taken_the_sender_keeps_it_and_then_it_is_the_receivers()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);

        Assert.True((await story.TransferAsync(story.Ben, "Cleo", "Sales", "wants a quote")).Ok());
        var offer = await story.Cleo.SeesAsync("OfferAlert");
        await story.Visitor.WritesAsync("Hello?");
        var kept = story.Head;
        var result = await story.AnswerAsync(story.Cleo, "AcceptOffer", offer);

        Assert.Equal(("transfer", "wants a quote", "Ben"), (offer.Text("kind"), offer.Text("note"), offer.GetProperty("by").Text("name")));
        Assert.Equal((story.IdOf("Ben"), offer.GetProperty("offerId").GetGuid()), (kept.Owner!.Value.Value, kept.Offer!.Id));
        Assert.True(result.Ok(), result.GetRawText());
        Assert.Equal((story.IdOf("Cleo"), story.DepartmentOf("Sales")), (story.Head.Owner!.Value.Value, story.Head.Department.Value));
        Assert.Null(story.Head.Offer);
        var alert = await story.Ben.SeesAsync("ChatAlert");
        Assert.Equal(("accepted", "Cleo"), (alert.Text("kind"), alert.GetProperty("by").Text("name")));
    }

    [Fact]
    [Trait("threat", "O-10")]
    public async Task Declined_it_stays_with_the_sender_who_learns_why()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.TransferAsync(story.Ben, "Cleo");

        await story.AnswerAsync(story.Cleo, "DeclineOffer", await story.Cleo.SeesAsync("OfferAlert"));

        var alert = await story.Ben.SeesAsync("ChatAlert");
        Assert.Equal(("declined", "Cleo", "no time"), (alert.Text("kind"), alert.GetProperty("by").Text("name"), alert.Text("note")));
        Assert.Equal(story.IdOf("Ben"), story.Head.Owner!.Value.Value);
        Assert.Null(story.Head.Offer);
    }

    [Fact]
    [Trait("threat", "O-10")]
    public async Task Unanswered_it_stays_with_the_sender()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.TransferAsync(story.Ben, "Cleo");
        var offer = await story.Cleo.SeesAsync("OfferAlert");

        story.Hub.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("timedOut", (await story.Ben.SeesAsync("ChatAlert")).Text("kind"));
        Assert.Equal("offer-gone", (await story.AnswerAsync(story.Cleo, "AcceptOffer", offer)).Text("code"));
        Assert.Equal((ConversationState.Assigned, story.IdOf("Ben")), (story.Head.State, story.Head.Owner!.Value.Value));
    }

    [Fact]
    [Trait("threat", "O-10")]
    public async Task Offered_to_a_department_one_decline_leaves_it_to_the_others()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.TransferAsync(story.Ben, to: null);

        await story.AnswerAsync(story.Sue, "DeclineOffer", await story.Sue.SeesAsync("OfferAlert"));
        var result = await story.AnswerAsync(story.Cleo, "AcceptOffer", await story.Cleo.SeesAsync("OfferAlert"));

        Assert.True(result.Ok(), result.GetRawText());
        Assert.Equal(story.IdOf("Cleo"), story.Head.Owner!.Value.Value);
    }

    [Fact]
    public async Task A_console_that_connects_gets_the_offers_that_are_out()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.TransferAsync(story.Ben, "Sue", note: "yours?");

        await using var second = await story.Hub.ConnectAsync(story.SueOverHttp);

        Assert.Equal("yours?", (await second.SeesAsync("OfferAlert")).Text("note"));
    }

    [Fact]
    [Trait("threat", "O-10")]
    public async Task A_full_colleague_cannot_accept_and_loses_nothing()
    {
        await using var story = await HandoverStory.BeginAsync(capOfCleo: 1);
        var other = await VisitorDriver.WaitingAsync(story.Hub, "visitor-2");
        await story.Cleo.DoesAsync("PickUp", other.Id);
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        await story.TransferAsync(story.Ben, "Cleo");

        var result = await story.AnswerAsync(story.Cleo, "AcceptOffer", await story.Cleo.SeesAsync("OfferAlert"));

        Assert.Equal("at-capacity", result.Text("code"));
        Assert.Equal(story.IdOf("Ben"), story.Head.Owner!.Value.Value);
    }

    [Fact]
    public async Task A_colleague_who_is_asked_in_is_alerted_and_may_write()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);

        var invited = await story.Ben.CallAsync(
            "Invite",
            new { clientCommandId = Guid.NewGuid(), conversationId = story.Visitor.Id, operatorId = story.IdOf("Cleo") },
            TestContext.Current.CancellationToken);
        var alert = await story.Cleo.SeesAsync("ChatAlert");
        await story.Ben.OpensAsync(story.Visitor.Id);
        await story.Cleo.CallAsync("Typing", new { conversationId = story.Visitor.Id }, TestContext.Current.CancellationToken);
        var typing = await story.Ben.SeesAsync("TypingShown");
        var said = await story.Cleo.SendsAsync(story.Visitor.Id, "I can help", lastSeen: 1_000);
        await story.Cleo.DoesAsync("StepOut", story.Visitor.Id);
        var after = await story.Cleo.SendsAsync(story.Visitor.Id, "One more thing", lastSeen: 1_000);

        Assert.True(invited.Ok(), invited.GetRawText());
        Assert.Equal("invited", alert.Text("kind"));
        Assert.Equal(("operator", "Cleo"), (typing.Text("kind"), typing.Text("name")));
        Assert.True(said.Ok(), said.GetRawText());
        Assert.Equal("not-owner", after.Text("code"));
    }

    [Fact]
    public async Task Whoever_writes_beside_the_owner_may_edit_and_delete_their_own_words_and_nobody_elses()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        var bens = (await story.Ben.SendsAsync(story.Visitor.Id, "Hello", lastSeen: 1_000)).GetProperty("sequence").GetInt64();
        await story.Ben.CallAsync(
            "Invite",
            new { clientCommandId = Guid.NewGuid(), conversationId = story.Visitor.Id, operatorId = story.IdOf("Cleo") },
            TestContext.Current.CancellationToken);
        var cleos = (await story.Cleo.SendsAsync(story.Visitor.Id, "I can hlep", lastSeen: 1_000)).GetProperty("sequence").GetInt64();

        var edited = await ChangeAsync(story, "Edit", cleos, "I can help");
        var foreign = await ChangeAsync(story, "Edit", bens, "Goodbye");
        var deleted = await ChangeAsync(story, "Delete", cleos);
        await story.Cleo.DoesAsync("StepOut", story.Visitor.Id);
        var after = await ChangeAsync(story, "Delete", cleos);

        Assert.True(edited.Ok(), edited.GetRawText());
        Assert.Equal("not-author", foreign.Text("code"));
        Assert.True(deleted.Ok(), deleted.GetRawText());
        Assert.False(after.Ok());
    }

    [Fact]
    public async Task Whoever_watches_is_on_no_row_and_in_no_log()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        var before = story.Head.LastSequence;

        Assert.True((await story.Sue.DoesAsync("Monitor", story.Visitor.Id)).Ok());

        var opened = await story.Ben.OpensAsync(story.Visitor.Id);
        Assert.Equal(before, story.Head.LastSequence);
        Assert.Empty(opened.GetProperty("row").GetProperty("participants").EnumerateArray());
        Assert.False(opened.GetProperty("watching").GetBoolean());
        Assert.True((await story.Sue.OpensAsync(story.Visitor.Id)).GetProperty("watching").GetBoolean());
        Assert.Equal("not-owner", (await story.Sue.SendsAsync(story.Visitor.Id, "psst", lastSeen: 1_000)).Text("code"));
    }

    [Fact]
    public async Task Offering_a_chat_once_more_gets_the_first_answer_also_when_all_have_gone_meanwhile()
    {
        await using var story = await HandoverStory.BeginAsync();
        await story.Ben.DoesAsync("PickUp", story.Visitor.Id);
        var offer = new { clientCommandId = Guid.NewGuid(), conversationId = story.Visitor.Id, departmentId = story.DepartmentOf("Sales"), operatorId = (Guid?)null, note = "" };

        var first = await story.Ben.CallAsync("Transfer", offer, TestContext.Current.CancellationToken);
        await story.Cleo.CallAsync("SetStatus", new { clientCommandId = Guid.NewGuid(), status = "away" }, TestContext.Current.CancellationToken);
        var again = await story.Ben.CallAsync("Transfer", offer, TestContext.Current.CancellationToken);
        var another = await story.TransferAsync(story.Ben, to: null, "Sales");

        Assert.True(first.Ok(), first.GetRawText());
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal("not-available", another.Text("code"));
    }

    private static Task<JsonElement> ChangeAsync(HandoverStory story, string method, long sequence, string? text = null) => story.Cleo.CallAsync(
        method,
        new { clientCommandId = Guid.NewGuid(), conversationId = story.Visitor.Id, sequence, text },
        TestContext.Current.CancellationToken);
}
