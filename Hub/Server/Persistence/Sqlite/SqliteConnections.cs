using Microsoft.Data.Sqlite;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>The only way to open the database: one connection that writes and checkpoints, any number that read.</summary>
/// <remarks>
/// SQLite before 3.51.3 can corrupt a WAL when two connections write or checkpoint, so readers are opened read-only and never checkpoint.
/// </remarks>
internal sealed class SqliteConnections(DataFolder folder)
{
    private static readonly string[] WriterPragmas =
    [
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "PRAGMA foreign_keys=ON",
        "PRAGMA busy_timeout=5000",
        "PRAGMA temp_store=MEMORY",
        "PRAGMA cache_size=-8192",
        "PRAGMA wal_autocheckpoint=4000",
    ];

    /// <summary>Gets the connection string of readers.</summary>
    public string ReaderString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = folder.Database,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = true,
        DefaultTimeout = 5,
    }.ToString();

    /// <summary>Opens the writing connection. Called once a process, by the commit loop, after the folder is locked.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        foreach (var pragma in WriterPragmas)
        {
            Execute(connection, pragma);
        }

        return connection;
    }

    /// <summary>Opens a pooled connection that can only read.</summary>
    public SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(ReaderString);
        connection.Open();
        PrepareReader(connection);
        return connection;
    }

    /// <summary>Sets what every reading connection must have; also called for those that EF opens.</summary>
    public static void PrepareReader(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA wal_autocheckpoint=0");
        Execute(connection, "PRAGMA synchronous=FULL");
        Execute(connection, "PRAGMA foreign_keys=ON");
        Execute(connection, "PRAGMA busy_timeout=5000");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
