using Microsoft.Data.Sqlite;

namespace Omnichannel.Tests.Kill.Audits;

/// <summary>Reads the hub's database file as it lies there. It cannot write.</summary>
internal sealed class StoreAudit : IDisposable
{
    private readonly SqliteConnection _connection;

    public StoreAudit(string database)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
        Read("PRAGMA wal_autocheckpoint=0", row => row.GetInt64(0));
    }

    /// <summary>Finds what SQLite itself has against the file.</summary>
    public IEnumerable<string> Damage() => Read("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok");

    /// <summary>Finds conversations whose sequences are not 1 to n, or whose head names another n.</summary>
    public IEnumerable<string> Gaps() => Read(
        """
        SELECT hex(c.id), c.last_sequence, COUNT(a.sequence), MIN(a.sequence), MAX(a.sequence)
        FROM conversations c LEFT JOIN activities a ON a.conversation = c.id
        GROUP BY c.id
        HAVING COUNT(a.sequence) <> c.last_sequence OR MIN(a.sequence) <> 1 OR MAX(a.sequence) <> c.last_sequence
        """,
        row => $"conversation {row.GetString(0)}: the head says {row.GetInt64(1)}, there are {row.GetInt64(2)} from {row.GetValue(3)} to {row.GetValue(4)}");

    /// <summary>Finds receipts that name a place where another message lies, or none.</summary>
    public IEnumerable<string> FalseReceipts() => Read(
        """
        SELECT r.key, r.sequence FROM receipts r
        LEFT JOIN activities a ON a.conversation = r.conversation AND a.sequence = r.sequence
        WHERE a.sequence IS NULL OR json_extract(a.body, '$.channelData.clientActivityID') IS NOT r.key
        """,
        row => $"the receipt of {row.GetString(0)} names {row.GetInt64(1)}");

    /// <summary>Reads what the visitor may see of a conversation.</summary>
    public IReadOnlyList<LogLine> LogOf(string conversation) => Read(
        """
        SELECT sequence, json_extract(body, '$.channelData.clientActivityID'), json_extract(body, '$.text')
        FROM activities WHERE conversation = $id AND visibility = 'Everyone' ORDER BY sequence
        """,
        row => new LogLine(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)),
        Guid.Parse(conversation).ToByteArray(bigEndian: true));

    /// <summary>Reads the public key of the inbox that a fresh hub has.</summary>
    public string InboxKey() => Read("SELECT public_key FROM inboxes", row => row.GetString(0)).Single();

    public void Dispose() => _connection.Dispose();

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, byte[]? id = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        if (id is not null)
        {
            command.Parameters.AddWithValue("$id", id);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
