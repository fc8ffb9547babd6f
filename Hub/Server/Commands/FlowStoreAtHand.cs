using Microsoft.EntityFrameworkCore;
using Omnichannel.BotFlows.Definition;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Sqlite;

namespace Omnichannel.Hub.Commands;

/// <summary>The flows of a data folder, for a command: read while a hub runs, written only when none does.</summary>
internal sealed class FlowStoreAtHand(IConfiguration settings, DataFolder folder, TimeProvider clock)
{
    private readonly FlowOptions _options = settings.GetSection("Flows").Get<FlowOptions>() ?? new();

    /// <summary>Reads flows.</summary>
    public async Task<T> ReadAsync<T>(Func<FlowShelf, Task<T>> read)
    {
        await using var database = Open();
        return await read(new(database, _options, []));
    }

    /// <summary>Says what an import would do.</summary>
    public async Task<FlowReport> TryAsync(FlowDefinition flow)
    {
        await using var database = Open();
        return await new FlowImport(database, new(database, _options, []), clock).TakeAsync(flow, publish: false, dryRun: true, CancellationToken.None);
    }

    /// <summary>Writes flows, by the hub's own store.</summary>
    public async Task<T> WriteAsync<T>(Func<FlowImport, Task<T>> write)
    {
        await using var services = Take();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        return await write(new(database, new(database, _options, []), clock));
    }

    /// <summary>Lets an inbox greet with a flow.</summary>
    public async Task UseAsync(string flow, string inbox)
    {
        await using var services = Take();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var chosen = await new FlowShelf(database, _options, []).FindAsync(flow, CancellationToken.None)
            ?? throw new CommandRefusedException($"There is no flow '{flow}'. 'flows list' shows all.");
        var row = (await database.Inboxes.ToListAsync()).FirstOrDefault(row => row.Name.Equals(inbox, StringComparison.OrdinalIgnoreCase))
            ?? throw new CommandRefusedException($"There is no inbox '{inbox}'.");
        row.Flow = chosen.Id;
        await database.SaveChangesAsync();
    }

    private SqliteHubDbContext Open()
    {
        Require();
        return new(new DbContextOptionsBuilder<SqliteHubDbContext>().UseSqlite(new SqliteConnections(folder).ReaderString).Options);
    }

    private ServiceProvider Take()
    {
        Require();
        var services = new ServiceCollection();
        services.AddSingleton(settings).AddLogging().AddMetrics().AddPersistence();
        services.PostConfigure<StoreOptions>(options => options.Folder = folder.Path);
        return services.BuildServiceProvider();
    }

    private void Require()
    {
        if (!File.Exists(folder.Database))
        {
            throw new CommandRefusedException($"There is no database in {folder.Path}. Name the hub's data folder with --Store:Folder=PATH.");
        }
    }
}
