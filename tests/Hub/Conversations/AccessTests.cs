using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.Consoles;

namespace Omnichannel.Tests.Hub.Conversations;

public sealed class AccessTests
{
    [Fact]
    public async Task The_lists_hold_exactly_what_the_rule_lets_each_viewer_see()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var dora = await hub.JoinAsync("Dora", OperatorRole.Supervisor, departments: "Sales");
        using var ann = await hub.JoinAsync("Ann", OperatorRole.Admin);
        var conversations = await MakeOneOfEachAsync(hub, ben);

        foreach (var client in new[] { ben, dora, ann })
        {
            var viewer = await ViewerAsync(hub, client);
            foreach (var list in Enum.GetValues<ConversationList>())
            {
                var found = await FindAsync(hub, viewer, list);

                var allowed = conversations.Where(id => hub.Get<IConversationReader>().FindHead(new(id)) is { } head && ConversationAccess.IsIn(list, viewer, head));
                Assert.Equal(allowed.Order(), found.Order());
            }
        }
    }

    private static async Task<List<Guid>> MakeOneOfEachAsync(HubHost hub, HttpClient owner)
    {
        await using var console = await hub.ConnectAsync(owner);
        var unstarted = await VisitorDriver.BeginAsync(hub, "visitor-0");
        var withBot = await VisitorDriver.BeginAsync(hub, "visitor-1");
        await withBot.WritesAsync("Something else");
        var queued = await VisitorDriver.WaitingAsync(hub, "visitor-2");
        var assigned = await VisitorDriver.WaitingAsync(hub, "visitor-3");
        Assert.True((await console.DoesAsync("PickUp", assigned.Id)).Ok());
        var closed = await VisitorDriver.WaitingAsync(hub, "visitor-4");
        await closed.LeavesAsync();
        return [unstarted.Id, withBot.Id, queued.Id, assigned.Id, closed.Id];
    }

    private static async Task<Viewer> ViewerAsync(HubHost hub, HttpClient client)
    {
        var me = await client.GetJsonAsync("/api/me");
        var departments = me.GetProperty("departments").EnumerateArray().Select(department => hub.Department(department.Text("name")!));
        return new(new(me.GetProperty("id").GetGuid()), me.Text("name")!, Enum.Parse<OperatorRole>(me.Text("role")!, ignoreCase: true), departments.ToFrozenSet());
    }

    private static async Task<IEnumerable<Guid>> FindAsync(HubHost hub, Viewer viewer, ConversationList list)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<ConversationLists>().ReadAsync(viewer, list, null, 100, TestContext.Current.CancellationToken);
        return page.Items.Select(row => row.Id);
    }
}
