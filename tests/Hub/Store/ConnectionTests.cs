using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Omnichannel.Tests.Hub.Store;

/// <summary>How the database is opened, read back through the product's own factories.</summary>
public sealed class ConnectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OpenStore _store;

    public ConnectionTests() => _store = new(_folder.Path);

    public static TheoryData<string, string> Pragmas => new()
    {
        { "synchronous", "2" }, { "journal_mode", "wal" }, { "foreign_keys", "1" }, { "busy_timeout", "5000" },
    };

    [Theory]
    [MemberData(nameof(Pragmas))]
    [Trait("threat", "D-02")]
    public void Readers_have_what_every_connection_must_have(string pragma, string value) => Assert.Equal(value, _store.Ask($"PRAGMA {pragma}")?.ToString());

    [Theory]
    [MemberData(nameof(Pragmas))]
    [Trait("threat", "D-02")]
    public async Task Contexts_have_what_every_connection_must_have(string pragma, string value) => Assert.Equal(value, await AskContextAsync(pragma));

    [Theory]
    [MemberData(nameof(Pragmas))]
    [Trait("threat", "D-02")]
    public async Task The_writer_has_what_every_connection_must_have(string pragma, string value) => Assert.Equal(value, await AskWriterAsync(pragma));

    [Fact]
    [Trait("threat", "D-01")]
    public async Task Only_the_writer_checkpoints()
    {
        Assert.Equal("0", _store.Ask("PRAGMA wal_autocheckpoint")?.ToString());
        Assert.Equal("0", await AskContextAsync("wal_autocheckpoint"));
        Assert.Equal("4000", await AskWriterAsync("wal_autocheckpoint"));
    }

    [Fact]
    [Trait("threat", "D-01")]
    public async Task Readers_cannot_write()
    {
        using var reader = _store.Connections.OpenReader();

        Assert.Equal(8, Assert.Throws<SqliteException>(() => OpenStore.Ask(reader, "INSERT INTO settings(key, value) VALUES('a', 'b')")).SqliteErrorCode);
        var refused = await Assert.ThrowsAsync<SqliteException>(
            () => _store.ReadAsync(database => database.Settings.ExecuteDeleteAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(8, refused.SqliteErrorCode);
    }

    [Fact]
    [Trait("threat", "D-01")]
    public async Task Everything_that_writes_shares_one_connection()
    {
        var used = new List<object>();
        for (var round = 0; round < 3; round++)
        {
            used.Add(await _store.Loop.RunAsync(database => database.Database.GetDbConnection()));
        }

        Assert.Single(used.Distinct());
        Assert.All(used, connection => Assert.Contains("Mode=ReadWriteCreate", ((SqliteConnection)connection).ConnectionString, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Saving_gives_a_context_its_reading_connection_back()
    {
        var mode = await _store.ReadAsync(async database =>
        {
            database.Settings.Add(new() { Key = "a", Value = "1" });
            await database.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.Equal("1", (await database.Settings.AsNoTracking().SingleAsync(row => row.Key == "a", TestContext.Current.CancellationToken)).Value);
            return new SqliteConnectionStringBuilder(database.Database.GetConnectionString()).Mode;
        });

        Assert.Equal(SqliteOpenMode.ReadOnly, mode);
    }

    [Fact]
    public Task Saving_without_waiting_is_refused() => _store.ReadAsync(database =>
    {
        database.Settings.Add(new() { Key = "a", Value = "1" });
        Assert.Throws<NotSupportedException>(() => database.SaveChanges());
        return Task.FromResult(0);
    });

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private Task<string?> AskContextAsync(string pragma) => _store.ReadAsync(async database =>
    {
        await database.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return OpenStore.Ask((SqliteConnection)database.Database.GetDbConnection(), $"PRAGMA {pragma}")?.ToString();
    });

    private Task<string?> AskWriterAsync(string pragma) =>
        _store.Loop.RunAsync(database => OpenStore.Ask((SqliteConnection)database.Database.GetDbConnection(), $"PRAGMA {pragma}")?.ToString());
}
