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
        FROM activities WHERE conversation = $value AND visibility = 'Everyone' ORDER BY sequence
        """,
        row => new LogLine(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)),
        Guid.Parse(conversation).ToByteArray(bigEndian: true));

    /// <summary>Reads what was said by one kind of author, in order, by whose conversation it was said in.</summary>
    /// <param name="author">Such as <c>Bot</c>.</param>
    public ILookup<string, string> SaidBy(string author) => Read(
        """
        SELECT c.user_id, json_extract(a.body, '$.text') FROM activities a JOIN conversations c ON c.id = a.conversation
        WHERE a.author_kind = $value AND a.type = 'message' ORDER BY a.conversation, a.sequence
        """,
        row => (Who: row.GetString(0), Text: row.GetString(1)),
        author).ToLookup(said => said.Who, said => said.Text, StringComparer.Ordinal);

    /// <summary>Reads the messages that were on their way to a vendor when the hub last wrote.</summary>
    public IReadOnlyList<string> OnTheirWay() => Read(
        """
        SELECT json_extract(a.body, '$.text') FROM deliveries d JOIN activities a ON a.conversation = d.conversation AND a.sequence = d.sequence
        WHERE d.begun_at IS NOT NULL
        """,
        row => row.GetString(0));

    /// <summary>Counts the messages in one state of delivery.</summary>
    /// <param name="state">Such as <c>Pending</c>.</param>
    public long CountDeliveries(string state) => Read("SELECT COUNT(*) FROM deliveries WHERE state = $value", row => row.GetInt64(0), state).Single();

    /// <summary>Reads the public key of the inbox that a fresh hub has.</summary>
    public string InboxKey() => Read("SELECT public_key FROM inboxes", row => row.GetString(0)).Single();

    public void Dispose() => _connection.Dispose();

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, object? value = null)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        if (value is not null)
        {
            command.Parameters.AddWithValue("$value", value);
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
