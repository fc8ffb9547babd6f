using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Queue;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Queue;

public sealed class QueuePlaceTests
{
    [Fact]
    public async Task A_waiting_visitor_who_opens_a_page_is_told_their_place_and_that_nobody_knows_how_long()
    {
        await using var hub = new HubHost();
        using var first = await WaitingVisitor.ComeAsync(hub);
        using var second = await WaitingVisitor.ComeAsync(hub);

        using var stream = await second.Page.OpenFromAsync("", Now);

        var place = await PlaceAsync(stream);
        Assert.Equal(2, place.GetProperty("position").GetInt32());
        Assert.Equal(JsonValueKind.Null, place.GetProperty("waitMinutes").ValueKind);
        var log = (await second.Page.ReadAsync("", Now)).GetProperty("activities").EnumerateArray();
        Assert.DoesNotContain(log, activity => activity.Text("name") == "omnichannel.queue");
    }

    [Fact]
    public async Task The_place_moves_up_when_somebody_in_front_is_taken()
    {
        await using var hub = new HubHost();
        using var first = await WaitingVisitor.ComeAsync(hub);
        using var second = await WaitingVisitor.ComeAsync(hub);
        hub.Get<QueuePlaces>().TellAll(everybody: false);
        Assert.Equal(2, (await PlaceAsync(second.Stream)).GetProperty("position").GetInt32());

        await hub.TakeAsync(first.Page);
        await PlaceAsync(first.Stream, position: null);
        var told = hub.Get<QueuePlaces>().TellAll(everybody: false);

        Assert.Equal(1, told);
        Assert.Equal(1, (await PlaceAsync(second.Stream)).GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task Who_is_taken_waits_no_more()
    {
        await using var hub = new HubHost();
        using var visitor = await WaitingVisitor.ComeAsync(hub);

        await hub.TakeAsync(visitor.Page);

        await PlaceAsync(visitor.Stream, position: null);
        Assert.Equal(0, hub.Get<QueuePlaces>().TellAll(everybody: true));
    }

    [Fact]
    public async Task Who_talks_to_the_bot_is_told_nothing()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        await page.WriteAsync("Something else", Now);

        Assert.Equal(0, hub.Get<QueuePlaces>().TellAll(everybody: true));
    }

    [Fact]
    public async Task A_restarted_hub_knows_who_waits()
    {
        await using var hub = new HubHost();
        using var visitor = await WaitingVisitor.ComeAsync(hub);
        using var restarted = new QueuePlaces(
            hub.Get<VisitorSockets>(),
            hub.Get<QueueNotices>(),
            hub.Get<IServiceScopeFactory>(),
            hub.Clock,
            NullLogger<QueuePlaces>.Instance);

        await restarted.StartAsync(Now);

        Assert.Equal(1, restarted.TellAll(everybody: true));
        await restarted.StopAsync(Now);
    }

    [Fact]
    public async Task A_pick_up_among_a_hundred_thousand_moves_only_the_front_at_once()
    {
        await using var hub = new HubHost();
        var places = hub.Get<QueuePlaces>();
        var department = hub.Get<HubDirectory>().Current.DefaultDepartment.Id;
        var heads = Enumerable.Range(0, 100_000).Select(index => Queued(department, index)).ToList();
        foreach (var head in heads)
        {
            places.Committed(new() { Before = head with { State = ConversationState.Bot }, After = head });
        }

        places.TellAll(everybody: true);
        places.Committed(new() { Before = heads[0], After = heads[0] with { State = ConversationState.Assigned } });

        Assert.Equal(QueuePlaces.Front, places.TellAll(everybody: false));
        Assert.Equal(0, places.TellAll(everybody: false));
        Assert.Equal(heads.Count - 1 - QueuePlaces.Front, places.TellAll(everybody: true));
    }

    [Fact]
    public async Task A_message_of_somebody_who_waits_moves_nobody()
    {
        await using var hub = new HubHost();
        using var first = await WaitingVisitor.ComeAsync(hub);
        using var second = await WaitingVisitor.ComeAsync(hub);
        var places = hub.Get<QueuePlaces>();
        Assert.Equal(2, places.TellAll(everybody: true));

        await second.Page.WriteAsync("Are you there?", Now);
        await second.Stream.NextTextAsync("Are you there?", Now);

        Assert.Equal(0, places.TellAll(everybody: true));
    }

    private static ConversationHead Queued(DepartmentId department, int index) => new()
    {
        Id = new(Guid.NewGuid()),
        Inbox = new(Guid.NewGuid()),
        Contact = new(Guid.NewGuid()),
        Identity = new(Guid.NewGuid()),
        UserId = "dl_x",
        Channel = "webchat",
        Department = department,
        CreatedAt = HubHost.Start,
        State = ConversationState.Queued,
        Started = true,
        QueuedAt = HubHost.Start.AddSeconds(index),
    };

    private static async Task<JsonElement> PlaceAsync(DirectLineSocket stream) =>
        (await stream.NextAsync(activity => activity.Text("name") == "omnichannel.queue", Now)).GetProperty("value");

    private static async Task PlaceAsync(DirectLineSocket stream, int? position)
    {
        await stream.NextAsync(
            activity => activity.Text("name") == "omnichannel.queue"
                && (activity.GetProperty("value").GetProperty("position") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null) == position,
            Now);
    }

    // Whoever hears their own word back knows that the lines have heard of it: the feed tells them first.
    private sealed class WaitingVisitor(DirectLineClient page, DirectLineSocket stream) : IDisposable
    {
        public DirectLineClient Page => page;

        public DirectLineSocket Stream => stream;

        public static async Task<WaitingVisitor> ComeAsync(HubHost hub)
        {
            var page = await hub.VisitAsync();
            var stream = await page.OpenAsync(Now);
            await page.WriteAsync("Talk to a person", Now);
            await stream.NextTextAsync("Talk to a person", Now);
            hub.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return new(page, stream);
        }

        public void Dispose()
        {
            stream.Dispose();
            page.Dispose();
        }
    }
}
