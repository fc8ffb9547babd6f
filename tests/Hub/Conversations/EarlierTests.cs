using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Conversations;

/// <summary>The earlier conversations of a visitor.</summary>
public sealed class EarlierTests
{
    [Fact]
    public async Task Earlier_conversations_of_the_same_visitor_come_newest_first_page_by_page()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var first = await ComeAndGoAsync(hub);
        var second = await ComeAndGoAsync(hub);
        await VisitorDriver.WaitingAsync(hub, "somebody-else");
        var now = await VisitorDriver.WaitingAsync(hub);

        var page = await ben.GetJsonAsync($"/api/conversations/{now.Id}/earlier?limit=1");
        var next = await ben.GetJsonAsync($"/api/conversations/{now.Id}/earlier?limit=1&after={page.Text("next")}");

        Assert.Equal(second.Id, Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Equal(first.Id, Assert.Single(next.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Null(next.Text("next"));
    }

    [Fact]
    public async Task Another_department_learns_of_none()
    {
        await using var hub = new HubHost();
        using var dora = await hub.JoinAsync("Dora", OperatorRole.Supervisor, departments: "Sales");
        await ComeAndGoAsync(hub);
        var now = await VisitorDriver.WaitingAsync(hub);

        var answer = await dora.GetAsync($"/api/conversations/{now.Id}/earlier", TestContext.Current.CancellationToken);

        Assert.Equal("urn:omnichannel:not-found", await answer.ProblemAsync());
    }

    private static async Task<VisitorDriver> ComeAndGoAsync(HubHost hub)
    {
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await visitor.LeavesAsync();
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        return visitor;
    }
}
