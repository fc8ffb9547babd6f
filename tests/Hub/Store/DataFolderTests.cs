using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.Setup;
using Omnichannel.Hub.Startup;

namespace Omnichannel.Tests.Hub.Store;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    [Trait("threat", "D-08")]
    public void Nobody_but_the_owner_may_look_into_the_folder()
    {
        var inner = Path.Combine(_folder.Path, "hub");
        using var store = new OpenStore(inner);

        foreach (var path in new[] { inner, Path.Combine(inner, "attachments"), Path.Combine(inner, "keys") })
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void A_second_hub_on_the_same_folder_is_refused_and_told_why()
    {
        using var first = new OpenStore(_folder.Path);

        var refused = Assert.Throws<StartRefusedException>(() => new OpenStore(_folder.Path));

        Assert.Contains("Another hub uses the data folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_free_again_when_the_hub_has_stopped()
    {
        new OpenStore(_folder.Path).Dispose();

        using var second = new OpenStore(_folder.Path);

        Assert.Equal("ok", second.Ask("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task What_was_committed_is_there_after_a_restart()
    {
        var begun = Commits.Begin("v");
        using (var first = new OpenStore(_folder.Path))
        {
            await first.Loop.CommitAsync(begun);
            await first.SaveAsync(new SettingRow { Key = "a", Value = "1" });
        }

        using var second = new OpenStore(_folder.Path);

        Assert.Equal(begun.After, second.Reader.FindHead(begun.After.Id));
        Assert.Equal("1", second.Ask("SELECT value FROM settings WHERE key = 'a'"));
    }

    [Fact]
    [Trait("threat", "D-09")]
    public async Task A_database_of_a_newer_hub_is_refused_and_left_alone()
    {
        using (var newer = new OpenStore(_folder.Path))
        {
            await newer.BreakAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES('29990101000000_Future', '99.0.0')");
        }

        var refused = Assert.Throws<StartRefusedException>(() => new OpenStore(_folder.Path));

        Assert.Contains("29990101000000_Future", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_that_was_killed_can_be_started_again()
    {
        // What a process leaves that is killed while it migrates: the row by which it had locked others out, and no history.
        using (var half = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "hub.db")};Pooling=False"))
        {
            half.Open();
            OpenStore.Ask(half, "CREATE TABLE \"__EFMigrationsLock\"(\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            OpenStore.Ask(half, "INSERT INTO \"__EFMigrationsLock\" VALUES(1, '2026-11-22 09:00:00+00:00')");
        }

        using var again = await Task.Run(() => new OpenStore(_folder.Path), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(0L, again.Ask("SELECT count(*) FROM conversations"));
    }

    [Theory]
    [InlineData(0, 4096)]
    [InlineData(1025, 4096)]
    [InlineData(256, 15)]
    [Trait("threat", "C-04")]
    public void Options_out_of_range_are_refused(int batch, int queue) => Assert.Throws<OptionsValidationException>(() =>
        new OpenStore(_folder.Path, options => (options.BatchSize, options.QueueCapacity) = (batch, queue)));

    public void Dispose() => _folder.Dispose();
}
