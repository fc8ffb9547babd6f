using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;

namespace Omnichannel.Hub.Commands;

/// <summary>Takes a backup apart into a folder, and trusts nothing of it before all of it has been compared with its manifest.</summary>
internal sealed class BackupReader(string file, string target)
{
    private const int LongestManifest = 64_000_000;

    private readonly Dictionary<string, BackupFile> _found = new(StringComparer.Ordinal);

    /// <summary>Takes it apart.</summary>
    /// <exception cref="CommandRefusedException">It is not a complete backup of a form that this program knows.</exception>
    public async Task<BackupManifest> ReadAsync()
    {
        BackupManifest? manifest = null;
        try
        {
            await using var archive = File.OpenRead(file);
            await using var tar = new TarReader(archive);
            while (await tar.GetNextEntryAsync() is { } entry)
            {
                if (manifest is not null)
                {
                    throw Broken("something follows its manifest");
                }

                if (entry.Name == BackupEntries.Manifest)
                {
                    manifest = await ReadManifestAsync(entry);
                }
                else
                {
                    await TakeAsync(entry);
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or FormatException or JsonException)
        {
            throw Broken("it cannot be read to its end", error);
        }

        Compare(manifest ?? throw Broken("its manifest is missing, so it was never finished"));
        return manifest;
    }

    private async Task<BackupManifest> ReadManifestAsync(TarEntry entry)
    {
        if (entry.DataStream is not { Length: <= LongestManifest } content)
        {
            throw Broken("its manifest cannot be read");
        }

        // The form comes first: what a newer form holds may not be readable at all.
        using var json = await JsonDocument.ParseAsync(content);
        if (json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.Number
            || !format.TryGetInt32(out var number))
        {
            throw Broken("its manifest names no form");
        }

        if (number > BackupManifest.CurrentFormat)
        {
            throw new CommandRefusedException($"{file} was written by a newer hub. Restore it with that version.");
        }

        return json.RootElement.Deserialize(BackupJson.Default.BackupManifest) ?? throw Broken("its manifest is empty");
    }

    private async Task TakeAsync(TarEntry entry)
    {
        var isKnown = entry.Name == BackupEntries.Database || BackupEntries.AttachmentId(entry.Name) is not null;
        if (!isKnown || entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
        {
            throw Broken($"'{entry.Name}' does not belong in a backup");
        }

        var path = Path.Combine(target, BackupEntries.AttachmentId(entry.Name) ?? BackupEntries.Database);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var output = PrivateFile.Create(path);
        if (entry.DataStream is { } content)
        {
            var buffer = new byte[81_920];
            int read;
            while ((read = await content.ReadAsync(buffer)) > 0)
            {
                hash.AppendData(buffer.AsSpan(0, read));
                await output.WriteAsync(buffer.AsMemory(0, read));
            }
        }

        output.Flush(flushToDisk: true);
        if (!_found.TryAdd(entry.Name, new(entry.Name, output.Length, Convert.ToHexStringLower(hash.GetHashAndReset()))))
        {
            throw Broken($"'{entry.Name}' is in it twice");
        }
    }

    private void Compare(BackupManifest manifest)
    {
        if (!_found.ContainsKey(BackupEntries.Database))
        {
            throw Broken("it has no database");
        }

        foreach (var listed in manifest.Files)
        {
            if (!_found.Remove(listed.Name, out var found))
            {
                throw Broken($"'{listed.Name}' is missing");
            }

            if (found != listed)
            {
                throw Broken($"'{listed.Name}' is not what was backed up");
            }
        }

        if (_found.Count > 0)
        {
            throw Broken($"'{_found.Keys.First()}' is not in its manifest");
        }
    }

    private CommandRefusedException Broken(string what, Exception? inner = null) => new($"{file} is not a complete backup: {what}.", inner);
}
