using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Setup;

namespace Omnichannel.Tests.Hub.Store;

/// <summary>Batches: who shares a transaction, what a failed one leaves, what happens when too much waits or the hub stops.</summary>
public sealed class CommitLoopTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OpenStore _store;

    public CommitLoopTests() => _store = new(_folder.Path, options => options.QueueCapacity = 64);

    [Fact]
    public async Task What_waits_together_shares_a_transaction()
    {
        using var sizes = new BatchSizes(_store);
        var commits = await HoldWhile(() => Enumerable.Range(0, 60).Select(number => _store.Loop.CommitAsync(Commits.Begin($"v{number}"))).ToList());

        await Task.WhenAll(commits);

        Assert.Equal([60], sizes.Seen);
    }

    [Fact]
    public async Task A_borrower_stands_between_two_batches_in_the_order_of_arrival()
    {
        using var sizes = new BatchSizes(_store);
        var seen = Task.FromResult(0);
        var commits = await HoldWhile(() =>
        {
            var first = _store.Loop.CommitAsync(Commits.Begin("v"));
            seen = _store.Loop.RunAsync(database => database.Conversations.Count());
            return new[] { first, _store.Loop.CommitAsync(Commits.Begin("w")) };
        });

        await Task.WhenAll(commits);

        Assert.Equal(1, await seen);
        Assert.Equal([1, 1], sizes.Seen);
    }

    [Fact]
    [Trait("threat", "D-04")]
    public async Task A_failed_batch_refuses_everybody_and_leaves_nothing()
    {
        await _store.BreakAsync("CREATE TRIGGER broken BEFORE INSERT ON activities WHEN NEW.body LIKE '%poison%' BEGIN SELECT RAISE(ROLLBACK, 'broken'); END");
        var head = Commits.Begin("v");
        await _store.Loop.CommitAsync(head);
        var commits = await HoldWhile(() => new[]
        {
            _store.Loop.CommitAsync(Commits.Begin("before")),
            _store.Loop.CommitAsync(Commits.Message(head.After, "poison", key: "k")),
            _store.Loop.CommitAsync(Commits.Begin("after")),
        });

        foreach (var commit in commits)
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => commit);
        }

        Assert.Equal(head.After, _store.Reader.FindHead(head.After.Id));
        Assert.Null(_store.Reader.FindReceipt(new($"dl/{head.After.Id}", "k")));
        Assert.Equal(1, await _store.ReadAsync(database => database.Identities.CountAsync()));
        Assert.Equal(CommitOutcome.Committed, (await _store.Loop.CommitAsync(Commits.Message(head.After, "harmless", key: "k"))).Outcome);
    }

    [Fact]
    [Trait("threat", "D-04")]
    public async Task A_failed_commit_statement_refuses_everybody_and_leaves_nothing()
    {
        // A deferred foreign key is checked by COMMIT itself.
        await _store.BreakAsync("CREATE TABLE child(parent TEXT REFERENCES settings(key) DEFERRABLE INITIALLY DEFERRED)");
        await _store.BreakAsync("CREATE TRIGGER broken AFTER INSERT ON conversations BEGIN INSERT INTO child VALUES('nobody'); END");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.Loop.CommitAsync(Commits.Begin("v")));

        Assert.Null(_store.Reader.FindIdentity(Commits.Inbox, "v"));
        await _store.BreakAsync("DROP TRIGGER broken");
        Assert.Equal(CommitOutcome.Committed, (await _store.Loop.CommitAsync(Commits.Begin("v"))).Outcome);
    }

    [Fact]
    public async Task More_than_may_wait_is_refused_at_once()
    {
        var commits = await HoldWhile(() =>
        {
            var waiting = Enumerable.Range(0, 64).Select(number => _store.Loop.CommitAsync(Commits.Begin($"v{number}"))).ToList();
            Assert.Throws<StoreUnavailableException>(() => { _ = _store.Loop.CommitAsync(Commits.Begin("too many")); });
            return waiting;
        });

        Assert.All(await Task.WhenAll(commits), result => Assert.Equal(CommitOutcome.Committed, result.Outcome));
        Assert.Equal(CommitOutcome.Committed, (await _store.Loop.CommitAsync(Commits.Begin("later"))).Outcome);
    }

    [Fact]
    public async Task Stopping_finishes_what_waits_and_refuses_what_comes()
    {
        var commits = await HoldWhile(() => Enumerable.Range(0, 40).Select(number => _store.Loop.CommitAsync(Commits.Begin($"v{number}"))).ToList());

        _store.Loop.Dispose();

        Assert.All(commits, commit => Assert.True(commit.IsCompletedSuccessfully));
        Assert.Throws<StoreUnavailableException>(() => { _ = _store.Loop.CommitAsync(Commits.Begin("late")); });
        Assert.Equal(40L, _store.Ask("SELECT count(*) FROM conversations"));
        Assert.Equal("ok", _store.Ask("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Only_what_is_committed_rings_the_bell()
    {
        var head = Commits.Begin("v");
        await _store.Loop.CommitAsync(head);
        await _store.Loop.CommitAsync(Commits.Message(head.After with { Version = 9 }));
        await _store.Loop.CommitAsync(Commits.Message(head.After));

        await using var rings = _store.Services.GetRequiredService<CommitFeed>().ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await rings.MoveNextAsync());
        Assert.Equal(1, rings.Current.After.Version);
        Assert.True(await rings.MoveNextAsync());
        Assert.Equal(2, rings.Current.After.Version);
    }

    [Fact]
    public async Task A_borrower_gets_their_own_error_and_the_loop_goes_on()
    {
        await Assert.ThrowsAsync<DivideByZeroException>(() => _store.Loop.RunAsync<int>(_ => throw new DivideByZeroException()));

        Assert.Equal(CommitOutcome.Committed, (await _store.Loop.CommitAsync(Commits.Begin("v"))).Outcome);
    }

    [Fact]
    public async Task A_borrower_who_fails_half_way_leaves_nothing()
    {
        await Assert.ThrowsAsync<DivideByZeroException>(() => _store.Loop.RunAsync<int>(database =>
        {
            database.Settings.Add(new SettingRow { Key = "half", Value = "done" });
            database.SaveBorrowed();
            throw new DivideByZeroException();
        }));

        Assert.Equal(0, await _store.ReadAsync(database => database.Settings.CountAsync()));
    }

    [Fact]
    public async Task Saving_goes_through_the_loop()
    {
        var saved = Task.FromResult(0);
        await HoldWhile(() =>
        {
            saved = _store.SaveAsync(new SettingRow { Key = "a", Value = "1" });
            Assert.Equal(0L, _store.Ask("SELECT count(*) FROM settings"));
            return 0;
        });

        Assert.Equal(1, await saved);
        Assert.Equal(1L, _store.Ask("SELECT count(*) FROM settings"));
    }

    [Fact]
    public async Task A_save_that_breaks_a_rule_of_the_store_fails_alone()
    {
        await _store.SaveAsync(new SettingRow { Key = "a", Value = "1" });

        var failed = _store.SaveAsync(new SettingRow { Key = "a", Value = "2" });
        var other = _store.SaveAsync(new SettingRow { Key = "b", Value = "3" });

        await Assert.ThrowsAsync<DbUpdateException>(() => failed);
        Assert.Equal(1, await other);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    // Keeps the writer busy while something is queued behind it.
    private async Task<T> HoldWhile<T>(Func<T> queue)
    {
        using var held = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var holder = _store.Loop.RunAsync(_ =>
        {
            held.Set();
            go.Wait(TestContext.Current.CancellationToken);
            return 0;
        });
        held.Wait(TestContext.Current.CancellationToken);
        try
        {
            return queue();
        }
        finally
        {
            go.Set();
            await holder;
        }
    }

    private sealed class BatchSizes : IDisposable
    {
        private readonly MeterListener _listener = new();

        public BatchSizes(OpenStore store)
        {
            var factory = store.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "omnichannel.commit.batch_size" && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<int>((_, size, _, _) => Seen.Add(size));
            _listener.Start();
        }

        public List<int> Seen { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
