using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Sqlite.Search;
using Omnichannel.Hub.Search;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Search;

public sealed class SearchTests
{
    [Fact]
    public async Task What_people_wrote_is_found_with_the_words_marked_and_the_newest_first()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await visitor.WritesAsync("My parcel has not come");
        await console.DoesAsync("PickUp", visitor.Id);
        Assert.True((await console.SendsAsync(visitor.Id, "Which <b>parcel</b>?", 1_000)).Ok());
        await IndexAsync(hub);

        var hits = await FindAsync(ben, "parcel");

        Assert.Equal(["Which <b>[parcel]</b>?", "My [parcel] has not come"], hits.Select(Marked));
        Assert.Equal(("Ben", visitor.Id), (hits[0].GetProperty("operator").Text("name"), hits[0].GetProperty("conversationId").GetGuid()));
        Assert.Equal(JsonValueKind.Null, hits[1].GetProperty("operator").ValueKind);
        Assert.True(hits[0].GetProperty("sequence").GetInt64() > hits[1].GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task What_the_bot_says_is_not_found()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.BeginAsync(hub);
        await visitor.WritesAsync("Something quite else");
        await IndexAsync(hub);

        await using var scope = hub.Services.CreateAsyncScope();
        var indexed = await scope.ServiceProvider.GetRequiredService<HubDbContext>().SearchedMessages.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(visitor.Id, Assert.Single(indexed).Conversation);
        Assert.Single(await FindAsync(ben, "quite"));
    }

    [Fact]
    public async Task A_message_is_found_by_its_newest_text_and_not_at_all_once_it_is_deleted()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        var sequence = (await console.SendsAsync(visitor.Id, "It comes on Monday", 1_000)).GetProperty("sequence").GetInt64();
        await IndexAsync(hub);
        Assert.True((await console.CallAsync("Edit", new { clientCommandId = Guid.NewGuid(), conversationId = visitor.Id, sequence, text = "It comes on Tuesday" }, TestContext.Current.CancellationToken)).Ok());

        // The index has not heard of it yet, and still nothing is shown that is not said any more.
        Assert.Empty(await FindAsync(ben, "monday"));
        await IndexAsync(hub);
        Assert.Empty(await FindAsync(ben, "monday"));
        Assert.Equal(["It comes on [Tuesday]"], (await FindAsync(ben, "tues")).Select(Marked));

        Assert.True((await console.CallAsync("Delete", new { clientCommandId = Guid.NewGuid(), conversationId = visitor.Id, sequence }, TestContext.Current.CancellationToken)).Ok());
        Assert.Empty(await FindAsync(ben, "tuesday"));
        await IndexAsync(hub);
        Assert.Empty(await FindAsync(ben, "tuesday"));
        await using var scope = hub.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        Assert.False(await database.SearchedMessages.AnyAsync(row => row.Sequence == sequence, TestContext.Current.CancellationToken));
        Assert.False(await database.SearchTasks.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("threat", "O-01")]
    public async Task Nobody_finds_what_they_may_not_see()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var dora = await hub.JoinAsync("Dora", OperatorRole.Associate, departments: "Sales");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await visitor.WritesAsync("The secret word is xylophone");
        await IndexAsync(hub);

        Assert.Single(await FindAsync(ben, "xylophone"));
        Assert.Empty(await FindAsync(dora, "xylophone"));
    }

    [Fact]
    public async Task Everything_comes_page_by_page_and_nothing_twice()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        for (var number = 0; number < 7; number++)
        {
            await visitor.WritesAsync($"apple number {number}");
        }

        await IndexAsync(hub);
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = await ben.GetJsonAsync("/api/search?q=apple&limit=3" + (after is null ? "" : $"&after={after}"));
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(Marked));
            after = page.Text("next");
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 7).Reverse().Select(number => $"[apple] number {number}"), found);
    }

    [Fact]
    public async Task Messages_become_findable_by_themselves()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await visitor.WritesAsync("A zebra crossed");

        while ((await FindAsync(ben, "zebra")).Count == 0)
        {
            hub.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Words_are_looked_up_in_the_index_in_its_order()
    {
        await using var hub = new HubHost();
        await using var scope = hub.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<HubDbContext>().Database.GetDbConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var explain = connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + SearchIndex.Query.Replace("{0}", "'a'", StringComparison.Ordinal).Replace("{1}", "9", StringComparison.Ordinal).Replace("{2}", "9", StringComparison.Ordinal);
        var plan = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(3));
        }

        Assert.Equal(2, plan.Count);
        Assert.StartsWith("SCAN w VIRTUAL TABLE INDEX", plan[0], StringComparison.Ordinal);
        Assert.Equal("SEARCH m USING INTEGER PRIMARY KEY (rowid=?)", plan[1]);
    }

    [Fact]
    [Trait("threat", "O-12")]
    public async Task A_search_that_cannot_be_is_refused()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        foreach (var query in new[] { "", "q=", "q=%22%22", "q=word&limit=0", "q=word&limit=51", "q=word&after=nonsense" })
        {
            var answer = await ben.GetAsync("/api/search?" + query, TestContext.Current.CancellationToken);

            Assert.Equal(("urn:omnichannel:validation", query), (await answer.ProblemAsync(), query));
        }
    }

    private static async Task IndexAsync(HubHost hub)
    {
        while (await hub.Get<SearchIndexer>().RunAsync(TestContext.Current.CancellationToken) > 0)
        {
            // Until nothing is left to take in.
        }
    }

    private static async Task<List<JsonElement>> FindAsync(HttpClient client, string words) =>
        [.. (await client.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString(words))).GetProperty("items").EnumerateArray()];

    private static string Marked(JsonElement hit) => string.Concat(hit.GetProperty("snippet").EnumerateArray()
        .Select(part => part.GetProperty("isHit").GetBoolean() ? $"[{part.Text("text")}]" : part.Text("text")));
}
