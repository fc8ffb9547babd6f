using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Sqlite;

namespace Omnichannel.Tests.Hub.Store;

/// <summary>The product's store as the hub registers it, on a real file.</summary>
internal sealed class OpenStore : IDisposable
{
    private readonly ServiceProvider _services;

    public OpenStore(string folder, Action<StoreOptions>? set = null, Action<IServiceCollection>? register = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddMetrics();
        services.AddPersistence();
        services.Configure<StoreOptions>(options =>
        {
            options.Folder = folder;
            set?.Invoke(options);
        });
        register?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
        Loop = _services.GetRequiredService<CommitLoop>();
    }

    public CommitLoop Loop { get; }

    public IServiceProvider Services => _services;

    public IConversationReader Reader => _services.GetRequiredService<IConversationReader>();

    public SqliteConnections Connections => _services.GetRequiredService<SqliteConnections>();

    /// <summary>Reads through EF, in a scope of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<HubDbContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<HubDbContext>());
    }

    /// <summary>Saves rows the way slices do.</summary>
    public Task<int> SaveAsync(params object[] rows) => ReadAsync(database =>
    {
        database.AddRange(rows);
        return database.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public Task<int> LoadOfAsync(OperatorId id) => ReadAsync(database => database.Operators.Where(row => row.Id == id.Value).Select(row => row.Load).SingleAsync());

    public async Task<OperatorId> HireAsync(string name, int cap = 5)
    {
        var id = Guid.NewGuid();
        await SaveAsync(new OperatorRow { Id = id, Name = name, Role = OperatorRole.Associate, Status = OperatorStatus.Available, Cap = cap });
        return new(id);
    }

    /// <summary>Asks the database one thing on a reading connection.</summary>
    public object? Ask(string sql)
    {
        using var connection = Connections.OpenReader();
        return Ask(connection, sql);
    }

    public static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Runs SQL on the writing connection: what no part of the product would do.</summary>
    public Task<int> BreakAsync(string sql) => Loop.RunAsync(database => database.Database.ExecuteSqlRaw(sql));

    public void Dispose() => _services.Dispose();
}
