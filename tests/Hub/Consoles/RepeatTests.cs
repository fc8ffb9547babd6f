namespace Omnichannel.Tests.Hub.Consoles;

/// <summary>Commands whose answer was lost on the way and that are given once more, under the same id.</summary>
public sealed class RepeatTests
{
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
}
