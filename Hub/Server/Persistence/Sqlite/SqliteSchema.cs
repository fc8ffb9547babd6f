using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>Brings the database's schema to this version of the hub, or refuses to touch a newer one.</summary>
internal static class SqliteSchema
{
    /// <summary>Does it on the writing connection.</summary>
    /// <returns>How many migrations were applied.</returns>
    public static int BringUpToDate(HubDbContext context)
    {
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = context.Database.GetAppliedMigrations().ToList();
        if (applied.Find(name => !known.Contains(name)) is { } newer)
        {
            throw new StartRefusedException(
                $"The database was made by a newer hub (it has the migration {newer}). Start that version, or restore a backup made by this one.");
        }

        if (applied.Count < known.Count)
        {
            // A process that was killed while it migrated leaves this behind, and EF would wait for it for ever. The folder's lock is ours,
            // so nobody else can be migrating.
            context.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
            context.Database.Migrate();
        }

        return known.Count - applied.Count;
    }
}
