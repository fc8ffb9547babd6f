using System.Text.Json;
using Omnichannel.BotFlows.Runner;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>One kind of work that waits for its time.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="SetAsync">Brings a world to where the work waits.</param>
/// <param name="Line">What the log says once more when it is done.</param>
internal sealed record TimerStory(WorkKind Kind, Func<World, Task<ConversationHead>> SetAsync, string Line)
{
    private const string Flow =
        """
        {"id":"a","kind":"ask","text":"Your name?","variable":"name","type":"text","next":"w"},
        {"id":"w","kind":"wait","seconds":20,"next":"b"},
        {"id":"b","kind":"ask","text":"Your order?","variable":"order","type":"number","next":"c","idle":{"remindAfterSeconds":60,"remindText":"Still there?","next":"d"}},
        {"id":"c","kind":"httpRequest","method":"POST","url":"https://api.example.com/orders","body":"{}","saveAs":"r","next":"d","onError":"d"},
        {"id":"d","kind":"message","text":"Status {{r.status}}.","next":"e"},{"id":"e","kind":"handoff","text":"One moment.","reason":"x"}
        """;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);

    /// <summary>Every kind that waits for its time; a transfer and an offer from the queue are one kind.</summary>
    public static IReadOnlyDictionary<string, TimerStory> All { get; } = new Dictionary<string, TimerStory>
    {
        ["ending"] = new(WorkKind.Ending, EndingAsync, "System: endOfConversation"),
        ["unstarted"] = new(WorkKind.Unstarted, world => world.BeginAsync(), "System: endOfConversation") { Blocks = Flow },
        ["offer"] = new(WorkKind.Offer, OfferAsync, "[System: omnichannel.offer]"),
        ["transfer"] = new(WorkKind.Offer, TransferAsync, "[System: omnichannel.offer]"),
        ["queueWait"] = new(WorkKind.QueueWait, QueueWaitAsync, "[System: omnichannel.missed]"),
        ["flowPause"] = new(WorkKind.FlowPause, world => InFlowAsync(world, "Ann"), "Bot: Your order?") { Blocks = Flow },
        ["flowAlarm"] = new(WorkKind.FlowAlarm, AlarmAsync, "Bot: Still there?") { Blocks = Flow },
        ["flowEffect"] = new(WorkKind.FlowEffect, EffectAsync, "Bot: Status 200.") { Blocks = Flow },
    };

    /// <summary>Gets the kinds that are due when they are written: their time is the vendor's, and <c>DeliveryTests</c> are theirs.</summary>
    public static IReadOnlyList<WorkKind> DueAtOnce { get; } = [WorkKind.Delivery, WorkKind.DeliveryTold, WorkKind.FetchFile, WorkKind.FollowUp];

    /// <summary>Gets the blocks of the inbox's flow; null for an inbox without a bot.</summary>
    public string? Blocks { get; init; }

    private static async Task<ConversationHead> EndingAsync(World world)
    {
        var (head, mia, _) = await TakenAsync(world);
        await DoAsync(world, head, new Command.EndIn(mia, Guid.NewGuid(), Delay));
        return head;
    }

    private static async Task<ConversationHead> TransferAsync(World world)
    {
        var (head, mia, support) = await TakenAsync(world);
        await DoAsync(world, head, new Command.Transfer(mia, Guid.NewGuid(), null, support, Delay, ""));
        return head;
    }

    private static async Task<ConversationHead> OfferAsync(World world)
    {
        var head = await QueuedAsync(world);
        var noah = await world.HireAsync("Noah");
        var support = await world.WorksAsync(noah);
        await DoAsync(world, head, new Command.OfferTo(Guid.NewGuid(), noah, support, Delay, JsonSerializer.SerializeToElement("why")));
        return head;
    }

    private static async Task<ConversationHead> QueueWaitAsync(World world)
    {
        await world.SetPolicyAsync(new() { AfterWait = WhenNobody.Miss, AwayText = "Nobody is free." });
        var head = await QueuedAsync(world);
        await DoAsync(world, head, new Command.Admit(new() { Wait = new(Guid.NewGuid(), world.Clock.GetUtcNow() + Delay) }));
        return head;
    }

    private static async Task<ConversationHead> AlarmAsync(World world)
    {
        var head = await InFlowAsync(world, "Ann");
        var pause = world.HeadOf(head).AwaitingEffect!.Value;
        await world.Turns.RunAsync(new(head.Id, new Command.EffectCompleted(pause)) { Effect = new FlowInput.TimerDue() });
        return head;
    }

    private static async Task<ConversationHead> EffectAsync(World world)
    {
        var head = await AlarmAsync(world);
        await world.WriteAsync(head, "4711");
        return head;
    }

    private static async Task<ConversationHead> InFlowAsync(World world, string answer)
    {
        var head = await world.BeginAsync();
        await world.WriteAsync(head, answer);
        return head;
    }

    private static async Task<ConversationHead> QueuedAsync(World world)
    {
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Hello");
        return head;
    }

    private static async Task<(ConversationHead Head, Operator Mia, NamedDepartment Support)> TakenAsync(World world)
    {
        var head = await QueuedAsync(world);
        var mia = await world.HireAsync("Mia");
        var support = await world.WorksAsync(mia);
        await DoAsync(world, head, new Command.PickUp(mia, MayTakeOver: true));
        return (head, mia, support);
    }

    private static async Task DoAsync(World world, ConversationHead head, Command command) =>
        Assert.Equal(TurnOutcome.Accepted, (await world.DoAsync(head, command)).Outcome);
}
