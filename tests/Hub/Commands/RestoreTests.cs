using System.Text;
using Microsoft.Data.Sqlite;

namespace Omnichannel.Tests.Hub.Commands;

[Trait("threat", "D-09")]
public sealed class RestoreTests
{
    /// <summary>How to spoil a backup, and what the refusal must say.</summary>
    public static TheoryData<string, string> Spoilt => new()
    {
        { "nothing follows the first entry", "its manifest is missing" },
        { "the manifest is gone", "its manifest is missing" },
        { "the manifest is no JSON", "cannot be read to its end" },
        { "the manifest is of no form", "names no form" },
        { "the manifest is of a newer form", "written by a newer hub" },
        { "a byte of the database differs", "'hub.db' is not what was backed up" },
        { "a byte of a file differs", "is not what was backed up" },
        { "a file is gone", "is missing" },
        { "the database is gone", "has no database" },
        { "a file is in it twice", "is in it twice" },
        { "a file is not in the manifest", "is not in its manifest" },
        { "a name leads out of the folder", "does not belong in a backup" },
        { "the keys are in it", "does not belong in a backup" },
        { "something follows the manifest", "something follows its manifest" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_spoilt_backup_is_refused_and_the_folder_stays_empty(string how, string words)
    {
        using var scratch = new Scratch();
        await BackUpAsync(scratch);
        var archive = Archive.Read(scratch.Backup);
        Spoil(archive, how);
        archive.Write(scratch.Backup);

        var restore = await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup);

        restore.RefusedWith(words);
        AssertEmpty(scratch);
    }

    [Fact]
    public async Task A_backup_that_was_cut_off_anywhere_is_refused()
    {
        using var scratch = new Scratch();
        await BackUpAsync(scratch);
        var whole = await File.ReadAllBytesAsync(scratch.Backup, TestContext.Current.CancellationToken);
        var end = whole.AsSpan().IndexOf("manifest.json"u8) + 1_024;

        foreach (var length in new[] { 0, 1, 512, 100_000, end - 1_200, end - 1, end })
        {
            await File.WriteAllBytesAsync(scratch.Backup, whole[..length], TestContext.Current.CancellationToken);

            var restore = await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup);

            restore.RefusedWith("is not a complete backup");
            AssertEmpty(scratch);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_refused()
    {
        using var scratch = new Scratch();
        await File.WriteAllTextAsync(scratch.Backup, new string('x', 5_000), TestContext.Current.CancellationToken);

        (await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup)).RefusedWith("is not a complete backup");
        (await CommandRun.RestoreAsync(scratch.Restored, scratch.In("nothing"))).RefusedWith("There is no file");
    }

    [Fact]
    public async Task The_folder_of_a_running_hub_is_refused()
    {
        using var scratch = new Scratch();
        await BackUpAsync(scratch);
        await using var hub = new HubHost();
        using var client = hub.CreateClient();

        var restore = await CommandRun.RestoreAsync(hub.Folder, scratch.Backup);

        restore.RefusedWith("Another hub uses the data folder");
    }

    [Fact]
    public async Task A_folder_that_holds_a_database_is_refused()
    {
        using var scratch = new Scratch();
        await BackUpAsync(scratch);
        (await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup)).Succeeded();
        var before = await File.ReadAllBytesAsync(Path.Combine(scratch.Restored, "hub.db"), TestContext.Current.CancellationToken);

        var again = await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup);

        again.RefusedWith("holds a database already");
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(scratch.Restored, "hub.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_log_left_over_from_another_database_is_refused()
    {
        using var scratch = new Scratch();
        await BackUpAsync(scratch);
        Directory.CreateDirectory(scratch.Restored);
        await File.WriteAllTextAsync(Path.Combine(scratch.Restored, "hub.db-wal"), "old", TestContext.Current.CancellationToken);

        (await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup)).RefusedWith("holds a database already");
    }

    [Fact]
    public async Task A_backup_with_a_newer_schema_is_refused()
    {
        using var scratch = new Scratch();
        await using (var hub = new HubHost())
        {
            using var client = hub.CreateClient();
            await AddMigrationAsync(hub);
            (await CommandRun.BackupAsync(hub.Folder, scratch.Backup)).Succeeded();
        }

        var restore = await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup);

        restore.RefusedWith("29990101000000_Future");
        AssertEmpty(scratch);
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_can_be_begun_again()
    {
        using var scratch = new Scratch();
        await BackUpAsync(scratch);
        var leftOver = Directory.CreateDirectory(Path.Combine(scratch.Restored, "restore.part")).FullName;
        await File.WriteAllTextAsync(Path.Combine(leftOver, "hub.db"), "half", TestContext.Current.CancellationToken);

        (await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup)).Succeeded();

        Assert.False(Directory.Exists(leftOver));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("backup", "--Store:Folder=x")]
    [InlineData("backup", "a", "b")]
    [InlineData("restore", "a", "--force")]
    [InlineData("bakcup", "a")]
    public async Task Other_words_get_the_usage_and_start_no_hub(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Said));
        Assert.Contains("usage:", run.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://127.0.0.1:5000")]
    [InlineData("--Store:Folder=x")]
    public async Task Settings_alone_mean_the_hub(params string[] args) => Assert.Null((await CommandRun.OfAsync(args)).ExitCode);

    private static async Task BackUpAsync(Scratch scratch)
    {
        await using var hub = new HubHost();
        await (await Writer.ArriveAsync(hub)).SendFileAsync("plan.bin", Encoding.UTF8.GetBytes("a plan"));
        (await CommandRun.BackupAsync(hub.Folder, scratch.Backup)).Succeeded();
    }

    private static void Spoil(Archive archive, string how)
    {
        var file = archive.Entries[1];
        switch (how)
        {
            case "nothing follows the first entry": archive.Entries.RemoveRange(1, 2); break;
            case "the manifest is gone": archive.Entries.RemoveAt(2); break;
            case "the manifest is no JSON": archive.EditManifest("{", "["); break;
            case "the manifest is of no form": archive.EditManifest("\"format\": 1", "\"format\": \"1\""); break;
            case "the manifest is of a newer form": archive.EditManifest("\"format\": 1", "\"format\": 2"); break;
            case "a byte of the database differs": archive.Get("hub.db")[5_000] ^= 1; break;
            case "a byte of a file differs": file.Content[0] ^= 1; break;
            case "a file is gone": archive.Entries.RemoveAt(1); break;
            case "the database is gone": archive.Entries.RemoveAt(0); break;
            case "a file is in it twice": archive.Entries.Insert(1, file); break;
            case "a file is not in the manifest": archive.Entries.Insert(1, ("attachments/" + new string('0', 32), [1])); break;
            case "a name leads out of the folder": archive.Entries.Insert(1, ("attachments/../keys/visitors.json", [1])); break;
            case "the keys are in it": archive.Entries.Insert(1, ("keys/visitors.json", [1])); break;
            case "something follows the manifest": archive.Entries.Add(("attachments/" + new string('0', 32), [1])); break;
            default: throw new ArgumentOutOfRangeException(nameof(how), how, "There is no such way.");
        }
    }

    private static async Task AddMigrationAsync(HubHost hub)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(hub.Folder, "hub.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO __EFMigrationsHistory(MigrationId, ProductVersion) VALUES('29990101000000_Future', '99')";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static void AssertEmpty(Scratch scratch)
    {
        Assert.Equal(["attachments", "keys", "lock"], Directory.EnumerateFileSystemEntries(scratch.Restored).Select(Path.GetFileName).Order());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(scratch.Restored, "attachments")));
    }
}
