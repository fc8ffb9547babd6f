using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Work;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>Everything that waits for its time, whatever happens to the hub and its clock meanwhile: it is done once, and done again it changes nothing.</summary>
public sealed class TimerTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var timer in TimerStory.All.Keys)
            {
                cases.Add(timer, "restart");
                cases.Add(timer, "clockAhead");
                cases.Add(timer, "clockBack");
            }

            return cases;
        }
    }

    [Fact]
    public void Every_kind_of_work_is_tried_here_or_waits_for_no_time_of_its_own() =>
        Assert.Equal(Enum.GetValues<WorkKind>(), TimerStory.All.Values.Select(timer => timer.Kind).Concat(TimerStory.DueAtOnce).Distinct().Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_done_once_and_done_again_it_changes_nothing(string name, string upset)
    {
        var timer = TimerStory.All[name];
        using var world = await World.OpenAsync(timer.Blocks);
        if (upset == "clockBack")
        {
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        var head = await timer.SetAsync(world);
        if (upset == "clockAhead")
        {
            await WaitAsync(world, timer, head, jump: TimeSpan.FromDays(1));
            return;
        }

        // Another process opens the store: on time, late, or with a clock that stands an hour before.
        world.Store.Dispose();
        using var again = await World.ReopenAsync(world.Folder);
        if (upset == "restart")
        {
            again.Clock.Advance(Work(again, timer).Due - again.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        }

        await WaitAsync(again, timer, head, jump: Short);
    }

    private static async Task WaitAsync(World world, TimerStory timer, ConversationHead head, TimeSpan jump)
    {
        world.Web.Says("{}");
        var (row, before) = (Work(world, timer), world.LogOf(head));
        var wait = row.Due - world.Clock.GetUtcNow();
        if (wait <= Short)
        {
            world.Clock.Advance(jump);
        }

        var dispatcher = world.Get<WorkDispatcher>();
        await dispatcher.StartAsync(TestContext.Current.CancellationToken);
        try
        {
            if (wait > Short)
            {
                await world.WorkClock.IdleAsync();
                world.Clock.Advance(wait - Short);
                await world.WorkClock.AdvanceAsync(Short / 2);
                Assert.Equal(before, world.LogOf(head));
                world.Clock.Advance(jump);
            }

            await UntilDoneAsync(world, row.Id);
        }
        finally
        {
            await dispatcher.StopAsync(CancellationToken.None);
        }

        var after = world.LogOf(head);
        Assert.Equal(before.Count(line => line == timer.Line) + 1, after.Count(line => line == timer.Line));
        await AgainAsync(world, row);
        Assert.Equal(after, world.LogOf(head));
        Assert.True(world.Web.Calls.Count <= 1, "An outside call was made twice.");
    }

    // As after a crash between the deed and the note that it is done.
    private static async Task AgainAsync(World world, WorkRow row)
    {
        var handler = world.Store.Services.GetServices<IWorkHandler>().Single(one => one.Kind == row.Kind);
        await handler.RunAsync(row, TestContext.Current.CancellationToken);
        await handler.RunAsync(row, TestContext.Current.CancellationToken);
    }

    private static async Task UntilDoneAsync(World world, long id)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (await world.Store.ReadAsync(database => Task.FromResult(database.Work.Single(row => row.Id == id).State)) != WorkState.Done)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }

    private static WorkRow Work(World world, TimerStory timer) =>
        world.Store.ReadAsync(database => Task.FromResult(database.Work.OrderBy(row => row.Id).First(row => row.Kind == timer.Kind && row.State == WorkState.Waiting)))
            .GetAwaiter().GetResult();
}
