using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Conversations;

public sealed class ListTests
{
    [Theory]
    [InlineData("queue", false)]
    [InlineData("bot", true)]
    [InlineData("closed", true)]
    [InlineData("missed", true)]
    [InlineData("active", true)]
    [InlineData("all", true)]
    public async Task A_list_comes_page_by_page_in_order_with_nothing_twice(string list, bool newestFirst)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: ["Sales", "Support"]);
        var made = new List<Guid>();
        for (var number = 0; number < 7; number++)
        {
            made.Add(await MakeAsync(hub, list, number));

            // Pairs share an instant, so that the order within one is seen too.
            hub.Clock.Advance(TimeSpan.FromSeconds(number % 2));
        }

        var found = new List<Guid>();
        string? after = null;
        do
        {
            var page = await ben.GetJsonAsync($"/api/conversations?list={list}&limit=3" + (after is null ? "" : $"&after={after}"));
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()));
            after = page.Text("next");
        }
        while (after is not null);

        // Ids of one instant are in no order of their own, so pairs are compared as sets.
        Assert.Equal(made.Order(), found.Order());
        var places = found.Select(id => made.IndexOf(id) / 2).ToList();
        Assert.Equal(newestFirst ? places.OrderDescending() : places.Order(), places);
    }

    [Fact]
    public async Task My_list_is_ordered_by_what_was_said_last()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var first = await VisitorDriver.WaitingAsync(hub, "visitor-1");
        var second = await VisitorDriver.WaitingAsync(hub, "visitor-2");
        await console.DoesAsync("PickUp", first.Id);
        await console.DoesAsync("PickUp", second.Id);
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        await first.WritesAsync("Are you there?");

        var page = await ben.GetJsonAsync("/api/conversations?list=mine");

        Assert.Equal([first.Id, second.Id], page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_row_says_everything_that_the_contract_names()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);

        var row = Assert.Single((await ben.GetJsonAsync("/api/conversations?list=queue")).GetProperty("items").EnumerateArray());

        Assert.Equal(visitor.Id, row.GetProperty("id").GetGuid());
        Assert.Equal("queued", row.Text("state"));
        Assert.Equal("webchat", row.Text("channel"));
        Assert.Equal("Website", row.GetProperty("inbox").Text("name"));
        Assert.Equal("Support", row.GetProperty("department").Text("name"));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("owner").ValueKind);
        Assert.Equal("bot", row.Text("lastAuthor"));
        Assert.Equal(HubHost.Start, row.GetProperty("queuedAt").GetDateTimeOffset());
        Assert.True(row.GetProperty("lastVisitorSequence").GetInt64() > 0);
    }

    [Fact]
    [Trait("threat", "O-12")]
    public async Task A_list_that_cannot_be_is_refused()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        foreach (var query in Impossible)
        {
            var answer = await ben.GetAsync("/api/conversations?" + query, TestContext.Current.CancellationToken);

            Assert.Equal(("urn:omnichannel:validation", query), (await answer.ProblemAsync(), query));
        }
    }

    private static readonly string[] Impossible =
    [
        "list=everything",
        "list=Mine",
        "list=mine,queue",
        "list=0",
        "list=all&status=open",
        "list=all&operator=ben",
        "list=all&operator=0190b0a0-0000-7000-8000-000000000001",
        "list=all&department=0190b0a0-0000-7000-8000-000000000001",
        "list=all&channel=pigeon",
        "list=all&tag=",
        "list=all&email=vera",
        "list=all&days=0",
        "list=all&days=7&from=2026-01-01T00:00:00Z",
        "list=all&from=yesterday",
        "list=all&from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
        "list=mine&limit=0",
        "list=mine&limit=101",
        "list=mine&after=nonsense",
        "list=mine&after=____________________________________",
    ];

    private static async Task<Guid> MakeAsync(HubHost hub, string list, int number)
    {
        if (list == "bot")
        {
            var withBot = await VisitorDriver.BeginAsync(hub, $"visitor-{number}");
            await withBot.WritesAsync("Something else");
            return withBot.Id;
        }

        var visitor = await VisitorDriver.WaitingAsync(hub, $"visitor-{number}");
        if (list is "closed" or "missed")
        {
            await visitor.LeavesAsync();
        }

        return visitor.Id;
    }
}
