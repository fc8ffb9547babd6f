using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Operators.Idle;

/// <summary>After how long without a key, pointer or touch somebody who is available becomes away.</summary>
public sealed record IdleSettings
{
    /// <summary>Where it stands among the settings.</summary>
    internal const string Key = "idle";

    /// <summary>The shortest time, in minutes.</summary>
    internal const int Shortest = 5;

    /// <summary>The longest time, in minutes: a day.</summary>
    internal const int Longest = 1440;

    /// <summary>Gets how often it was changed.</summary>
    public int Version { get; init; }

    /// <summary>Gets the time in minutes, 5 to 1440; null, the default, means never.</summary>
    public int? Minutes { get; init; }

    /// <summary>Gets the time; null means never.</summary>
    [JsonIgnore]
    internal TimeSpan? Limit => Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    internal static IdleSettings Read(string? json) => json is null ? new() : JsonSerializer.Deserialize(json, IdleJson.Default.IdleSettings) ?? new();

    internal string Write() => JsonSerializer.Serialize(this, IdleJson.Default.IdleSettings);
}

/// <summary>How it is written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(IdleSettings))]
internal sealed partial class IdleJson : JsonSerializerContext;
