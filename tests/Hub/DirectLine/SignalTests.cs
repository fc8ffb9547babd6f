using System.Net.WebSockets;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Realtime;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

public sealed class SignalTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task An_operator_who_types_is_shown_by_name_and_leaves_no_trace()
    {
        using var page = await _hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);
        await stream.NextSetAsync(Now);
        var anna = new Operator(new(Guid.NewGuid()), "Anna");

        _hub.Get<SignalFeed>().Send(new Signal.OperatorTypes(page.Id(), anna));

        var typing = await stream.NextAsync(activity => activity.Text("type") == "typing", Now);
        Assert.Equal("Anna", typing.GetProperty("from").Text("name"));
        Assert.Equal("bot", typing.GetProperty("from").Text("role"));
        Assert.Equal("2", stream.Watermark);
        Assert.Equal(1, (await page.ReadAsync("", Now)).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task What_an_operator_has_read_is_told_by_the_activitys_id()
    {
        using var page = await _hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);

        _hub.Get<SignalFeed>().Send(new Signal.OperatorRead(page.Id(), new(Guid.NewGuid()), new(1, 0)));

        var read = await stream.NextAsync(activity => activity.Text("name") == "omnichannel.read", Now);
        Assert.Equal($"{page.Conversation}|0000001", read.GetProperty("value").Text("activityId"));
    }

    [Fact]
    public async Task A_page_that_missed_its_ring_is_caught_up_within_five_seconds()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);
        await stream.NextSetAsync(Now);

        // Written behind the hub's back, as another process would: nobody rings.
        await hub.Get<CommitLoop>().RunAsync(database => AddNext(database, "nobody rang"));
        hub.Clock.Advance(TimeSpan.FromSeconds(5));

        await stream.NextTextAsync("nobody rang", Now);
    }

    [Fact]
    [Trait("threat", "P5")]
    public async Task An_empty_frame_is_answered_by_how_far_the_page_has_been_sent()
    {
        using var page = await _hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);
        await stream.NextSetAsync(Now);
        await page.WriteAsync("Hello?", Now);
        await stream.NextTextAsync("Hello?", Now);

        await stream.Socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, Now);
        var answer = await stream.NextSetAsync(Now);
        while (answer.GetProperty("activities").GetArrayLength() > 0)
        {
            answer = await stream.NextSetAsync(Now);
        }

        Assert.Equal(answer.GetProperty("after").GetString(), answer.GetProperty("watermark").GetString());
    }

    private static int AddNext(HubDbContext database, string text)
    {
        var greeting = database.Activities.AsNoTracking().Single(row => row.Sequence == Greeted);
        var next = new ActivityRow
        {
            Conversation = greeting.Conversation,
            Sequence = Greeted + 1,
            Visibility = greeting.Visibility,
            At = greeting.At,
            Type = greeting.Type,
            Body = $$"""{"type":"message","id":"{{greeting.Conversation}}|0000003","text":"{{text}}"}""",
        };
        database.Activities.Add(next);
        database.SaveBorrowed();
        return database.Conversations.ExecuteUpdate(set => set.SetProperty(row => row.LastSequence, Greeted + 1));
    }
}
