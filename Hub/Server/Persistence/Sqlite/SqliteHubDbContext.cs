using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>The model on SQLite.</summary>
internal sealed class SqliteHubDbContext(DbContextOptions<SqliteHubDbContext> options, CommitLoop? loop = null) : HubDbContext(options, loop)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<BigEndianGuid>();
    }
}
