using Microsoft.Data.Sqlite;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>Writes commits by prepared statements on the one writing connection.</summary>
/// <remarks>Being the only writer, it may look first and write then: nothing can come between.</remarks>
internal sealed class SqliteCommitWriter : ICommitWriter
{
    private readonly SqliteConnection _connection;
    private readonly Func<HubDbContext> _contexts;
    private readonly SqliteStatement _begin, _commit, _rollback;
    private readonly SqliteReceipts _receipts;
    private readonly SqliteHeads _heads;
    private readonly SqliteGuards _guards;
    private readonly SqliteParts _parts;

    /// <param name="connection">The writing connection; this class disposes it.</param>
    /// <param name="contexts">Makes a context for upkeep.</param>
    public SqliteCommitWriter(SqliteConnection connection, Func<HubDbContext> contexts)
    {
        _connection = connection;
        _contexts = contexts;
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _rollback = new(connection, "ROLLBACK");
        _receipts = new(connection);
        _heads = new(connection);
        _guards = new(connection);
        _parts = new(connection);
    }

    public void Begin() => _begin.Run();

    public CommitResult Write(Commit commit)
    {
        if (commit.Receipt is { } known && !_receipts.TryInsert(known, commit.After.Id, commit.ReceiptSequence, commit.After))
        {
            return new(CommitOutcome.Repeated, _receipts.Get(known));
        }

        var outcome = _guards.Refuse(commit.Guards) ?? WriteHead(commit);
        if (outcome != CommitOutcome.Committed)
        {
            if (commit.Receipt is { } unused)
            {
                _receipts.Delete(unused);
            }

            return new(outcome);
        }

        _guards.Apply(commit);
        _parts.Write(commit);
        return new(CommitOutcome.Committed, new(commit.After.Id, commit.ReceiptSequence));
    }

    public void End() => _commit.Run();

    public void Abandon()
    {
        // SQLite rolls back by itself on some errors (disk full, I/O); then there is nothing left to roll back.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollback.Run();
        }
    }

    public int Save(HubDbContext context, bool acceptAllChanges) => context.SaveOn(_connection, acceptAllChanges);

    public T Run<T>(Func<HubDbContext, T> work)
    {
        using var context = _contexts();
        return context.RunOn(_connection, database =>
        {
            using var transaction = database.Database.BeginTransaction();
            var result = work(database);
            transaction.Commit();
            return result;
        });
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _receipts.Dispose();
        _heads.Dispose();
        _guards.Dispose();
        _parts.Dispose();
        _connection.Dispose();
    }

    private CommitOutcome WriteHead(Commit commit)
    {
        if (commit.Before.Version > 0)
        {
            return _heads.TryUpdate(commit.Before, commit.After) ? CommitOutcome.Committed : CommitOutcome.Stale;
        }

        // Contact and identity are new with the conversation, or known; a lost race for the identity leaves all three unwritten.
        if (commit.Identity is { } identity ? !_parts.TryInsertIdentity(identity) : !_parts.IsKnown(commit.After.Identity))
        {
            return CommitOutcome.Stale;
        }

        if (_heads.TryInsert(commit.After, commit.VisitorInfo))
        {
            return CommitOutcome.Committed;
        }

        if (commit.Identity is { } orphan)
        {
            _parts.DeleteIdentity(orphan);
        }

        return CommitOutcome.Stale;
    }
}
