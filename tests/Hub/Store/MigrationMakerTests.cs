using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Persistence.Sqlite;
using Omnichannel.Tests.Migrations;

namespace Omnichannel.Tests.Hub.Store;

/// <summary>The program that writes migrations, on the hub's own model and last snapshot.</summary>
public sealed class MigrationMakerTests : IDisposable
{
    private readonly TemporaryFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_migration_holds_the_difference_to_the_last_snapshot_and_nothing_else()
    {
        var files = MigrationMaker.Add("AddMood", () => Context<WithMood>(), _project.Path);

        Assert.Equal(3, files.Count);
        Assert.All(files, file => Assert.StartsWith(_project.Path, file, StringComparison.Ordinal));
        var migration = File.ReadAllText(files[0]);
        var (up, down) = (Body(migration, "Up"), Body(migration, "Down"));
        Assert.Equal("migrationBuilder.AddColumn<string>( name: \"mood\", table: \"conversations\", type: \"TEXT\", nullable: true);", up);
        Assert.Equal("migrationBuilder.DropColumn( name: \"mood\", table: \"conversations\");", down);
        Assert.Contains("\"mood\"", File.ReadAllText(files[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_of_today_has_its_migration()
    {
        Assert.Empty(MigrationMaker.Add("Nothing", () => Context<RelationalModelCustomizer>(), _project.Path));
        Assert.Empty(Directory.GetFileSystemEntries(_project.Path));
    }

    private static SqliteHubDbContext Context<TCustomizer>() where TCustomizer : class, IModelCustomizer =>
        new(new DbContextOptionsBuilder<SqliteHubDbContext>().UseSqlite("Data Source=:memory:").ReplaceService<IModelCustomizer, TCustomizer>().Options);

    // What stands between the braces of a method, in one line.
    private static string Body(string code, string method)
    {
        var start = code.IndexOf('{', code.IndexOf($"void {method}(", StringComparison.Ordinal)) + 1;
        return string.Join(' ', code[start..code.IndexOf('}', start)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed class WithMood(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<ConversationRow>().Property<string?>("Mood").HasColumnName("mood");
        }
    }
}
