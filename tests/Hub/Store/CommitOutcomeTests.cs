using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Tests.Hub.Store;

/// <summary>Who wins, who loses, and that a loser leaves nothing behind.</summary>
public sealed class CommitOutcomeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OpenStore _store;

    public CommitOutcomeTests() => _store = new(_folder.Path);

    [Fact]
    public async Task A_committed_head_reads_back_as_it_was()
    {
        var mia = new Operator(await _store.HireAsync("Mia"), "Mia");
        var head = await BeginAsync("v");
        foreach (var command in new Command[]
        {
            Commits.Writes("Hello"), new Command.PickUp(mia, true), new Command.Send(mia, new() { Type = "message", Text = "Hi" }, 99, false),
            new Command.EndIn(mia, Guid.NewGuid(), TimeSpan.FromSeconds(30)), new Command.EndNow(mia, false), new Command.Reopen(mia, true),
        })
        {
            var commit = Commits.Of(head, command);
            Assert.Equal(CommitOutcome.Committed, (await _store.Loop.CommitAsync(commit)).Outcome);
            head = commit.After;
            Assert.Equal(head, _store.Reader.FindHead(head.Id));
        }
    }

    [Fact]
    public async Task A_commit_on_an_old_head_is_stale_and_leaves_nothing()
    {
        var head = await BeginAsync("v");
        await _store.Loop.CommitAsync(Commits.Message(head, "first"));
        var before = await RowsAsync();

        var late = await _store.Loop.CommitAsync(Commits.Message(head, "second", key: "k") with { Details = new("Eve", null) });

        Assert.Equal(CommitOutcome.Stale, late.Outcome);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task A_stale_sender_may_use_its_key_again()
    {
        var head = await BeginAsync("v");
        var first = Commits.Message(head, "first");
        await _store.Loop.CommitAsync(first);
        await _store.Loop.CommitAsync(Commits.Message(head, "second", key: "k"));

        var again = await _store.Loop.CommitAsync(Commits.Message(first.After, "second", key: "k"));

        Assert.Equal(new CommitResult(CommitOutcome.Committed, new(head.Id, 3)), again);
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answer_and_leaves_nothing()
    {
        var head = await BeginAsync("v");
        var first = Commits.Message(head, "first", key: "k");
        var committed = await _store.Loop.CommitAsync(first);
        var before = await RowsAsync();

        var repeated = await _store.Loop.CommitAsync(Commits.Message(first.After, "other words", key: "k"));

        Assert.Equal(new CommitResult(CommitOutcome.Repeated, committed.Receipt), repeated);
        Assert.Equal(2, repeated.Receipt.Sequence);
        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task The_same_key_at_the_same_time_is_one_message(int times)
    {
        var head = await BeginAsync("v");

        var results = await Task.WhenAll(Enumerable.Range(0, times).Select(number => Task.Run(() => _store.Loop.CommitAsync(Commits.Message(head, $"text {number}", key: "k")))));

        Assert.Single(results, result => result.Outcome == CommitOutcome.Committed);
        Assert.Equal(times - 1, results.Count(result => result.Outcome == CommitOutcome.Repeated));
        Assert.Single(results.Select(result => result.Receipt).Distinct());
        Assert.Equal(2, _store.Reader.ReadAfter(head.Id, 0, 100).Count);
    }

    [Fact]
    public async Task The_same_key_in_another_conversation_is_another_message()
    {
        var (one, two) = (await BeginAsync("v"), await BeginAsync("w"));

        var first = await _store.Loop.CommitAsync(Commits.Message(one, key: "k"));
        var second = await _store.Loop.CommitAsync(Commits.Message(two, key: "k"));

        Assert.Equal((CommitOutcome.Committed, CommitOutcome.Committed), (first.Outcome, second.Outcome));
    }

    [Fact]
    public async Task An_operator_without_room_gets_nothing()
    {
        var mia = new Operator(await _store.HireAsync("Mia", cap: 1), "Mia");
        var (one, two) = (await BeginAsync("v"), await BeginAsync("w"));
        await _store.Loop.CommitAsync(Commits.Of(one, new Command.PickUp(mia, true)));
        var before = await RowsAsync();

        var refused = await _store.Loop.CommitAsync(Commits.Of(two, new Command.PickUp(mia, true)) with { Receipt = new("op", "k"), ReceiptSequence = 2 });

        Assert.Equal(CommitOutcome.NoRoom, refused.Outcome);
        Assert.Equal(before, await RowsAsync());
        Assert.Equal(1, await _store.LoadOfAsync(mia.Id));
    }

    [Fact]
    public async Task An_operator_who_does_not_exist_gets_nothing()
    {
        var head = await BeginAsync("v");

        var refused = await _store.Loop.CommitAsync(Commits.Of(head, new Command.PickUp(new(new(Guid.NewGuid()), "Nobody"), true)));

        Assert.Equal(CommitOutcome.NoRoom, refused.Outcome);
    }

    [Fact]
    public async Task A_stale_pick_up_does_not_raise_the_load()
    {
        var mia = new Operator(await _store.HireAsync("Mia"), "Mia");
        var head = await BeginAsync("v");
        await _store.Loop.CommitAsync(Commits.Message(head));

        var late = await _store.Loop.CommitAsync(Commits.Of(head, new Command.PickUp(mia, true)));

        Assert.Equal((CommitOutcome.Stale, 0), (late.Outcome, await _store.LoadOfAsync(mia.Id)));
    }

    [Fact]
    public async Task First_messages_of_one_stranger_make_one_conversation()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _store.Loop.CommitAsync(Commits.Begin("stranger")))));

        Assert.Single(results, result => result.Outcome == CommitOutcome.Committed);
        Assert.Equal(49, results.Count(result => result.Outcome == CommitOutcome.Stale));
        Assert.Equal((1, 1, 1), await _store.ReadAsync(async database => (
            await database.Contacts.CountAsync(TestContext.Current.CancellationToken),
            await database.Identities.CountAsync(TestContext.Current.CancellationToken),
            await database.Conversations.CountAsync(TestContext.Current.CancellationToken))));
    }

    [Fact]
    public async Task A_second_open_conversation_of_somebody_known_loses_by_a_row_count()
    {
        var head = await BeginAsync("v");
        var known = _store.Reader.FindIdentity(Commits.Inbox, "v");
        var before = await RowsAsync();

        var together = await Task.WhenAll(_store.Loop.CommitAsync(Commits.Begin("v", known)), _store.Loop.CommitAsync(Commits.Message(head)));

        Assert.Equal([CommitOutcome.Stale, CommitOutcome.Committed], together.Select(result => result.Outcome));
        Assert.Equal(before.Conversations, (await RowsAsync()).Conversations);
    }

    [Fact]
    public async Task A_head_without_its_identity_leaves_no_person_behind()
    {
        var begun = Commits.Begin("v");
        await _store.Loop.CommitAsync(begun);
        var before = await RowsAsync();

        // The same conversation id for another stranger: contact and identity are new, the head is not.
        var stranger = Commits.Begin("w");
        var lost = await _store.Loop.CommitAsync(stranger with { After = stranger.After with { Id = begun.After.Id } });

        Assert.Equal((CommitOutcome.Stale, before), (lost.Outcome, await RowsAsync()));
    }

    [Fact]
    public async Task Reopening_beside_another_open_conversation_loses_by_a_row_count()
    {
        var first = await BeginAsync("v");
        var left = Commits.Of(first, new Command.Leave());
        await _store.Loop.CommitAsync(left);
        await _store.Loop.CommitAsync(Commits.Begin("v", _store.Reader.FindIdentity(Commits.Inbox, "v")));

        var reopened = await _store.Loop.CommitAsync(Commits.Message(left.After));

        Assert.Equal(CommitOutcome.Stale, reopened.Outcome);
        Assert.Equal(left.After, _store.Reader.FindHead(first.Id));
    }

    [Fact]
    public async Task Parallel_writers_on_one_conversation_leave_no_gap()
    {
        var head = await BeginAsync("v");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 25; number++)
            {
                while ((await _store.Loop.CommitAsync(Commits.Message(_store.Reader.FindHead(head.Id)!, $"{writer}/{number}"))).Outcome != CommitOutcome.Committed)
                {
                }
            }
        })));

        var log = _store.Reader.ReadAfter(head.Id, 0, 1000);
        Assert.Equal(Enumerable.Range(1, 201).Select(number => (long)number), log.Select(entry => entry.Sequence));
        Assert.Equal((201, 201L), (_store.Reader.FindHead(head.Id)!.Version, _store.Reader.FindHead(head.Id)!.LastSequence));
    }

    [Fact]
    public async Task What_is_committed_is_seen_by_whoever_reads_next()
    {
        var head = await BeginAsync("v");
        for (var number = 0; number < 50; number++)
        {
            var commit = Commits.Message(head, $"{number}", key: $"{number}");
            await _store.Loop.CommitAsync(commit);
            head = commit.After;

            Assert.Equal(head.LastSequence, await _store.ReadAsync(database => database.Activities.MaxAsync(row => row.Sequence)));
            Assert.Equal(head.LastSequence, _store.Reader.FindReceipt(commit.Receipt!.Value)?.Sequence);
        }
    }

    [Fact]
    public async Task A_page_of_the_log_is_in_order_from_both_sides()
    {
        var head = await BeginAsync("v");
        for (var number = 0; number < 9; number++)
        {
            var commit = Commits.Message(head);
            await _store.Loop.CommitAsync(commit);
            head = commit.After;
        }

        Assert.Equal([4, 5, 6], _store.Reader.ReadAfter(head.Id, 3, 3).Select(entry => entry.Sequence));
        Assert.Equal([6, 7, 8], _store.Reader.ReadBefore(head.Id, 9, 3).Select(entry => entry.Sequence));
        Assert.Empty(_store.Reader.ReadAfter(head.Id, 10, 3));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private async Task<ConversationHead> BeginAsync(string user)
    {
        var begun = Commits.Begin(user);
        Assert.Equal(CommitOutcome.Committed, (await _store.Loop.CommitAsync(begun)).Outcome);
        return begun.After;
    }

    private Task<(int Activities, int Receipts, int Work, int Contacts, int Identities, int Conversations)> RowsAsync() => _store.ReadAsync(async database => (
        await database.Activities.CountAsync(),
        await database.Receipts.CountAsync(),
        await database.Work.CountAsync(),
        await database.Contacts.CountAsync(row => row.Name != "Eve"),
        await database.Identities.CountAsync(),
        await database.Conversations.CountAsync()));
}
