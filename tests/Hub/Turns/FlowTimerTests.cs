using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Work;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>Time in flows: reminders, giving up, pauses; rows of work that survive a restart and are harmless when they ring too late.</summary>
public sealed class FlowTimerTests : IAsyncLifetime
{
    private const string Patient =
        """
        {"id":"a","kind":"ask","text":"Your name?","variable":"name","type":"text","next":"b"},
        {"id":"b","kind":"ask","text":"Your order?","variable":"order","type":"number","next":"c","idle":{"remindAfterSeconds":60,"remindText":"Still there?","exitAfterSeconds":120,"next":"d"}},
        {"id":"c","kind":"ask","text":"Anything else?","variable":"more","type":"text","next":"d"},
        {"id":"d","kind":"handoff","text":"One moment.","reason":"Silent."}
        """;

    private const string Slow =
        """
        {"id":"a","kind":"ask","text":"Your name?","variable":"name","type":"text","next":"w"},
        {"id":"w","kind":"wait","seconds":20,"next":"b"},
        {"id":"b","kind":"ask","text":"Your order?","variable":"order","type":"text","next":"c"},
        {"id":"c","kind":"handoff","text":"One moment.","reason":"{{order}}"}
        """;

    private readonly List<WorkDispatcher> _dispatchers = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_silent_visitor_is_reminded_once_and_then_the_flow_goes_on_without_them()
    {
        using var world = await World.OpenAsync(Patient);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        await StartAsync(world);

        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(61));
        await UntilAsync(() => world.LogOf(head)[^1] == "Bot: Still there?");
        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(121));

        await UntilAsync(() => world.HeadOf(head).State == ConversationState.Queued);
        Assert.Equal(["Bot: Your order?", "Bot: Still there?", "Bot: One moment.", "[Bot: handoff.initiate]"], world.LogOf(head).Skip(3));
    }

    [Fact]
    public async Task A_reminder_that_fell_due_while_the_hub_was_down_comes_after_the_restart()
    {
        var world = await World.OpenAsync(Patient);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        world.Store.Dispose();
        using var again = await World.ReopenAsync(world.Folder);
        again.Clock.Advance(TimeSpan.FromMinutes(10));

        await StartAsync(again);

        await UntilAsync(() => again.LogOf(head)[^1] == "Bot: Still there?");
        await again.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(30));
        Assert.Single(again.LogOf(head), "Bot: Still there?");
        await StopAsync();
        again.Dispose();
        world.Dispose();
    }

    [Fact]
    public async Task Any_answer_calls_the_reminder_off_and_a_wrong_one_starts_it_again()
    {
        using var world = await World.OpenAsync(Patient);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        var first = world.HeadOf(head).Alarm;
        world.Clock.Advance(TimeSpan.FromSeconds(50));
        await world.WriteAsync(head, "no number");
        await StartAsync(world);

        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(30));

        Assert.NotEqual(first, world.HeadOf(head).Alarm);
        Assert.DoesNotContain("Bot: Still there?", world.LogOf(head));
        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(31));
        await UntilAsync(() => world.LogOf(head)[^1] == "Bot: Still there?");
    }

    [Fact]
    public async Task Whoever_is_typing_is_not_asked_whether_they_are_still_there()
    {
        using var world = await World.OpenAsync(Patient);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        var log = world.LogOf(head);
        var typing = world.Get<TypingSeen>();
        await StartAsync(world);
        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(50));
        typing.Signalled(new Signal.VisitorTypes(head.Id));

        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(20));
        typing.Signalled(new Signal.VisitorTypes(head.Id));
        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Equal(log, world.LogOf(head));

        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(2));
        await UntilAsync(() => world.LogOf(head)[^1] == "Bot: Still there?");
    }

    [Fact]
    public async Task Nobody_is_reminded_who_has_been_taken_over_or_has_never_written()
    {
        using var world = await World.OpenAsync(Patient.Replace("\"next\":\"b\"", "\"next\":\"b\",\"idle\":{\"exitAfterSeconds\":10}", StringComparison.Ordinal));
        var mia = await world.HireAsync("Mia");
        var unstarted = await world.BeginAsync("silent");
        var taken = await world.BeginAsync();
        await world.WriteAsync(taken, "Ann");
        await world.DoAsync(taken, new Command.PickUp(mia, true));
        await StartAsync(world);

        await world.WorkClock.AdvanceAsync(TimeSpan.FromMinutes(4));

        Assert.Null(world.HeadOf(taken).Alarm);
        Assert.Equal("Operator: handoff.status", world.LogOf(taken)[^1]);
        Assert.Equal(2, world.LogOf(unstarted).Count);
    }

    [Fact]
    public async Task An_alarm_rings_once_however_often_it_is_told()
    {
        using var world = await World.OpenAsync(Patient);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        var alarm = world.HeadOf(head).Alarm!.Value;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.Turns.RunAsync(
            new(head.Id, new Command.AlarmDue(alarm)) { Effect = new BotFlows.Runner.FlowInput.TimerDue() })));

        Assert.Single(world.LogOf(head), "Bot: Still there?");
    }

    [Fact]
    public async Task Silence_without_another_way_closes_as_idle()
    {
        using var world = await World.OpenAsync(
            """{"id":"a","kind":"ask","text":"Name?","variable":"n","type":"email","next":"b"},{"id":"b","kind":"end"}""", """{"idle":{"exitAfterSeconds":30}}""");
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "not an address");
        await StartAsync(world);

        await world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(31));

        await UntilAsync(() => world.HeadOf(head).ClosingReason == ClosingReason.Idle);
    }

    [Fact]
    public async Task A_pause_survives_a_restart_and_what_was_written_meanwhile_is_taken_up_after_it()
    {
        var world = await World.OpenAsync(Slow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        await world.WriteAsync(head, "4711");
        Assert.Equal(["Visitor: Ann", "Visitor: 4711"], world.LogOf(head).Skip(2));
        world.Store.Dispose();
        using var again = await World.ReopenAsync(world.Folder);
        again.Clock.Advance(TimeSpan.FromSeconds(30));

        await StartAsync(again);

        await UntilAsync(() => again.HeadOf(head).State == ConversationState.Queued);
        Assert.Equal(["Bot: Your order?", "Bot: One moment.", "[Bot: handoff.initiate]"], again.LogOf(head).Skip(4));
        await StopAsync();
        again.Dispose();
        world.Dispose();
    }

    [Fact]
    public async Task Whoever_asks_for_a_person_during_a_pause_is_heard_at_once()
    {
        using var world = await World.OpenAsync(Slow);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");

        await world.WriteAsync(head, "I want to talk to a human, please!");

        Assert.Equal(ConversationState.Queued, world.HeadOf(head).State);
        Assert.Null(world.HeadOf(head).AwaitingEffect);
    }

    [Fact]
    public async Task Hundreds_of_messages_during_a_pause_are_all_taken_up()
    {
        using var world = await World.OpenAsync(
            """
            {"id":"a","kind":"ask","text":"Name?","variable":"name","type":"text","next":"w"},{"id":"w","kind":"wait","seconds":5,"typing":false,"next":"b"},
            {"id":"b","kind":"buttons","text":"Go on?","options":[{"id":"x","title":"Stop here","next":"c"}],"otherwise":"b"},{"id":"c","kind":"end","text":"Stopped."}
            """);
        var head = await world.BeginAsync();
        await world.WriteAsync(head, "Ann");
        for (var number = 0; number < 450; number++)
        {
            await world.WriteAsync(head, $"line {number}");
        }

        await world.WriteAsync(head, "Stop here");
        await world.Turns.RunAsync(new(head.Id, new Command.EffectCompleted(world.HeadOf(head).AwaitingEffect!.Value)) { Effect = new BotFlows.Runner.FlowInput.TimerDue() });

        Assert.Equal(ConversationState.Closed, world.HeadOf(head).State);
        Assert.Equal("Bot: Stopped.", world.Store.Reader.ReadBefore(head.Id, long.MaxValue, 2).Select(entry => LogText.Of([entry])[0]).First());
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }

    private async Task StartAsync(World world)
    {
        var dispatcher = world.Get<WorkDispatcher>();
        _dispatchers.Add(dispatcher);
        await dispatcher.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task StopAsync()
    {
        foreach (var dispatcher in _dispatchers)
        {
            await dispatcher.StopAsync(CancellationToken.None);
        }

        _dispatchers.Clear();
    }
}
