using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Commands;

/// <summary>Fills an empty data folder from a backup. It never overwrites a database.</summary>
/// <remarks>Everything is compared first; the database gets its name last, so a restore that was cut off leaves none.</remarks>
internal sealed class RestoreCommand(DataFolder folder, Terminal terminal)
{
    public async Task RunAsync(string file)
    {
        if (!File.Exists(file))
        {
            throw new CommandRefusedException($"There is no file {file}.");
        }

        folder.Lock();
        if (Directory.EnumerateFiles(folder.Path, BackupEntries.Database + "*").Any())
        {
            throw new CommandRefusedException(
                $"{folder.Path} holds a database already, and a restore never overwrites one. Move its files away, or name an empty folder with --Store:Folder=PATH.");
        }

        var staging = Path.Combine(folder.Path, "restore.part");
        Remove(staging);
        try
        {
            Directory.CreateDirectory(staging);
            var manifest = await new BackupReader(file, staging).ReadAsync();
            await CheckSchemaAsync(Path.Combine(staging, BackupEntries.Database));
            Place(manifest, staging);
            Report(manifest);
        }
        finally
        {
            Remove(staging);
        }
    }

    private static async Task CheckSchemaAsync(string database)
    {
        using var copy = StoreCopy.Open(database);
        if (await copy.FindUnknownMigrationAsync() is { } newer)
        {
            throw new CommandRefusedException($"The backup was made by a newer hub (its database has the migration {newer}). Restore it with that version.");
        }
    }

    private void Place(BackupManifest manifest, string staging)
    {
        foreach (var id in manifest.Files.Select(entry => BackupEntries.AttachmentId(entry.Name)).OfType<string>())
        {
            File.Move(Path.Combine(staging, id), Path.Combine(folder.Attachments, id), overwrite: true);
        }

        File.Move(Path.Combine(staging, BackupEntries.Database), folder.Database);
    }

    private void Report(BackupManifest manifest)
    {
        foreach (var id in manifest.Missing)
        {
            terminal.Complain($"The file {id} was not there any more when the backup was made.");
        }

        terminal.Say(
            $"{folder.Path}: {manifest.Conversations} conversations with {manifest.Entries} entries, {manifest.Files.Count - 1} files, as of {manifest.CreatedAt:u}.");
        if (!Directory.EnumerateFileSystemEntries(folder.Keys).Any())
        {
            terminal.Say("The keys are not part of a backup. Without the old ones everybody signs in again; put them into the folder keys before you start the hub.");
        }
    }

    private static void Remove(string staging)
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }
}
