using Microsoft.Data.Sqlite;

namespace Omnichannel.Tests.Bench.Floor;

/// <summary>Conversations and messages in SQLite, each transaction on the disk before it is over. Called by one thread.</summary>
internal sealed class Store : IDisposable
{
    private static readonly string[] Preparations =
    [
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "CREATE TABLE conversations(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0)",

        // Rows in the order of arrival with an index: half the write cost of clustering them by conversation.
        "CREATE TABLE messages(id INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, seq INTEGER NOT NULL, sender INTEGER NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL)",
        "CREATE UNIQUE INDEX place ON messages(conversation, seq)",
    ];

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _open, _next, _insert, _begin, _commit;

    public Store(string file)
    {
        _connection = new($"Data Source={file};Pooling=False");
        _connection.Open();
        foreach (var sql in Preparations)
        {
            using var command = Make(sql);
            command.ExecuteNonQuery();
        }

        _begin = Make("BEGIN IMMEDIATE");
        _commit = Make("COMMIT");
        _open = Make("INSERT INTO conversations(name) VALUES($a) ON CONFLICT(name) DO UPDATE SET name=name RETURNING id", "$a");
        _next = Make("UPDATE conversations SET seq=seq+1, updated=$a WHERE id=$b RETURNING seq", "$a", "$b");
        _insert = Make("INSERT INTO messages(conversation, seq, sender, at, text) VALUES($a,$b,$c,$d,$e)", "$a", "$b", "$c", "$d", "$e");
    }

    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit() => _commit.ExecuteNonQuery();

    public long Open(string conversation)
    {
        _open.Parameters[0].Value = conversation;
        return (long)_open.ExecuteScalar()!; // RETURNING always gives the row's id.
    }

    public long Append(long conversation, bool fromOperator, long at, string text)
    {
        _next.Parameters[0].Value = at;
        _next.Parameters[1].Value = conversation;
        var sequence = (long)_next.ExecuteScalar()!; // The conversation was opened before, so a row is updated.
        _insert.Parameters[0].Value = conversation;
        _insert.Parameters[1].Value = sequence;
        _insert.Parameters[2].Value = fromOperator;
        _insert.Parameters[3].Value = at;
        _insert.Parameters[4].Value = text;
        _insert.ExecuteNonQuery();
        return sequence;
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Make(string sql, params string[] names)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in names)
        {
            command.Parameters.Add(new(name, null));
        }

        return command;
    }
}
