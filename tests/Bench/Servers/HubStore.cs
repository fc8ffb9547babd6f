using Microsoft.Data.Sqlite;

namespace Omnichannel.Tests.Bench.Servers;

/// <summary>Writes into the database of a hub that is not running: what would take minutes through its own doors.</summary>
internal sealed class HubStore(string folder)
{
    /// <summary>The public key of the inbox whose bot answers everything.</summary>
    public const string BotKey = "bench-bot";

    // Three blocks a turn: the answer is looked at, put into a variable, and said back while the next one is asked for.
    private const string Echo =
        """
        {"schemaVersion":1,"name":"Echo","start":"ask","blocks":[
          {"id":"ask","kind":"ask","position":{"x":0,"y":0},"text":"b{{said}}","variable":"said","type":"text","next":"look"},
          {"id":"look","kind":"condition","position":{"x":300,"y":0},"branches":[{"all":[{"variable":"said","operator":"isSet"}],"next":"keep"}],"otherwise":"ask"},
          {"id":"keep","kind":"setVariable","position":{"x":600,"y":0},"variable":"topic","value":"{{said}}","next":"ask"}]}
        """;

    public static string EmailOf(int index) => $"operator{index}@example.com";

    /// <summary>Gets the public key of the web site's inbox, whose bot hands over.</summary>
    public string WebsiteKey => Read("SELECT public_key FROM inboxes WHERE name = 'Website'");

    /// <summary>Adds operators of Support with the first admin's password.</summary>
    public void AddTeam(int operators, int cap)
    {
        for (var index = 0; index < operators; index++)
        {
            var (id, email) = (Guid.NewGuid().ToByteArray(bigEndian: true), EmailOf(index));
            Write(
                """
                INSERT INTO account_users SELECT $id, $email, upper($email), $email, upper($email), email_confirmed, password_hash, hex(randomblob(16)),
                  hex(randomblob(16)), NULL, 0, 0, NULL, lockout_enabled, 0 FROM account_users WHERE email = 'ada@example.com';
                INSERT INTO operators(id, name, role, status, cap, load) VALUES($id, $email, 'Associate', 'Available', $cap, 0);
                INSERT INTO operator_departments(operator, department) SELECT $id, id FROM departments WHERE name = 'Support';
                """,
                ("$id", id),
                ("$email", email),
                ("$cap", cap));
        }
    }

    /// <summary>Adds an inbox of Sales with a bot that says back whatever it is told.</summary>
    public void AddBot() => Write(
        """
        INSERT INTO flows(id, name, published) VALUES($flow, 'Echo', $version);
        INSERT INTO flow_versions(id, flow, number, definition, published_at) VALUES($version, $flow, 1, $definition, 0);
        INSERT INTO inboxes(id, name, public_key, secret_hash, origins, department, flow, reopen_window)
          SELECT randomblob(16), 'Bot', $key, hex(randomblob(32)), '', (SELECT id FROM departments WHERE name = 'Sales'), $flow, reopen_window FROM inboxes;
        """,
        ("$flow", Guid.NewGuid().ToByteArray(bigEndian: true)),
        ("$version", Guid.NewGuid().ToByteArray(bigEndian: true)),
        ("$definition", Echo),
        ("$key", BotKey));

    /// <summary>Has Support give each conversation to whoever has room, without asking. Nobody is there until they connect.</summary>
    public void ShareOut() => Write(
        """
        UPDATE departments SET settings = '{"strategy":"roundRobin","offerSeconds":0}' WHERE name = 'Support';
        UPDATE operators SET status = 'Offline';
        """);

    /// <summary>Multiplies the one conversation that waits into as many as wanted, each waiting a millisecond less than the one before.</summary>
    public void AddWaiting(int conversations)
    {
        var columns = Read("SELECT group_concat(name) FROM pragma_table_info('conversations') WHERE name NOT IN ('id', 'identity', 'queued_at')");
        Write(
            $"""
            CREATE TEMP TABLE model AS SELECT * FROM conversations WHERE state = 'Queued' LIMIT 1;
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count)
            INSERT INTO conversations(id, identity, queued_at, {columns}) SELECT randomblob(16), randomblob(16), queued_at + n.i, {columns} FROM n, model;
            PRAGMA wal_checkpoint(TRUNCATE);
            """,
            ("$count", conversations));
    }

    /// <summary>Multiplies the one conversation in the store into closed ones of a visitor each, with two messages, that ended a millisecond apart.</summary>
    public void AddClosed(int conversations)
    {
        var columns = Read("SELECT group_concat(name) FROM pragma_table_info('conversations') WHERE name NOT IN ('id', 'identity', 'state', 'queued_at', 'closed_at', 'closing_reason')");
        Write(
            $"""
            CREATE TEMP TABLE model AS SELECT * FROM conversations LIMIT 1;
            CREATE TEMP TABLE said AS SELECT * FROM activities WHERE author_kind = 'Visitor' LIMIT 1;
            CREATE TEMP TABLE made AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count)
              SELECT i, unhex(printf('%012x7000', unixepoch() * 1000 - $count + i) || hex(randomblob(8))) AS id FROM n;
            INSERT INTO identities(id, inbox, contact, address, created_at)
              SELECT made.id, i.inbox, i.contact, hex(made.id), i.created_at FROM made, model JOIN identities AS i ON i.id = model.identity;
            INSERT INTO conversations(id, identity, state, closed_at, closing_reason, {columns})
              SELECT made.id, made.id, 'Closed', created_at + made.i, 'Resolved', {columns} FROM made, model;
            INSERT INTO activities(conversation, sequence, author_kind, author_operator, visibility, epoch, at, suppressed, type, body)
              SELECT made.id, n.i, author_kind, author_operator, visibility, epoch, at, suppressed, type, body FROM made, (SELECT 1 AS i UNION SELECT 2) AS n, said;
            PRAGMA wal_checkpoint(TRUNCATE);
            """,
            ("$count", conversations));
    }

    /// <summary>Multiplies the one conversation in the store into history: closed ones of 50 messages each.</summary>
    public void AddHistory(int messages)
    {
        var columns = Read("SELECT group_concat(name) FROM pragma_table_info('conversations') WHERE name NOT IN ('id', 'state')");
        Write(
            $"""
            CREATE TEMP TABLE model AS SELECT * FROM conversations LIMIT 1;
            CREATE TEMP TABLE said AS SELECT * FROM activities WHERE author_kind = 'Visitor' LIMIT 1;
            CREATE TEMP TABLE made AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $count) SELECT randomblob(16) AS id FROM n;
            INSERT INTO conversations(id, state, {columns}) SELECT made.id, 'Closed', {columns} FROM made, model;
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
            INSERT INTO activities(conversation, sequence, author_kind, author_operator, visibility, epoch, at, suppressed, type, body)
              SELECT made.id, n.i, author_kind, author_operator, visibility, epoch, at, suppressed, type, body FROM made, n, said;
            PRAGMA wal_checkpoint(TRUNCATE);
            """.Replace("{columns}", columns, StringComparison.Ordinal),
            ("$count", messages / 50));
    }

    private string Read(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this class come here and below.
        command.CommandText = sql;
        return (string?)command.ExecuteScalar() ?? throw new InvalidOperationException($"Nothing is found by: {sql}");
    }

    private void Write(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "hub.db"), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
