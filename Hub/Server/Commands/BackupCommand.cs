using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Commands;

/// <summary>Writes a backup: the database as it is at one instant, the files that it names, and a manifest. The keys stay out.</summary>
/// <remarks>The archive has its name only when it is complete and on the disk.</remarks>
internal sealed class BackupCommand(DataFolder folder, Terminal terminal, TimeProvider clock)
{
    public async Task RunAsync(string file)
    {
        if (!File.Exists(folder.Database))
        {
            throw new CommandRefusedException($"There is no database in {folder.Path}. Name the hub's data folder with --Store:Folder=PATH.");
        }

        if (Path.Exists(file))
        {
            throw new CommandRefusedException($"{file} is there already. Choose another name, or move it away first.");
        }

        var part = file + ".part";
        var copyPath = file + ".db.part";
        try
        {
            var manifest = await WriteAsync(part, copyPath);
            File.Move(part, file);
            terminal.Say($"{file}: {manifest.Conversations} conversations with {manifest.Entries} entries, {manifest.Files.Count - 1} files.");
        }
        finally
        {
            File.Delete(part);
            File.Delete(copyPath);
        }
    }

    private async Task<BackupManifest> WriteAsync(string part, string copyPath)
    {
        var files = new List<BackupFile>();
        var missing = new List<string>();
        await using var archive = PrivateFile.Create(part);
        await using var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
        await PrivateFile.Create(copyPath).DisposeAsync();
        var createdAt = clock.GetUtcNow();
        using var copy = StoreCopy.Take(folder, copyPath);
        await using (var database = File.OpenRead(copyPath))
        {
            files.Add(await AddAsync(tar, BackupEntries.Database, database));
        }

        foreach (var row in await copy.Database.Attachments.Select(row => new { row.Id, row.Sha256 }).OrderBy(row => row.Id).ToListAsync())
        {
            if (await AddAttachmentAsync(tar, row.Id, row.Sha256) is { } added)
            {
                files.Add(added);
            }
            else
            {
                missing.Add(row.Id);
            }
        }

        var manifest = await DescribeAsync(copy, createdAt, files, missing);
        using (var json = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest)))
        {
            await AddAsync(tar, BackupEntries.Manifest, json);
        }

        await tar.DisposeAsync();
        archive.Flush(flushToDisk: true);
        return manifest;
    }

    private static async Task<BackupManifest> DescribeAsync(StoreCopy copy, DateTimeOffset createdAt, List<BackupFile> files, List<string> missing) => new()
    {
        Format = BackupManifest.CurrentFormat,
        Hub = typeof(BackupCommand).Assembly.GetName().Version?.ToString(3) ?? "",
        CreatedAt = createdAt,
        Schema = await copy.GetSchemaAsync(),
        Conversations = await copy.Database.Conversations.LongCountAsync(),
        Entries = await copy.Database.Activities.LongCountAsync(),
        Files = files,
        Missing = missing,
    };

    // One lost file must not stand in the way of every backup from then on; it is named, here and when the backup is restored.
    private async Task<BackupFile?> AddAttachmentAsync(TarWriter tar, string id, string sha256)
    {
        var path = Path.Combine(folder.Attachments, id);
        if (!BackupEntries.IsId(id) || !File.Exists(path))
        {
            terminal.Complain($"The file {id} is named in the database and is not in {folder.Attachments}; the backup goes on without it.");
            return null;
        }

        await using var content = File.OpenRead(path);
        if (await HashAsync(content) != sha256)
        {
            terminal.Complain($"The file {id} in {folder.Attachments} is not what was stored; the backup goes on without it.");
            return null;
        }

        return await AddAsync(tar, BackupEntries.Attachment(id), content);
    }

    private static async Task<BackupFile> AddAsync(TarWriter tar, string name, Stream content)
    {
        content.Position = 0;
        var file = new BackupFile(name, content.Length, await HashAsync(content));
        content.Position = 0;
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name)
        {
            DataStream = content,
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        return file;
    }

    private static async Task<string> HashAsync(Stream content) => Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
}
