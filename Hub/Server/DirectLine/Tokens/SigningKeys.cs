using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.IdentityModel.Tokens;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.DirectLine.Tokens;

/// <summary>The keys that sign visitors' tokens, tickets and file links: a file of the data folder, at most two of them valid.</summary>
internal sealed class SigningKeys
{
    private const int KeyLength = 32;

    public SigningKeys(DataFolder folder)
    {
        var path = Path.Combine(folder.Keys, "visitors.json");
        var stored = File.Exists(path)
            ? JsonSerializer.Deserialize(File.ReadAllBytes(path), SigningKeysJson.Default.StoredKeyArray) ?? []
            : [];
        if (stored.Length == 0)
        {
            stored = [new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength)))];
            Save(path, stored);
        }

        All = [.. stored.Take(2).Select(key => new SymmetricSecurityKey(Convert.FromBase64String(key.Key)) { KeyId = key.Id })];
    }

    /// <summary>Gets the key that signs.</summary>
    public SymmetricSecurityKey Current => All[0];

    /// <summary>Gets the keys that are accepted: the current one, and the one before it while it is being replaced.</summary>
    public IReadOnlyList<SymmetricSecurityKey> All { get; }

    private static void Save(string path, StoredKey[] keys)
    {
        var temporary = path + ".part";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            JsonSerializer.Serialize(file, keys, SigningKeysJson.Default.StoredKeyArray);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}

/// <summary>A key as it is stored.</summary>
internal sealed record StoredKey(string Id, string Key);

/// <summary>How keys are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredKey[]))]
internal sealed partial class SigningKeysJson : JsonSerializerContext;
