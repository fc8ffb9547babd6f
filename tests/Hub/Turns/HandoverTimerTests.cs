using System.Text.Json;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Work;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>Offers run out by the server's clock: once, also when the hub was down, also when the clock jumps.</summary>
public sealed class HandoverTimerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private World _world = null!;
    private WorkDispatcher? _dispatcher;

    public async ValueTask InitializeAsync() => _world = await World.OpenAsync();

    [Fact]
    public async Task A_transfer_that_nobody_took_while_the_hub_was_down_is_the_senders_once()
    {
        var (head, mia, _) = await TransferAsync();
        _world.Store.Dispose();
        using var again = await World.ReopenAsync(_world.Folder);
        again.Clock.Advance(TimeSpan.FromHours(2));

        await StartAsync(again);
        await again.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(20));

        Assert.Null(again.HeadOf(head).Offer);
        Assert.Equal(mia.Id, again.HeadOf(head).Owner);
        Assert.Single(again.LogOf(head), "[System: omnichannel.offer]");
        await StopAsync();
    }

    [Fact]
    public async Task Firing_twice_or_too_early_does_nothing()
    {
        var (head, _, offer) = await TransferAsync();

        var early = await _world.DoAsync(head, new Command.OfferDue(offer));
        _world.Clock.Advance(Patience);
        var due = await _world.DoAsync(head, new Command.OfferDue(offer));
        var twice = await _world.DoAsync(head, new Command.OfferDue(offer));

        Assert.Equal((TurnOutcome.Nothing, TurnOutcome.Accepted, TurnOutcome.Nothing), (early.Outcome, due.Outcome, twice.Outcome));
    }

    [Fact]
    public async Task A_clock_that_jumps_ahead_ends_an_offer_and_one_that_stands_still_does_not()
    {
        var (head, _, _) = await TransferAsync();
        await StartAsync(_world);

        await _world.WorkClock.AdvanceAsync(Patience - TimeSpan.FromSeconds(1));
        Assert.NotNull(_world.HeadOf(head).Offer);
        _world.Clock.Advance(TimeSpan.FromDays(1));
        await _world.WorkClock.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Null(_world.HeadOf(head).Offer);
    }

    [Fact]
    public async Task An_offer_from_the_queue_that_runs_out_leaves_it_in_the_queue_at_its_place()
    {
        var head = await _world.BeginAsync();
        await _world.WriteAsync(head, "Hello");
        var noah = await _world.HireAsync("Noah");
        var department = await _world.WorksAsync(noah);
        var queuedAt = _world.HeadOf(head).QueuedAt;
        var offer = Guid.NewGuid();
        await _world.DoAsync(head, new Command.OfferTo(offer, noah, department, Patience, JsonSerializer.SerializeToElement("why")));

        _world.Clock.Advance(Patience);
        await _world.DoAsync(head, new Command.OfferDue(offer));

        var after = _world.HeadOf(head);
        Assert.Equal((ConversationState.Queued, queuedAt), (after.State, after.QueuedAt));
        Assert.Equal([noah.Id], after.Routing.PassedOver);
        Assert.Equal(OfferOutcome.TimedOut, after.Routing.LastOutcome);
    }

    [Fact]
    public async Task Whoever_is_not_available_in_the_department_gets_nothing()
    {
        var head = await _world.BeginAsync();
        await _world.WriteAsync(head, "Hello");
        var (mia, stranger) = (await _world.HireAsync("Mia"), await _world.HireAsync("Noah"));
        var department = await _world.WorksAsync(mia);

        var refused = await _world.DoAsync(head, new Command.Reassign(mia, stranger, department, ""));
        var given = await _world.DoAsync(head, new Command.Reassign(mia, mia, department, ""));

        Assert.Equal(Refusal.NotAvailable, refused.Refusal);
        Assert.Equal(TurnOutcome.Accepted, given.Outcome);
        Assert.Equal((1, 0), (await _world.LoadOfAsync(mia), await _world.LoadOfAsync(stranger)));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _world.Dispose();
    }

    private async Task<(ConversationHead Head, Operator Sender, Guid Offer)> TransferAsync()
    {
        var head = await _world.BeginAsync();
        await _world.WriteAsync(head, "Hello");
        var (mia, noah) = (await _world.HireAsync("Mia"), await _world.HireAsync("Noah"));
        var department = await _world.WorksAsync(noah);
        await _world.DoAsync(head, new Command.PickUp(mia, MayTakeOver: true));
        var offer = Guid.NewGuid();
        var made = await _world.DoAsync(head, new Command.Transfer(mia, offer, noah, department, Patience, ""));
        Assert.Equal(TurnOutcome.Accepted, made.Outcome);
        return (head, mia, offer);
    }

    private async Task StartAsync(World world)
    {
        _dispatcher = world.Get<WorkDispatcher>();
        await _dispatcher.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task StopAsync()
    {
        if (_dispatcher is { } running)
        {
            await running.StopAsync(CancellationToken.None);
            _dispatcher = null;
        }
    }
}
