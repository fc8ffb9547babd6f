using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Work;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>What commits have left to be done: in time, once, also across restarts and other nodes.</summary>
public sealed class WorkTests : IAsyncLifetime
{
    private const string Calls =
        """
        {"id":"a","kind":"ask","text":"Which order?","variable":"order","type":"text","next":"b"},
        {"id":"b","kind":"httpRequest","method":"POST","url":"https://api.example.com/orders","body":"{}","saveAs":"r","next":"c","onError":"c"},
        {"id":"c","kind":"message","text":"{{r.status}} {{r.error}}","next":"d"},{"id":"d","kind":"handoff","text":"One moment.","reason":"x"}
        """;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);

    private World _world = null!;
    private WorkDispatcher? _dispatcher;

    public async ValueTask InitializeAsync() => _world = await World.OpenAsync(Calls);

    [Fact]
    public async Task An_ending_closes_the_conversation_at_its_deadline_and_not_before()
    {
        var (head, _) = await EndingAsync();
        await StartAsync();

        await _world.WorkClock.AdvanceAsync(Delay - TimeSpan.FromSeconds(1));
        Assert.Equal(ConversationState.Assigned, _world.HeadOf(head).State);
        await _world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(1));

        await UntilAsync(() => StateOf(WorkKind.Ending) == WorkState.Done);
        Assert.Equal(ClosingReason.TimedOut, _world.HeadOf(head).ClosingReason);
    }

    [Fact]
    public async Task An_ending_that_fell_due_while_the_hub_was_down_fires_once()
    {
        var (head, _) = await EndingAsync();
        _world.Store.Dispose();
        using var again = await World.ReopenAsync(_world.Folder);
        again.Clock.Advance(TimeSpan.FromMinutes(10));

        await StartAsync(again);
        await again.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(ClosingReason.TimedOut, again.HeadOf(head).ClosingReason);
        Assert.Single(again.LogOf(head), "System: endOfConversation");
        await StopAsync();
    }

    [Fact]
    public async Task An_ending_that_was_called_off_does_nothing()
    {
        var (head, mia) = await EndingAsync();
        await _world.DoAsync(head, new Command.CancelEnd(mia));
        await StartAsync();

        await _world.WorkClock.AdvanceAsync(Delay + TimeSpan.FromSeconds(1));

        await UntilAsync(() => StateOf(WorkKind.Ending) == WorkState.Done);
        Assert.Equal(ConversationState.Assigned, _world.HeadOf(head).State);
    }

    [Fact]
    public async Task An_ending_that_was_restarted_ends_at_the_new_deadline()
    {
        var (head, mia) = await EndingAsync();
        _world.Clock.Advance(TimeSpan.FromSeconds(20));
        await _world.DoAsync(head, new Command.Send(mia, new() { Type = "message", Text = "Still there?" }, 99, false));
        await StartAsync();

        await _world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(25));
        Assert.Equal(ConversationState.Assigned, _world.HeadOf(head).State);
        await _world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(5));

        await UntilAsync(() => _world.HeadOf(head).State == ConversationState.Closed);
    }

    [Fact]
    public async Task A_conversation_that_nobody_writes_in_is_closed_after_half_an_hour()
    {
        var head = await _world.BeginAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(30));

        await StartAsync();

        await UntilAsync(() => _world.HeadOf(head).ClosingReason == ClosingReason.Idle);
    }

    [Fact]
    public async Task A_flow_goes_on_with_the_answer_of_an_outside_call()
    {
        _world.Web.Says("{}");
        var head = await _world.BeginAsync();
        await StartAsync();
        await _world.WriteAsync(head, "4711");
        _world.Clock.Advance(TimeSpan.FromSeconds(5));

        await UntilAsync(() => StateOf(WorkKind.FlowEffect) == WorkState.Done);

        Assert.Contains("Bot: 200 ", _world.LogOf(head));
        Assert.Equal(["POST https://api.example.com/orders"], _world.Web.Calls);
    }

    [Fact]
    public async Task A_slow_outside_call_holds_nothing_else_up()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _world.Web.Answer = _ => answer.Task;
        var (head, _) = await EndingAsync();
        var other = await _world.BeginAsync("other");
        await _world.WriteAsync(other, "4711");
        await StartAsync();
        await UntilAsync(() => _world.Web.Calls.Count == 1);

        await _world.WorkClock.AdvanceAsync(Delay);

        await UntilAsync(() => _world.HeadOf(head).ClosingReason == ClosingReason.TimedOut);
        answer.SetResult(new(HttpStatusCode.OK) { Content = new StringContent("{}") });
        await UntilAsync(() => StateOf(WorkKind.FlowEffect) == WorkState.Done);
    }

    [Fact]
    [Trait("threat", "F-11")]
    public async Task A_call_that_had_begun_is_not_made_again()
    {
        var head = await _world.BeginAsync();
        await _world.WriteAsync(head, "4711");
        var crashed = Node();
        Assert.True(await crashed.StartedAsync(await ClaimAsync(crashed, WorkKind.FlowEffect)));
        _world.Clock.Advance(TimeSpan.FromMinutes(2));

        await StartAsync();

        await UntilAsync(() => StateOf(WorkKind.FlowEffect) == WorkState.Done);
        Assert.Empty(_world.Web.Calls);
        Assert.Contains(_world.LogOf(head), line => line.Contains("interrupted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_whose_lease_has_passed_to_another_node_is_left_to_it()
    {
        _world.Web.Says("{}");
        var head = await _world.BeginAsync();
        await _world.WriteAsync(head, "4711");
        var paused = await ClaimAsync(_world.Get<WorkStore>(), WorkKind.FlowEffect);
        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        await ClaimAsync(Node(), WorkKind.FlowEffect);

        await Handler(WorkKind.FlowEffect).RunAsync(paused, TestContext.Current.CancellationToken);

        Assert.Empty(_world.Web.Calls);
        Assert.NotNull(_world.HeadOf(head).AwaitingEffect);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"method":"POST","url":"https://api.example.com/","headers":[{"name":"Content-Type","value":"no type at all"}],"body":"{}","timeout":"00:00:05","idempotent":true}""")]
    public async Task A_call_that_cannot_be_made_is_an_answer_too(string payload)
    {
        var head = await _world.BeginAsync();
        await _world.WriteAsync(head, "4711");
        await _world.Store.Loop.RunAsync(database =>
        {
            database.Work.Single(row => row.Kind == WorkKind.FlowEffect).Payload = payload;
            return database.SaveBorrowed();
        });

        await StartAsync();

        await UntilAsync(() => StateOf(WorkKind.FlowEffect) == WorkState.Done);
        Assert.Null(_world.HeadOf(head).AwaitingEffect);
        Assert.Equal(ConversationState.Queued, _world.HeadOf(head).State);
    }

    [Fact]
    public async Task A_lease_that_runs_out_is_taken_over()
    {
        var (head, _) = await EndingAsync();
        _world.Clock.Advance(Delay);
        var dead = await ClaimAsync(Node(), WorkKind.Ending);
        await StartAsync();

        await _world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(59));
        Assert.Equal(ConversationState.Assigned, _world.HeadOf(head).State);
        await _world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(7));

        await UntilAsync(() => StateOf(WorkKind.Ending) == WorkState.Done);
        Assert.Equal((ClosingReason.TimedOut, 1), (_world.HeadOf(head).ClosingReason, dead.Attempts));
    }

    [Fact]
    public async Task Nobody_claims_what_another_holds()
    {
        await EndingAsync();
        _world.Clock.Advance(Delay);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Node().ClaimAsync(_world.Clock.GetUtcNow(), 32, [])));

        Assert.Single(claimed.SelectMany(rows => rows), row => row.Kind == WorkKind.Ending);
    }

    [Fact]
    public async Task The_longest_due_comes_first_and_no_more_than_wanted()
    {
        for (var number = 0; number < 5; number++)
        {
            await _world.BeginAsync($"visitor {number}");
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        _world.Clock.Advance(TimeSpan.FromHours(1));
        var claimed = await Node().ClaimAsync(_world.Clock.GetUtcNow(), 2, []);

        Assert.Equal([World.Start, World.Start + TimeSpan.FromSeconds(1)], claimed.Select(row => row.Due - ConversationRules.UnstartedLifetime).Order());
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_and_later_and_then_given_up()
    {
        var failing = new FailingHandler(_world.Clock);
        await EndingAsync();
        _world.Clock.Advance(Delay);
        await StartAsync(handler: failing);

        await UntilAsync(() => StateOf(WorkKind.Ending) == WorkState.Failed, TimeSpan.FromSeconds(1));

        Assert.Equal(8, failing.Seen.Count);
        var waits = failing.Seen.Zip(failing.Seen.Skip(1), (one, next) => (next.At - one.At).TotalSeconds).ToList();

        // Up to a quarter more by chance, and what the clock's steps add.
        Assert.All(waits.Zip([2.0, 4, 8, 16, 32, 64, 128]), pair => Assert.InRange(pair.First, pair.Second, (pair.Second * 1.25) + 6));
        Assert.Equal("DivideByZeroException", await _world.Store.ReadAsync(database => Task.FromResult(database.Work.Single(row => row.Kind == WorkKind.Ending).LastError)));
    }

    [Fact]
    public async Task What_had_begun_when_it_failed_is_still_known_to_have_begun()
    {
        var failing = new FailingHandler(_world.Clock, _world.Get<WorkStore>());
        await EndingAsync();
        _world.Clock.Advance(Delay);
        await StartAsync(handler: failing);

        await UntilAsync(() => failing.Seen.Count >= 2, TimeSpan.FromSeconds(1));

        Assert.Equal([WorkState.Waiting, WorkState.Started], failing.Seen.Take(2).Select(seen => seen.State));
    }

    [Fact]
    public async Task A_bell_wakes_the_dispatcher_before_its_next_look()
    {
        _world.Web.Says("{}");
        var head = await _world.BeginAsync();
        await StartAsync();
        await _world.WorkClock.IdleAsync();
        await _world.WriteAsync(head, "4711");

        _dispatcher!.Committed(new()
        {
            Before = head,
            After = head,
            Work = [new() { Kind = WorkKind.FlowEffect, Key = "k", Epoch = 1, Conversation = head.Id, Due = World.Start }],
        });

        await UntilAsync(() => StateOf(WorkKind.FlowEffect) == WorkState.Done);
        Assert.Equal(World.Start, _world.Clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _world.Dispose();
    }

    private async Task<(ConversationHead Head, Operator Mia)> EndingAsync()
    {
        var mia = await _world.HireAsync("Mia");
        var head = await _world.BeginAsync();
        await _world.DoAsync(head, new Command.PickUp(mia, true));
        await _world.DoAsync(head, new Command.EndIn(mia, Guid.NewGuid(), Delay));
        return (head, mia);
    }

    private Task StartAsync(IWorkHandler handler) => StartAsync(_world, [handler, .. _world.Store.Services.GetServices<IWorkHandler>().Where(other => other.Kind != handler.Kind)]);

    private Task StartAsync(World? world = null) => StartAsync(world ?? _world, [.. (world ?? _world).Store.Services.GetServices<IWorkHandler>()]);

    private Task StartAsync(World world, IWorkHandler[] handlers)
    {
        _dispatcher = new(world.Get<WorkStore>(), world.Get<WorkBell>(), handlers, world.WorkClock, NullLogger<WorkDispatcher>.Instance);
        return _dispatcher.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task StopAsync()
    {
        if (_dispatcher is { } dispatcher)
        {
            _dispatcher = null;
            await dispatcher.StopAsync(CancellationToken.None);
            dispatcher.Dispose();
        }
    }

    private WorkStore Node() => ActivatorUtilities.CreateInstance<WorkStore>(_world.Store.Services);

    private IWorkHandler Handler(WorkKind kind) => _world.Store.Services.GetServices<IWorkHandler>().Single(handler => handler.Kind == kind);

    private async Task<WorkRow> ClaimAsync(WorkStore node, WorkKind kind) =>
        (await node.ClaimAsync(_world.Clock.GetUtcNow(), 32, [])).Single(row => row.Kind == kind);

    private WorkState? StateOf(WorkKind kind) => _world.Store.ReadAsync(database => Task.FromResult(database.Work.Single(row => row.Kind == kind).State)).GetAwaiter().GetResult();

    // What is done beside the dispatcher's own waiting is done soon; time passes only if the test says so.
    private async Task UntilAsync(Func<bool> isSo, TimeSpan step = default)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
            if (step > TimeSpan.Zero)
            {
                await _world.WorkClock.AdvanceAsync(step);
            }
        }
    }

    private sealed class FailingHandler(TimeProvider clock, WorkStore? store = null) : IWorkHandler
    {
        public ConcurrentQueue<(DateTimeOffset At, WorkState State)> Seen { get; } = new();

        public WorkKind Kind => WorkKind.Ending;

        public async Task<DateTimeOffset?> RunAsync(WorkRow item, CancellationToken cancellationToken)
        {
            Seen.Enqueue((clock.GetUtcNow(), item.State));
            if (store is not null)
            {
                Assert.True(await store.StartedAsync(item));
            }

            throw new DivideByZeroException();
        }
    }
}
