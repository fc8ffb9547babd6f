using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Commands;

/// <summary>What a backup says of itself. It is the last entry, so an archive without it was never finished.</summary>
internal sealed record BackupManifest
{
    /// <summary>The form of archive that this program writes, and the newest that it reads.</summary>
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>Gets the version of the program that wrote it.</summary>
    public required string Hub { get; init; }

    /// <summary>Gets when the database was copied, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the newest migration that the database has.</summary>
    public required string Schema { get; init; }

    public required long Conversations { get; init; }

    /// <summary>Gets how many entries all logs have together.</summary>
    public required long Entries { get; init; }

    /// <summary>Gets every other entry of the archive.</summary>
    public required IReadOnlyList<BackupFile> Files { get; init; }

    /// <summary>Gets the ids of visitors' files that the database names and the folder did not have, or had damaged.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>An entry of a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha256">Its SHA-256, lower-case hex.</param>
internal sealed record BackupFile(string Name, long Size, string Sha256);

/// <summary>How the manifest is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
