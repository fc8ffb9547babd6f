using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Omnichannel.Tests.Migrations;

/// <summary>Writes one migration and the new snapshot of one context into a project's folder for that database.</summary>
public static class MigrationMaker
{
    private const string RootNamespace = "Omnichannel.Hub";

    private static readonly Dictionary<string, string> FolderOfProvider = new()
    {
        ["Microsoft.EntityFrameworkCore.Sqlite"] = "Sqlite",
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] = "Postgres",
    };

    /// <summary>Writes what leads from the last snapshot to the model of today.</summary>
    /// <param name="name">The migration's name, in PascalCase.</param>
    /// <param name="create">Makes the context. Called twice: a context that was asked for changes has closed its snapshot, and the scaffolder takes that for none.</param>
    /// <param name="project">The folder of the hub's project.</param>
    /// <returns>The files written; empty when the model equals the last snapshot.</returns>
    public static IReadOnlyList<string> Add(string name, Func<DbContext> create, string project)
    {
        using (var asked = create())
        {
            if (!asked.Database.HasPendingModelChanges()) { return []; }
        }

        using var context = create();
        var provider = context.Database.ProviderName ?? throw new InvalidOperationException($"{context.GetType().Name} has no database provider.");
        using var services = DesignTimeServices(context, provider).BuildServiceProvider();
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
        var folder = Path.Combine(project, "Persistence", "Migrations", FolderOfProvider[provider]);
        var subNamespace = Path.GetRelativePath(project, folder).Replace(Path.DirectorySeparatorChar, '.');
        var migration = scaffolder.ScaffoldMigration(name, RootNamespace, subNamespace, "C#");
        var written = scaffolder.Save(project, migration, folder, dryRun: false);
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
}
