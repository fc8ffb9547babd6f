using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Sqlite;

namespace Omnichannel.Hub.Commands;

/// <summary>A copy of the database in a file of its own, which no hub uses.</summary>
internal sealed class StoreCopy : IDisposable
{
    private readonly SqliteHubDbContext _database;

    private StoreCopy(string path) => _database = new(new DbContextOptionsBuilder<SqliteHubDbContext>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()).Options);

    public HubDbContext Database => _database;

    /// <summary>Copies the database as it is at one instant. A running hub goes on writing meanwhile.</summary>
    public static StoreCopy Take(DataFolder folder, string path)
    {
        using (var source = new SqliteConnections(folder).OpenReader())
        using (var copy = OpenForWriting(path))
        {
            source.BackupDatabase(copy);

            // The copy shall be one file: without this, whoever opens it would find it in WAL mode and put two others beside it.
            Ask(copy, "PRAGMA journal_mode=DELETE");
            if (Ask(copy, "PRAGMA integrity_check") is not "ok" and var damage)
            {
                throw new CommandRefusedException($"The copy of the database is damaged, so there is no backup. SQLite says: {damage}");
            }
        }

        return new(path);
    }

    /// <summary>Opens a copy that came out of a backup.</summary>
    public static StoreCopy Open(string path) => new(path);

    /// <summary>Finds the newest migration of the copy.</summary>
    public async Task<string> GetSchemaAsync() => (await _database.Database.GetAppliedMigrationsAsync()).LastOrDefault() ?? "";

    /// <summary>Finds a migration that this program does not know; null when it knows all.</summary>
    public async Task<string?> FindUnknownMigrationAsync() =>
        (await _database.Database.GetAppliedMigrationsAsync()).Except(_database.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault();

    public void Dispose() => _database.Dispose();

    private static SqliteConnection OpenForWriting(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
