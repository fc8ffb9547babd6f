using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>The one moment at which the database is taken, brought up to date and opened for writing.</summary>
internal sealed partial class SqliteOpening(
    DataFolder folder,
    SqliteConnections connections,
    DbContextOptions<SqliteHubDbContext> options,
    ILogger<SqliteOpening> logger)
{
    public SqliteCommitWriter Open()
    {
        folder.Lock();
        try
        {
            return OpenLocked();
        }
        catch (SqliteException error)
        {
            throw new StartRefusedException(
                $"The database {folder.Database} cannot be opened for writing: {error.Message} Look whether the disk is full or read-only; if the file is damaged, restore a backup.",
                error);
        }
    }

    private SqliteCommitWriter OpenLocked()
    {
        var connection = connections.OpenWriter();
        Log.Opened(logger, folder.Path, connection.ServerVersion);

        // The readers' options for all contexts: with others, EF would build its services and the model a second time.
        using (var context = new SqliteHubDbContext(options))
        {
            context.RunOn(connection, SqliteSchema.BringUpToDate);
        }

        return new(connection, () => new SqliteHubDbContext(options));
    }

    private static partial class Log
    {
        [LoggerMessage(1010, LogLevel.Information, "The data folder is {Folder}; SQLite {Version}, one writing connection")]
        public static partial void Opened(ILogger logger, string folder, string version);
    }
}
