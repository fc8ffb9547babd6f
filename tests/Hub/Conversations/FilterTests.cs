using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Conversations;

public sealed class FilterTests
{
    [Fact]
    public async Task A_list_is_narrowed_by_who_has_a_chat_where_it_belongs_how_it_stands_and_when()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var ada = await hub.JoinAsync("Ada", OperatorRole.Admin);
        await using var console = await hub.ConnectAsync(ben);
        var closed = await VisitorDriver.WaitingAsync(hub, "visitor-1");
        await console.DoesAsync("PickUp", closed.Id);
        await console.DoesAsync("End", closed.Id);
        hub.Clock.Advance(TimeSpan.FromMinutes(10));
        var mine = await VisitorDriver.WaitingAsync(hub, "visitor-2");
        await console.DoesAsync("PickUp", mine.Id);

        // Ids of one instant are in no order of their own.
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        var waiting = await VisitorDriver.WaitingAsync(hub, "visitor-3");
        var benId = (await ben.GetJsonAsync("/api/me")).Text("id");
        var (support, sales) = (hub.Department("Support"), hub.Department("Sales"));

        Assert.Equal([waiting.Id, mine.Id, closed.Id], await FindAsync(ada, "all"));
        Assert.Equal([mine.Id, closed.Id], await FindAsync(ada, $"all&operator={benId}"));
        Assert.Equal([closed.Id], await FindAsync(ada, $"closed&operator={benId}"));
        Assert.Equal([mine.Id], await FindAsync(ada, $"active&operator={benId}"));
        Assert.Equal([mine.Id], await FindAsync(ada, "all&status=assigned"));
        Assert.Equal([closed.Id], await FindAsync(ada, "all&status=closed"));
        Assert.Equal([waiting.Id, mine.Id, closed.Id], await FindAsync(ada, $"all&department={support}"));
        Assert.Empty(await FindAsync(ada, $"all&department={sales}"));
        Assert.Equal([waiting.Id, mine.Id, closed.Id], await FindAsync(ada, "all&channel=webchat"));
        Assert.Equal([waiting.Id, mine.Id, closed.Id], await FindAsync(ada, "all&days=1"));
        Assert.Equal([waiting.Id, mine.Id], await FindAsync(ada, "all&from=2026-11-22T12:05:00Z"));
        Assert.Equal([closed.Id], await FindAsync(ada, "all&to=2026-11-22T12:05:00%2B00:00"));
        Assert.Equal([closed.Id], await FindAsync(ada, "closed&from=2026-11-22T00:00:00Z&to=2026-11-22T12:05:00Z"));
        Assert.Empty(await FindAsync(ada, "closed&from=2026-11-22T12:05:00Z"));
        Assert.Equal([mine.Id], await FindAsync(ben, "mine&channel=webchat"));
        Assert.Empty(await FindAsync(ben, "mine&status=closed"));
    }

    [Fact]
    public async Task The_chats_of_an_address_are_found_whatever_its_case_and_whoever_asks_for_others_finds_none()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var dora = await hub.JoinAsync("Dora", OperatorRole.Associate, departments: "Sales");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub, "visitor-1");
        await VisitorDriver.WaitingAsync(hub, "visitor-2");
        await console.CallAsync("SetContact", new { clientCommandId = Guid.NewGuid(), conversationId = visitor.Id, email = "Vera@Example.com" }, TestContext.Current.CancellationToken);

        Assert.Equal([visitor.Id], await FindAsync(ben, "all&email=vera@example.com"));
        Assert.Equal([visitor.Id], await FindAsync(ben, "queue&email=VERA@example.com"));
        Assert.Empty(await FindAsync(ben, "closed&email=vera@example.com"));
        Assert.Empty(await FindAsync(ben, "all&email=vera@example.org"));
        Assert.Empty(await FindAsync(dora, "all&email=vera@example.com"));
    }

    [Fact]
    public async Task A_tag_is_found_as_a_whole()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var tagged = await VisitorDriver.BeginAsync(hub, "visitor-1");
        await tagged.WritesAsync("Something else");
        Assert.True((await hub.Get<TurnPipeline>().RunAsync(new(new(tagged.Id), new Command.BotTag(1, ["vip customer", "gold"], [])))).IsDone);

        Assert.Equal([tagged.Id], await FindAsync(ben, "bot&tag=gold"));
        Assert.Equal([tagged.Id], await FindAsync(ben, "bot&tag=vip%20customer"));
        Assert.Empty(await FindAsync(ben, "bot&tag=vip"));
    }

    [Fact]
    public async Task A_tag_is_found_by_its_newest_name_also_where_it_was_put_on_under_another()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        var tag = Guid.NewGuid();
        await SaveTagAsync(admin, 0, tag, "refund");
        var tagged = await VisitorDriver.BeginAsync(hub, "visitor-1");
        await tagged.WritesAsync("Something else");
        Assert.True((await hub.Get<TurnPipeline>().RunAsync(new(new(tagged.Id), new Command.BotTag(1, ["refund"], [])))).IsDone);
        var other = await VisitorDriver.BeginAsync(hub, "visitor-2");
        await other.WritesAsync("Something else");
        Assert.True((await hub.Get<TurnPipeline>().RunAsync(new(new(other.Id), new Command.BotTag(1, ["50_ off"], [])))).IsDone);

        await SaveTagAsync(admin, 1, tag, "Money back");

        Assert.Equal([tagged.Id], await FindAsync(admin, "bot&tag=Money%20back"));
        Assert.Equal([tagged.Id], await FindAsync(admin, "bot&tag=money%20BACK"));
        Assert.Equal([other.Id], await FindAsync(admin, "bot&tag=50_%20off"));
        Assert.Empty(await FindAsync(admin, "bot&tag=50%25%20off"));
        Assert.Empty(await FindAsync(admin, "bot&tag=5__%20off"));
    }

    [Fact]
    [Trait("threat", "O-12")]
    public async Task A_filter_that_finds_little_looks_at_so_many_rows_a_page_and_goes_on_from_there()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var first = await VisitorDriver.BeginAsync(hub, "visitor-0");
        await first.WritesAsync("Something else");
        Assert.True((await hub.Get<TurnPipeline>().RunAsync(new(new(first.Id), new Command.BotTag(1, ["rare"], [])))).IsDone);
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        await CopyAsync(hub, first.Id, ListReader.MostLookedAt + 10);

        var page = await ben.GetJsonAsync("/api/conversations?list=all&tag=rare");
        var next = await ben.GetJsonAsync($"/api/conversations?list=all&tag=rare&after={page.Text("next")}");

        Assert.Empty(page.GetProperty("items").EnumerateArray());
        Assert.Equal(first.Id, Assert.Single(next.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Null(next.Text("next"));
    }

    [Fact]
    public async Task What_the_store_finds_by_a_filter_is_what_the_rule_says_of_each_chat()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var made = new List<Guid>();
        for (var number = 0; number < 6; number++)
        {
            var visitor = await VisitorDriver.WaitingAsync(hub, $"visitor-{number}");
            made.Add(visitor.Id);
            if (number % 3 > 0)
            {
                await console.DoesAsync("PickUp", visitor.Id);
            }

            if (number % 3 > 1)
            {
                await console.DoesAsync("End", visitor.Id);
            }

            hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var viewer = hub.Get<Omnichannel.Hub.Organisation.HubDirectory>().Current.Operators.Single(entry => entry.Name == "Ben");
        var person = new Viewer(viewer.Id, viewer.Name, viewer.Role, viewer.Departments);
        foreach (var list in Enum.GetValues<ConversationList>())
        {
            foreach (var filter in Filters(hub, viewer.Id))
            {
                var expected = made.Select(id => hub.Get<IConversationReader>().FindHead(new(id))!)
                    .Where(head => Omnichannel.Hub.Conversations.ConversationAccess.IsIn(list, person, head) && filter.Fits(head, ListOrder.TimeIn(list, head)))
                    .Select(head => head.Id.Value);
                await using var scope = hub.Services.CreateAsyncScope();
                var page = await scope.ServiceProvider.GetRequiredService<ConversationLists>().ReadAsync(person, list, null, 100, TestContext.Current.CancellationToken, filter);

                Assert.Equal(expected.Order(), page.Items.Select(row => row.Id).Order());
            }
        }
    }

    private static IEnumerable<ListFilter> Filters(HubHost hub, OperatorId ben) =>
    [
        new() { Status = ConversationState.Queued },
        new() { Status = ConversationState.Closed },
        new() { Operator = ben },
        new() { Operator = ben, Status = ConversationState.Assigned },
        new() { Department = hub.Department("Sales") },
        new() { Channel = "telegram" },
        new() { From = HubHost.Start.AddMinutes(2), To = HubHost.Start.AddMinutes(4) },
    ];

    private const string Columns =
        "inbox, contact, user_id, channel, department, created_at, changed_at, version, epoch, last_sequence, last_visitor_sequence, undelivered, visitor_messages, "
        + "speaker_sequence, other_sequence, started, person_has_spoken, bot_has_answered, abandoned_by_bot, participants, priority, routing, preview_sequence";

    private const string Copy =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) INSERT INTO conversations(id, identity, state, tags, " + Columns + ") "
        + "SELECT unhex(printf('%012x7000%016x', created_at + 1000, i)), unhex(printf('%032x', i)), 'Bot', '', " + Columns + " FROM conversations, n WHERE conversations.id = {1}";

    // As many as no test can have by talking.
    private static Task<int> CopyAsync(HubHost hub, Guid id, int count) =>
        hub.Get<CommitLoop>().RunAsync(database => database.Database.ExecuteSqlRaw(Copy, count, id.ToByteArray(bigEndian: true)));

    private static async Task SaveTagAsync(HttpClient admin, int version, Guid id, string name)
    {
        using var answer = await admin.PutAsJsonAsync(
            "/api/tags", new { version, tags = new[] { new { id, name, colour = "blue" } } }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<List<Guid>> FindAsync(HttpClient client, string list) =>
        [.. (await client.GetJsonAsync("/api/conversations?list=" + list)).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetGuid())];
}
