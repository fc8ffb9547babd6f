using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>A statement that is prepared once and run often, by one thread at a time.</summary>
/// <remarks>It exists beside <see cref="SqliteCommand"/> because binding by position without parameter objects halves the cost of a commit.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly string _sql;
    private int _bound;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        _sql = sql;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public SqliteStatement Add(long value) => Checked(raw.sqlite3_bind_int64(_statement, ++_bound, value));

    public SqliteStatement Add(long? value) => value is { } set ? Add(set) : AddNull();

    public SqliteStatement Add(bool value) => Add(value ? 1L : 0L);

    public SqliteStatement Add(string? value) => value is null ? AddNull() : Checked(raw.sqlite3_bind_text(_statement, ++_bound, value));

    /// <summary>Binds text that is UTF-8 already.</summary>
    public SqliteStatement AddUtf8(ReadOnlySpan<byte> value) => Checked(raw.sqlite3_bind_text(_statement, ++_bound, value));

    public SqliteStatement Add(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return Checked(raw.sqlite3_bind_blob(_statement, ++_bound, bytes));
    }

    public SqliteStatement Add(Guid? value) => value is { } set ? Add(set) : AddNull();

    public SqliteStatement Add(DateTimeOffset value) => Add(value.ToUnixTimeMilliseconds());

    public SqliteStatement Add(DateTimeOffset? value) => Add(value?.ToUnixTimeMilliseconds());

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        try
        {
            Step();
            return raw.sqlite3_changes(_database);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Moves to the next row.</summary>
    /// <returns>Whether there is one. The caller resets.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public Guid Guid(int column) => new(raw.sqlite3_column_blob(_statement, column), bigEndian: true);

    public Guid? GuidOrNull(int column) => IsNull(column) ? null : Guid(column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>Reads text as the UTF-8 that it is stored as.</summary>
    public byte[] Utf8(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public T Enum<T>(int column)
        where T : struct, Enum => System.Enum.Parse<T>(Text(column));

    public DateTimeOffset Instant(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Int64(column));

    public DateTimeOffset? InstantOrNull(int column) => IsNull(column) ? null : Instant(column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public void Reset()
    {
        _bound = 0;

        // The code of a reset repeats the failed step's, which has been thrown already.
        _ = raw.sqlite3_reset(_statement);
    }

    public void Dispose() => _statement.Dispose();

    private SqliteStatement AddNull() => Checked(raw.sqlite3_bind_null(_statement, ++_bound));

    private SqliteStatement Checked(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            // Whoever binds next must begin at the first place again.
            _bound = 0;
            Check(code);
        }

        return this;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException($"{raw.sqlite3_errmsg(_database).utf8_to_string()} in: {_sql}", code, raw.sqlite3_extended_errcode(_database));
        }
    }
}
