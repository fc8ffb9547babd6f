using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Persistence;

/// <summary>The fields of a contact that admins have named, as they are stored.</summary>
internal static class ContactFields
{
    /// <summary>Writes fields; null for none.</summary>
    public static string? Write(IReadOnlyDictionary<string, string> fields) =>
        fields.Count == 0 ? null : JsonSerializer.Serialize(fields, ContactFieldsJson.Default.IReadOnlyDictionaryStringString);

    /// <summary>Reads fields, by name in order of the alphabet.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(string? json) => json is null
        ? []
        : [.. (JsonSerializer.Deserialize(json, ContactFieldsJson.Default.IReadOnlyDictionaryStringString) ?? new Dictionary<string, string>())
            .OrderBy(field => field.Key, StringComparer.Ordinal)];
}

/// <summary>How they are written.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class ContactFieldsJson : JsonSerializerContext;
