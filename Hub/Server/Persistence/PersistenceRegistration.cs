using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
        services.AddSingleton<SqliteOpening>();
        services.AddSingleton<ICommitWriter>(provider => provider.GetRequiredService<SqliteOpening>().Open());
        services.AddSingleton<CommitLoop>();
        services.AddSingleton<ReaderPragmas>();
        services.AddDbContext<HubDbContext, SqliteHubDbContext>(
            (provider, options) => options
                .UseSqlite(provider.GetRequiredService<SqliteConnections>().ReaderString)
                .AddInterceptors(provider.GetRequiredService<ReaderPragmas>())

                // Counting up to a limit needs no order.
                .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)),

            // The options are the same for every context; making them costs more than the context.
            optionsLifetime: ServiceLifetime.Singleton);
        return services;
    }
}
