using Omnichannel.Hub.Queue;

namespace Omnichannel.Tests.Hub.Queue;

public sealed class WaitingLineTests
{
    private static readonly DateTimeOffset Noon = HubHost.Start;

    private readonly WaitingLine _line = new();

    [Fact]
    public void Places_are_in_the_order_of_time_queued_whoever_is_heard_of_first()
    {
        var second = Join(minutesAgo: 5);
        var third = Join(minutesAgo: 1);
        var first = Join(minutesAgo: 9);

        Assert.Equal([first, second, third], _line.Counted(10));
        Assert.Equal([1, 2, 3], new[] { first, second, third }.Select(place => place.Position));
    }

    [Fact]
    public void Who_has_just_come_stands_at_the_end_until_the_line_is_counted()
    {
        Join(minutesAgo: 5);
        Join(minutesAgo: 4);

        Assert.Equal(3, Join(minutesAgo: 0).Position);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Nothing_is_estimated_from_too_few(int pickUps)
    {
        PickUp(pickUps, minutesApart: 1);

        Assert.Null(_line.EstimateMinutes(1, Noon));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 6)]
    [InlineData(7, 15)]
    [InlineData(60, 120)]
    [InlineData(61, null)]
    public void A_place_waits_as_long_as_places_lately_did(int position, int? minutes)
    {
        PickUp(5, minutesApart: 2);

        Assert.Equal(minutes, _line.EstimateMinutes(position, Noon));
    }

    [Fact]
    public void The_estimate_grows_while_nobody_is_taken_and_is_given_up_in_the_end()
    {
        PickUp(5, minutesApart: 2);

        Assert.Equal(4, _line.EstimateMinutes(1, Noon.AddMinutes(10)));
        Assert.Null(_line.EstimateMinutes(1, Noon.AddMinutes(31)));
    }

    [Fact]
    public void Who_leaves_by_themselves_says_nothing_of_how_quick_we_are()
    {
        for (var count = 0; count < 10; count++)
        {
            _line.Remove(Join(minutesAgo: 1), pickedUpAt: null);
        }

        Assert.Equal(0, _line.Count);
        Assert.Null(_line.EstimateMinutes(1, Noon));
    }

    // The oldest pick-up was so long before noon that the average comes out as the given distance.
    private void PickUp(int count, int minutesApart)
    {
        for (var left = count; left > 0; left--)
        {
            _line.Remove(Join(minutesAgo: 20), Noon.AddMinutes(-left * minutesApart));
        }
    }

    private WaitingPlace Join(int minutesAgo) => _line.Add(new(Guid.NewGuid()), Noon.AddMinutes(-minutesAgo));
}
