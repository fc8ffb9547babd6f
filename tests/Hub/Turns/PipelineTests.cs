using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>Order, races and repeats, on one node and on two.</summary>
public sealed class PipelineTests : IAsyncLifetime
{
    private World _world = null!;

    public async ValueTask InitializeAsync() => _world = await World.OpenAsync();

    [Fact]
    public async Task Fifty_messages_at_once_stand_in_the_order_of_their_arrival()
    {
        var head = await _world.BeginAsync();
        var mia = await _world.HireAsync("Mia");
        await _world.DoAsync(head, new Command.PickUp(mia, MayTakeOver: true));

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => _world.WriteAsync(head, $"{number}")));

        Assert.Equal(Enumerable.Range(3, 50).Select(number => (long)number), results.Select(result => result.Sequence));
        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"Visitor: {number}"), _world.LogOf(head).Skip(2));
        Assert.Equal(_world.HeadOf(head), results[^1].Head);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("threat", "O-09")]
    public async Task Of_two_operators_who_pick_up_together_one_wins(bool onTwoNodes)
    {
        var (mia, noah) = (await _world.HireAsync("Mia", cap: 10_000), await _world.HireAsync("Noah", cap: 10_000));
        var nodes = (_world.Turns, onTwoNodes ? _world.AnotherNode() : _world.Turns);
        const int rounds = 1_000;
        var heads = await Task.WhenAll(Enumerable.Range(0, rounds).Select(round => _world.BeginAsync($"visitor {round}")));

        // Many conversations at a time share a transaction; the two of one conversation race.
        await Parallel.ForEachAsync(heads, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (head, _) =>
        {
            var both = await Task.WhenAll(
                Task.Run(() => nodes.Item1.RunAsync(new(head.Id, new Command.PickUp(mia, true)))),
                Task.Run(() => nodes.Item2.RunAsync(new(head.Id, new Command.PickUp(noah, true)))));

            var winner = Assert.Single(both, result => result.Outcome == TurnOutcome.Accepted);
            var loser = Assert.Single(both, result => result.Refusal == Refusal.AlreadyTaken);
            Assert.Equal(winner.Head!.Owner, loser.Head!.Owner);
        });

        var owners = heads.Select(head => _world.HeadOf(head).Owner).ToList();
        Assert.Equal(owners.Count(owner => owner == mia.Id), await _world.Store.LoadOfAsync(mia.Id));
        Assert.Equal(owners.Count(owner => owner == noah.Id), await _world.Store.LoadOfAsync(noah.Id));
        Assert.Equal(rounds, await _world.Store.LoadOfAsync(mia.Id) + await _world.Store.LoadOfAsync(noah.Id));
    }

    [Fact]
    public async Task Nobody_gets_more_than_they_have_room_for_however_many_come_at_once()
    {
        var mia = await _world.HireAsync("Mia", cap: 3);
        var heads = new List<ConversationHead>();
        for (var number = 0; number < 10; number++)
        {
            heads.Add(await _world.BeginAsync($"visitor {number}"));
        }

        var results = await Task.WhenAll(heads.Select(head => _world.DoAsync(head, new Command.PickUp(mia, true))));

        Assert.Equal(3, results.Count(result => result.Outcome == TurnOutcome.Accepted));
        Assert.Equal(7, results.Count(result => result.Refusal == Refusal.AtCapacity));
        Assert.Equal(3, await _world.Store.LoadOfAsync(mia.Id));
    }

    [Fact]
    [Trait("threat", "D-06")]
    public async Task Two_nodes_that_write_to_one_conversation_leave_no_gap()
    {
        var head = await _world.BeginAsync();
        var other = _world.AnotherNode();
        await _world.WriteAsync(head, "first");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(async () =>
        {
            var turn = new Turn(head.Id, new Command.Receive(new() { Type = "message", Text = $"{number}" }, TimeSpan.FromHours(1)), new("test", $"{number}"));
            while (true)
            {
                try
                {
                    await (number % 2 == 0 ? _world.Turns : other).RunAsync(turn);
                    return;
                }
                catch (StoreUnavailableException)
                {
                    // Eight lost races in a row: the sender is told and sends again.
                }
            }
        })));

        var log = _world.Store.Reader.ReadAfter(head.Id, 0, 1000);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(number => (long)number), log.Select(entry => entry.Sequence));
        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"Visitor: {number}").Order(), _world.LogOf(head).Where(line => char.IsAsciiDigit(line[^1])).Order());
    }

    [Fact]
    public async Task A_refusal_is_not_made_on_a_head_that_another_node_has_moved_on_from()
    {
        var (mia, noah) = (await _world.HireAsync("Mia"), await _world.HireAsync("Noah"));
        var (head, other) = (await _world.BeginAsync(), _world.AnotherNode());
        await _world.DoAsync(head, new Command.PickUp(mia, true));
        await other.RunAsync(new(head.Id, new Command.EndNow(mia, false)));
        await other.RunAsync(new(head.Id, new Command.Reopen(mia, ToQueue: true)));

        var result = await _world.DoAsync(head, new Command.PickUp(noah, false));

        Assert.Equal((TurnOutcome.Accepted, noah.Id), (result.Outcome, result.Head?.Owner));
    }

    [Fact]
    public async Task Doing_nothing_is_not_decided_on_a_head_that_another_node_has_moved_on_from()
    {
        var mia = await _world.HireAsync("Mia");
        var (head, other, ending) = (await _world.BeginAsync(), _world.AnotherNode(), Guid.NewGuid());
        await _world.DoAsync(head, new Command.PickUp(mia, true));
        await other.RunAsync(new(head.Id, new Command.EndIn(mia, ending, TimeSpan.FromSeconds(30))));
        _world.Clock.Advance(TimeSpan.FromSeconds(30));

        var rung = await _world.DoAsync(head, new Command.EndingDue(ending));

        Assert.Equal((TurnOutcome.Accepted, ConversationState.Closed), (rung.Outcome, rung.Head?.State));
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answer_even_when_it_would_be_refused_now()
    {
        var mia = await _world.HireAsync("Mia");
        var head = await _world.BeginAsync();
        await _world.DoAsync(head, new Command.PickUp(mia, true));
        var send = new Command.Send(mia, new() { Type = "message", Text = "Hi" }, 2, false);
        var first = await _world.DoAsync(head, send, "k");
        await _world.DoAsync(head, new Command.EndNow(mia, false));

        var repeated = await _world.DoAsync(head, send, "k");

        Assert.Equal((TurnOutcome.Accepted, 3L), (first.Outcome, first.Sequence));
        Assert.Equal((TurnOutcome.Repeated, 3L), (repeated.Outcome, repeated.Sequence));
    }

    [Fact]
    public async Task A_hundred_repeats_at_once_are_one_message()
    {
        var head = await _world.BeginAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => _world.WriteAsync(head, $"text {number}", "k")));

        Assert.Single(results, result => result.Outcome == TurnOutcome.Accepted);
        Assert.Single(results.Select(result => result.Sequence).Distinct());
        Assert.Single(_world.LogOf(head), line => line.StartsWith("Visitor:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repeat_is_known_after_a_restart()
    {
        var head = await _world.BeginAsync();
        var first = await _world.WriteAsync(head, "once", "k");
        _world.Store.Dispose();

        using var again = await World.ReopenAsync(_world.Folder);
        var repeated = await again.WriteAsync(head, "once", "k");

        Assert.Equal((TurnOutcome.Repeated, first.Sequence), (repeated.Outcome, repeated.Sequence));
        Assert.Single(again.LogOf(head), "Visitor: once");
    }

    [Fact]
    public async Task A_conversation_that_does_not_exist_takes_nothing()
    {
        var result = await _world.Turns.RunAsync(new(new(Guid.NewGuid()), new Command.SignOfLife()));

        Assert.Equal(TurnOutcome.NotFound, result.Outcome);
    }

    [Fact]
    public async Task One_stranger_who_opens_many_pages_at_once_has_one_conversation()
    {
        var heads = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => _world.BeginAsync("stranger"))));

        Assert.Single(heads.Select(head => head.Id).Distinct());
    }

    [Fact]
    public async Task Reopening_beside_a_newer_open_conversation_is_refused()
    {
        var first = await _world.BeginAsync("visitor");
        await _world.WriteAsync(first, "hello");
        await _world.DoAsync(first, new Command.Leave());
        await _world.BeginAsync("visitor");

        var result = await _world.WriteAsync(first, "still there?");

        Assert.Equal((TurnOutcome.Refused, Refusal.OtherConversationOpen), (result.Outcome, result.Refusal));
        Assert.Equal(ConversationState.Closed, _world.HeadOf(first).State);
    }

    [Fact]
    public async Task The_answer_names_the_message_and_not_the_events_around_it()
    {
        var mia = await _world.HireAsync("Mia");
        var head = await _world.BeginAsync();
        await _world.DoAsync(head, new Command.PickUp(mia, true));
        await _world.DoAsync(head, new Command.EndIn(mia, Guid.NewGuid(), TimeSpan.FromSeconds(30)));

        var cancelled = await _world.WriteAsync(head, "wait");
        await _world.DoAsync(head, new Command.EndNow(mia, false));
        var reopened = await _world.WriteAsync(head, "one more thing");

        Assert.Equal(["Visitor: wait", "Visitor: one more thing"], new[] { cancelled, reopened }.Select(result => _world.LogOf(head)[(int)result.Sequence - 1]));
    }

    public ValueTask DisposeAsync()
    {
        _world.Dispose();
        return ValueTask.CompletedTask;
    }
}
