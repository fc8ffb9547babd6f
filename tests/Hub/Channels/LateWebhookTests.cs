using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;
using Omnichannel.Tests.Hub.DirectLine;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>Vendors keep what they could not deliver and tell it days later: it counts when it arrives, and says when it was written.</summary>
public sealed class LateWebhookTests
{
    private static readonly Operator Mia = new(new(Guid.Parse("00000000-0000-0000-0000-00000000a001")), "Mia");

    [Fact]
    public async Task What_was_written_two_days_ago_stands_where_it_arrived_with_its_own_time()
    {
        await using var hub = await VendorHub.TelegramAsync();
        using var client = hub.Host.CreateClient();
        hub.Host.Clock.Leap(TimeSpan.FromDays(5));
        var arrived = hub.Host.Clock.GetUtcNow();

        foreach (var (number, text) in new[] { (1, "first"), (3, "third"), (2, "second, and last to arrive") })
        {
            Assert.Equal(HttpStatusCode.OK, await hub.TellAsync(client, 1, number, text));
        }

        var said = await SaidAsync(hub.Host);
        Assert.Equal(["first", "third", "second, and last to arrive"], said.Select(one => one.Text));
        Assert.All(said, one => Assert.Equal(arrived, one.At));
        Assert.All(said, one => Assert.InRange((arrived - one.Written).TotalDays, 2, 3));
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(-1)], said.Zip(said.Skip(1), (one, next) => next.Written - one.Written));
    }

    [Fact]
    public async Task What_had_arrived_already_opens_nothing_again_and_alerts_nobody()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await EndedAsync(hub);
        var log = hub.LogOf(head);
        hub.Host.Clock.Leap(TimeSpan.FromDays(2));

        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("say m1 +491 Hello"));

        var after = await hub.OnlyAsync();
        Assert.Equal((ConversationState.Closed, head.LastSequence), (after.State, after.LastSequence));
        Assert.Equal(log, hub.LogOf(after));
    }

    [Fact]
    public async Task A_late_report_moves_the_message_and_not_the_conversation()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await EndedAsync(hub);
        hub.Host.Clock.Leap(TimeSpan.FromDays(2));

        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("told p1 Delivered"));

        var first = await hub.ReadAsync(database => database.DeliveryParts.Where(part => part.ProviderId == "p1").Select(part => part.Sequence).SingleAsync());
        await hub.UntilAsync(async () => (await hub.DeliveryAsync(head, first)).State == DeliveryState.Delivered);
        var after = await hub.OnlyAsync();
        Assert.Equal((ConversationState.Closed, head.LastSequence), (after.State, after.LastSequence));
    }

    [Fact]
    public async Task What_is_new_after_the_time_in_which_it_opens_again_begins_another_conversation()
    {
        await using var hub = await ChannelHub.OpenAsync();
        var head = await EndedAsync(hub);
        hub.Host.Clock.Leap(TimeSpan.FromDays(2));

        Assert.Equal(HttpStatusCode.OK, await hub.CallAsync("say m2 +491 Is anybody there?"));

        Assert.Equal(ConversationState.Closed, hub.HeadOf(head.Id.Value).State);
        var other = Assert.Single(await hub.ConversationsAsync(), row => row.Id != head.Id.Value);
        Assert.Contains("Visitor: Is anybody there?", hub.LogOf(hub.HeadOf(other.Id)));
    }

    // Somebody wrote, was answered, and it was ended.
    private static async Task<ConversationHead> EndedAsync(ChannelHub hub)
    {
        await hub.Host.Get<CommitLoop>().RunAsync(database =>
        {
            database.Operators.Add(new() { Id = Mia.Id.Value, Name = Mia.Name, Cap = 5 });
            return database.SaveBorrowed();
        });
        await hub.CallAsync("say m1 +491 Hello");
        var head = await hub.OnlyAsync();
        await RunAsync(hub, head, new Command.PickUp(Mia, MayTakeOver: true));
        await RunAsync(hub, head, Mia.Says("Good morning."));
        await hub.UntilAsync(() => hub.ReadAsync(database => database.DeliveryParts.AnyAsync(part => part.ProviderId == "p1")));
        await RunAsync(hub, head, new Command.EndNow(Mia, MayEndOthers: false));
        return hub.HeadOf(head.Id.Value);
    }

    private static async Task RunAsync(ChannelHub hub, ConversationHead head, Command command) =>
        Assert.Equal(TurnOutcome.Accepted, (await hub.Host.Get<TurnPipeline>().RunAsync(new(head.Id, command))).Outcome);

    private static async Task<List<(DateTimeOffset At, DateTimeOffset Written, string? Text)>> SaidAsync(HubHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Conversations.Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken);
        return [.. host.Get<IConversationReader>().ReadAfter(new(id), 0, 100)
            .Where(entry => entry.Author == Author.Visitor && entry.Type == ActivityTypes.Message)
            .Select(entry => (entry.At, Activity: JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity)!))
            .Select(one => (one.At, DateTimeOffset.Parse(one.Activity.LocalTimestamp!, CultureInfo.InvariantCulture), one.Activity.Text))];
    }
}
