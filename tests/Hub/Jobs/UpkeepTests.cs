using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Jobs;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Tests.Hub.Jobs;

public sealed class UpkeepTests
{
    [Fact]
    public async Task A_conversation_that_nobody_wrote_in_is_gone_a_day_after_it_closed_and_one_with_a_message_stays()
    {
        await using var hub = new HubHost();
        var silent = await StartAsync(hub, "dl_silent");
        var spoken = await StartAsync(hub, "dl_spoken");
        await hub.Get<TurnPipeline>().RunAsync(new(spoken, new Omnichannel.Core.Conversations.Command.Receive(new() { Type = "message", Text = "hello" }, TimeSpan.FromHours(24))));
        await hub.Get<TurnPipeline>().RunAsync(new(silent, new Omnichannel.Core.Conversations.Command.CloseUnstarted()));

        hub.Clock.Leap(TimeSpan.FromHours(23));
        await hub.Get<Upkeep>().RunAsync(TestContext.Current.CancellationToken);
        var before = hub.Get<IConversationReader>().FindHead(silent);
        hub.Clock.Leap(TimeSpan.FromHours(2));
        await hub.Get<Upkeep>().RunAsync(TestContext.Current.CancellationToken);

        Assert.NotNull(before);
        Assert.Null(hub.Get<IConversationReader>().FindHead(silent));
        Assert.Empty(hub.Get<IConversationReader>().ReadAfter(silent, 0, 10));
        Assert.NotNull(hub.Get<IConversationReader>().FindHead(spoken));
        await using var scope = hub.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        Assert.Equal(["dl_spoken"], await database.Identities.Select(row => row.Address).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await database.Contacts.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Receipts_and_failed_work_are_kept_for_thirty_days_and_done_work_for_seven()
    {
        await using var hub = new HubHost();
        var now = hub.Clock.GetUtcNow();
        await AddAsync(hub, database =>
        {
            database.Receipts.AddRange(
                new ReceiptRow { Scope = "old", Key = "1", At = now.AddDays(-31) },
                new ReceiptRow { Scope = "new", Key = "1", At = now.AddDays(-29) });
            database.Work.AddRange(
                new WorkRow { Key = "done long ago", State = WorkState.Done, Due = now.AddDays(-8) },
                new WorkRow { Key = "done lately", State = WorkState.Done, Due = now.AddDays(-6) },
                new WorkRow { Key = "failed long ago", State = WorkState.Failed, Due = now.AddDays(-31) },
                new WorkRow { Key = "failed", State = WorkState.Failed, Due = now.AddDays(-29) },
                new WorkRow { Key = "waiting", State = WorkState.Waiting, Due = now.AddDays(60) });
        });

        await hub.Get<Upkeep>().RunAsync(TestContext.Current.CancellationToken);

        await using var scope = hub.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        Assert.Equal(["new"], await database.Receipts.Select(row => row.Scope).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["done lately", "failed", "waiting"], await database.Work.OrderBy(row => row.Key).Select(row => row.Key).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("threat", "D-07")]
    public async Task Files_without_a_row_go_after_a_day_and_files_of_conversations_stay()
    {
        await using var hub = new HubHost();
        var folder = hub.Get<DataFolder>().Attachments;
        var day = hub.Clock.GetUtcNow().UtcDateTime.AddHours(-25);
        Write("orphan", day);
        Write("known", day);
        Write("fresh", hub.Clock.GetUtcNow().UtcDateTime);
        await AddAsync(hub, database => database.Attachments.Add(new() { Id = "known", At = hub.Clock.GetUtcNow() }));

        await hub.Get<Upkeep>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["fresh", "known"], Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

        void Write(string name, DateTime at)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, name);
            File.SetLastWriteTimeUtc(path, at);
        }
    }

    private static async Task<Omnichannel.Core.ConversationId> StartAsync(HubHost hub, string userId)
    {
        var inbox = hub.Get<HubDirectory>().Current.Inboxes.First();
        var id = new Omnichannel.Core.ConversationId(Guid.CreateVersion7(hub.Clock.GetUtcNow()));
        await hub.Get<ConversationStarter>().StartAsync(inbox, id, new(userId, null, new()));
        return id;
    }

    private static async Task AddAsync(HubHost hub, Action<HubDbContext> add)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        add(database);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
