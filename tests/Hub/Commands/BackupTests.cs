using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Commands;
using Omnichannel.Hub.DirectLine.Tokens;

namespace Omnichannel.Tests.Hub.Commands;

[Trait("threat", "D-09")]
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_under_load_restores_to_a_prefix_of_every_conversation_with_all_that_was_acknowledged_before()
    {
        await using var hub = new HubHost();
        using var stop = new CancellationTokenSource();
        var writers = new List<Writer>();
        for (var index = 0; index < 4; index++)
        {
            writers.Add(await Writer.ArriveAsync(hub));
        }

        var writing = writers.ConvertAll(writer => Task.Run(() => writer.WriteAsync(stop.Token)));
        await Task.WhenAll(writers.Select(writer => writer.Began));
        var written = 0;
        for (var round = 0; round < 5; round++)
        {
            using var scratch = new Scratch();
            var before = writers.ConvertAll(writer => writer.Acknowledged);

            (await CommandRun.BackupAsync(hub.Folder, scratch.Backup)).Succeeded();

            var after = writers.ConvertAll(writer => writer.Acknowledged);
            written += after.Sum() - before.Sum();
            (await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup)).Succeeded();
            foreach (var (writer, least) in writers.Zip(before))
            {
                await AssertPrefixAsync(scratch, writer, least);
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(writing);
        Assert.True(written > 0, "Nobody could write while backups were made.");
    }

    [Fact]
    public async Task A_hub_starts_on_a_restored_folder_and_takes_visitors()
    {
        using var scratch = new Scratch();
        await using (var hub = new HubHost())
        {
            await Writer.ArriveAsync(hub);
            (await CommandRun.BackupAsync(hub.Folder, scratch.Backup)).Succeeded();
        }

        (await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup)).Succeeded();

        await using var restored = new HubHost(scratch.Restored);
        await Writer.ArriveAsync(restored);
        using var client = restored.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        using var copy = StoreCopy.Open(Path.Combine(scratch.Restored, "hub.db"));
        Assert.Equal(2, await copy.Database.Conversations.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Files_come_along_and_keys_do_not()
    {
        await using var hub = new HubHost();
        using var scratch = new Scratch();
        var content = RandomNumberGenerator.GetBytes(100_000);
        await (await Writer.ArriveAsync(hub)).SendFileAsync("plan.bin", content);

        (await CommandRun.BackupAsync(hub.Folder, scratch.Backup)).Succeeded();
        var restore = await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup);

        restore.Succeeded();
        Assert.Contains("The keys are not part of a backup", restore.Said, StringComparison.Ordinal);
        var id = Path.GetFileName(Assert.Single(Directory.EnumerateFiles(Path.Combine(hub.Folder, "attachments"))));
        Assert.Equal(["hub.db", "attachments/" + id, "manifest.json"], Archive.Read(scratch.Backup).Entries.Select(entry => entry.Name));
        Assert.Equal(content, await File.ReadAllBytesAsync(Path.Combine(scratch.Restored, "attachments", id), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(scratch.Restored, "keys")));
        var signingKey = hub.Get<SigningKeys>().Current.Key;
        var archive = await File.ReadAllBytesAsync(scratch.Backup, TestContext.Current.CancellationToken);
        Assert.Equal(-1, archive.AsSpan().IndexOf(signingKey));
        Assert.Equal(-1, archive.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Convert.ToBase64String(signingKey))));
    }

    [Fact]
    public async Task A_lost_file_is_named_and_the_backup_goes_on_without_it()
    {
        await using var hub = new HubHost();
        using var scratch = new Scratch();
        var writer = await Writer.ArriveAsync(hub);
        await writer.SendFileAsync("lost.bin", [1, 2, 3]);
        await writer.SendFileAsync("spoiled.bin", [4, 5, 6]);
        var files = Directory.GetFiles(Path.Combine(hub.Folder, "attachments"));
        File.Delete(files[0]);
        await File.WriteAllBytesAsync(files[1], [4, 5, 7], TestContext.Current.CancellationToken);

        var backup = await CommandRun.BackupAsync(hub.Folder, scratch.Backup);
        var restore = await CommandRun.RestoreAsync(scratch.Restored, scratch.Backup);

        Assert.Equal((0, 0), (backup.ExitCode, restore.ExitCode));
        Assert.All(files, file => Assert.Contains(Path.GetFileName(file), backup.Complained, StringComparison.Ordinal));
        Assert.All(files, file => Assert.Contains(Path.GetFileName(file), restore.Complained, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_its_owner_may_read_a_backup_and_nothing_else_is_left_behind()
    {
        await using var hub = new HubHost();
        using var scratch = new Scratch();
        using var client = hub.CreateClient();

        (await CommandRun.BackupAsync(hub.Folder, scratch.Backup)).Succeeded();

        Assert.Equal(["hub.tar"], scratch.Names);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(scratch.Backup));
        }
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        await using var hub = new HubHost();
        using var scratch = new Scratch();
        using var client = hub.CreateClient();
        await File.WriteAllTextAsync(scratch.Backup, "yesterday's", TestContext.Current.CancellationToken);

        var backup = await CommandRun.BackupAsync(hub.Folder, scratch.Backup);

        backup.RefusedWith("is there already");
        Assert.Equal("yesterday's", await File.ReadAllTextAsync(scratch.Backup, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_without_a_database_has_no_backup()
    {
        using var scratch = new Scratch();

        var backup = await CommandRun.BackupAsync(scratch.In("empty"), scratch.Backup);

        backup.RefusedWith("There is no database in");
        Assert.False(File.Exists(scratch.Backup));
    }

    private static async Task AssertPrefixAsync(Scratch scratch, Writer writer, int least)
    {
        using var copy = StoreCopy.Open(Path.Combine(scratch.Restored, "hub.db"));
        var head = await copy.Database.Conversations.SingleAsync(row => row.Id == writer.Conversation, TestContext.Current.CancellationToken);
        var log = await copy.Database.Activities.Where(row => row.Conversation == writer.Conversation).OrderBy(row => row.Sequence)
            .ToListAsync(TestContext.Current.CancellationToken);
        var texts = log.Where(row => row.AuthorKind == AuthorKind.Visitor).Select(row => JsonDocument.Parse(row.Body).RootElement.GetProperty("text").GetString()).ToList();

        Assert.Equal(log.Select((_, index) => index + 1L), log.Select(row => row.Sequence));
        Assert.Equal(log.Count, head.LastSequence);
        Assert.Equal(["Talk to a person", .. Enumerable.Range(1, texts.Count - 1).Select(number => $"message {number}")], texts);
        Assert.True(texts.Count - 1 >= least, $"{least} messages were acknowledged before the backup began; {texts.Count - 1} are in it.");
    }
}
