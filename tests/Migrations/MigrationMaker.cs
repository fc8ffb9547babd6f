using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Omnichannel.Tests.Migrations;

/// <summary>Writes one migration and the new snapshot of one context into the hub's folder for that database.</summary>
internal static class MigrationMaker
{
    private const string RootNamespace = "Omnichannel.Hub";

    private static readonly Dictionary<string, string> FolderOfProvider = new()
    {
        ["Microsoft.EntityFrameworkCore.Sqlite"] = "Sqlite",
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] = "Postgres",
    };

    /// <returns>The files written; empty when the model equals the last snapshot.</returns>
    public static IReadOnlyList<string> Add(string name, DbContext context)
    {
        if (!context.Database.HasPendingModelChanges()) { return []; }

        var provider = context.Database.ProviderName ?? throw new InvalidOperationException($"{context.GetType().Name} has no database provider.");
        var hub = Path.Combine(FindRoot(), "Hub", "Server");
        var folder = Path.Combine(hub, "Persistence", "Migrations", FolderOfProvider[provider]);

        using var services = DesignTimeServices(context, provider).BuildServiceProvider();
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
        var subNamespace = Path.GetRelativePath(hub, folder).Replace(Path.DirectorySeparatorChar, '.');
        var migration = scaffolder.ScaffoldMigration(name, RootNamespace, subNamespace, "C#");
        var written = scaffolder.Save(hub, migration, folder, dryRun: false);
        return [.. new[] { written.MigrationFile, written.MetadataFile, written.SnapshotFile }.OfType<string>()];
    }

    private static ServiceCollection DesignTimeServices(DbContext context, string provider)
    {
        var services = new ServiceCollection();
        services.AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);

        // What the provider adds is named by an attribute on its assembly, as `dotnet ef` reads it.
        var assembly = Assembly.Load(provider);
        var typeName = assembly.GetCustomAttribute<DesignTimeProviderServicesAttribute>()?.TypeName
            ?? throw new InvalidOperationException($"{provider} names no design-time services.");
        if (Activator.CreateInstance(assembly.GetType(typeName, throwOnError: true) ?? typeof(object)) is IDesignTimeServices design)
        {
            design.ConfigureDesignTimeServices(services);
        }

        return services;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Omnichannel.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No Omnichannel.sln above '{AppContext.BaseDirectory}'.");
    }
}
