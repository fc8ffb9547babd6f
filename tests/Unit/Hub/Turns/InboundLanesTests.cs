using Microsoft.Extensions.Options;
using Omnichannel.Hub;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Tests.Unit.Hub.Turns;

public sealed class InboundLanesTests
{
    private static readonly Guid One = Guid.NewGuid(), Two = Guid.NewGuid();

    [Fact]
    public async Task A_free_lane_is_entered_at_once()
    {
        var lanes = Lanes();

        for (var round = 0; round < 3; round++)
        {
            using var holder = await Now(lanes.EnterAsync(One));
        }

        Assert.Equal(0, lanes.Waiting);
    }

    [Fact]
    public async Task Turns_come_in_the_order_of_arrival_one_at_a_time()
    {
        var lanes = Lanes();
        var order = new List<int>();
        var inside = 0;
        var first = await Now(lanes.EnterAsync(One));
        var turns = Enumerable.Range(0, 100).Select(number => TakeAsync(number)).ToList();
        Assert.Equal(100, lanes.Waiting);

        first.Dispose();
        await Task.WhenAll(turns);

        Assert.Equal(Enumerable.Range(0, 100), order);
        Assert.Equal(0, lanes.Waiting);

        async Task TakeAsync(int number)
        {
            using var holder = await lanes.EnterAsync(One);
            Assert.Equal(1, Interlocked.Increment(ref inside));
            await Task.Yield();
            order.Add(number);
            Interlocked.Decrement(ref inside);
        }
    }

    [Fact]
    public async Task Lanes_do_not_wait_for_one_another()
    {
        var lanes = Lanes();
        using var one = await Now(lanes.EnterAsync(One));

        using var two = await Now(lanes.EnterAsync(Two));

        Assert.Equal(0, lanes.Waiting);
    }

    [Fact]
    public async Task A_full_lane_refuses_and_serves_again_when_there_is_room()
    {
        var lanes = Lanes(length: 2);
        var first = await Now(lanes.EnterAsync(One));
        var (second, third) = (lanes.EnterAsync(One).AsTask(), lanes.EnterAsync(One).AsTask());

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await lanes.EnterAsync(One));
        using var other = await Now(lanes.EnterAsync(Two));

        first.Dispose();
        (await second).Dispose();
        (await third).Dispose();
        (await Now(lanes.EnterAsync(One))).Dispose();
    }

    [Fact]
    public async Task All_lanes_together_hold_no_more_than_their_sum()
    {
        var lanes = Lanes(total: 2);
        var (one, two) = (await Now(lanes.EnterAsync(One)), await Now(lanes.EnterAsync(Two)));
        var (behindOne, behindTwo) = (lanes.EnterAsync(One).AsTask(), lanes.EnterAsync(Two).AsTask());

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await lanes.EnterAsync(Two));

        one.Dispose();
        (await behindOne).Dispose();
        two.Dispose();
        (await behindTwo).Dispose();
        Assert.Equal(0, lanes.Waiting);
    }

    [Fact]
    public async Task A_turn_that_throws_gives_its_lane_to_the_next()
    {
        var lanes = Lanes();

        await Assert.ThrowsAsync<DivideByZeroException>(async () =>
        {
            using var holder = await lanes.EnterAsync(One);
            throw new DivideByZeroException();
        });

        (await Now(lanes.EnterAsync(One))).Dispose();
    }

    private static InboundLanes Lanes(int length = 200, int total = 10_000) => new(Options.Create(new Limits { LaneLength = length, LanesTotal = total }));

    private static async Task<InboundLanes.Holder> Now(ValueTask<InboundLanes.Holder> entered)
    {
        Assert.True(entered.IsCompletedSuccessfully);
        return await entered;
    }
}
