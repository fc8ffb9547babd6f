using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Hub.Consoles;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Conversations;

public sealed class UnreadTests
{
    [Fact]
    public async Task What_is_unread_is_the_difference_of_two_numbers_live_and_after_a_reload()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var desk = await hub.ConnectAsync(ben);
        await using var phone = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await desk.DoesAsync("PickUp", visitor.Id);
        var opened = await desk.OpensAsync(visitor.Id);
        var (before, asked) = (opened.GetProperty("row").GetProperty("visitorMessages").GetInt32(), opened.GetProperty("sequence").GetInt64());
        await ReadAsync(desk, visitor.Id, asked);

        await visitor.WritesAsync("One");
        await visitor.WritesAsync("Two");
        await visitor.WritesAsync("Three");

        Assert.Equal(3, await UnreadAsync(ben));
        await ReadAsync(desk, visitor.Id, asked + 1);
        await phone.SeesAsync("ReadMoved", push => push.GetProperty("sequence").GetInt64() == asked + 1 && push.GetProperty("visitorMessages").GetInt32() == before + 1);
        Assert.Equal(2, await UnreadAsync(ben));
        await ReadAsync(phone, visitor.Id, asked + 3);
        await desk.SeesAsync("ReadMoved", push => push.GetProperty("visitorMessages").GetInt32() == before + 3);
        Assert.Equal(0, await UnreadAsync(ben));
        await visitor.WritesAsync("Four");
        var shown = desk.SeesAsync("RowChanged", push => push.Text("lastText") == "Four");
        while (!shown.IsCompleted)
        {
            // A row that only talks is told when its turn comes.
            hub.Clock.Advance(Omnichannel.Hub.Realtime.RowPacer.Interval);
            await Task.Yield();
        }

        var row = await shown;
        Assert.Equal(before + 4, row.GetProperty("visitorMessages").GetInt32());
    }

    [Fact]
    public async Task What_an_operator_or_the_bot_says_is_not_unread()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await console.DoesAsync("PickUp", visitor.Id);
        var sequence = (await console.OpensAsync(visitor.Id)).GetProperty("sequence").GetInt64();
        await ReadAsync(console, visitor.Id, sequence);

        await console.SendsAsync(visitor.Id, "Hello", sequence);
        await console.SendsAsync(visitor.Id, "Hello again", sequence);

        Assert.Equal(0, await UnreadAsync(ben));
    }

    private static Task ReadAsync(ConsoleDriver console, Guid conversation, long sequence) =>
        console.CallAsync("Read", new { conversationId = conversation, sequence }, TestContext.Current.CancellationToken);

    private static async Task<int> UnreadAsync(HttpClient client)
    {
        var row = Assert.Single((await client.GetJsonAsync("/api/conversations?list=mine")).GetProperty("items").EnumerateArray());
        return row.GetProperty("visitorMessages").GetInt32() - (row.GetProperty("readMessages").ValueKind == JsonValueKind.Null ? 0 : row.GetProperty("readMessages").GetInt32());
    }
}
