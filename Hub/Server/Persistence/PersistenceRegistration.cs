using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.Persistence.Sqlite;

namespace Omnichannel.Hub.Persistence;

/// <summary>What the store consists of.</summary>
internal static class PersistenceRegistration
{
    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration("Store").ValidateOnStart();
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>();
        services.AddSingleton<DataFolder>();
        services.AddSingleton<PersistenceMeters>();
        services.AddSingleton<CommitFeed>();
        services.AddSingleton<SqliteConnections>();
        services.AddSingleton<IConversationReader, SqliteConversationReader>();
        services.AddSingleton<ICommitWriter>(OpenWriter);
        services.AddSingleton<CommitLoop>();
        services.AddSingleton<ReaderPragmas>();
        services.AddDbContext<HubDbContext, SqliteHubDbContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<SqliteConnections>().ReaderString)
            .AddInterceptors(provider.GetRequiredService<ReaderPragmas>()));
        return services;
    }

    // The one moment at which the database is taken, brought up to date and opened for writing.
    private static SqliteCommitWriter OpenWriter(IServiceProvider provider)
    {
        provider.GetRequiredService<DataFolder>().Lock();
        var connection = provider.GetRequiredService<SqliteConnections>().OpenWriter();
        SqliteSchema.BringUpToDate(connection);
        return new(connection, () => new SqliteHubDbContext(
            new DbContextOptionsBuilder<SqliteHubDbContext>().UseSqlite(connection).Options));
    }
}
