using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Tags;

/// <summary>The words by which conversations are tagged, shared by all.</summary>
/// <remarks>
/// Conversations carry names. A tag that was renamed or merged keeps the names it had, and every reader sees the newest: so it costs the same for one
/// conversation and for a million, and nothing has to be written again.
/// </remarks>
internal sealed record TagBook
{
    /// <summary>Where it stands among the settings.</summary>
    public const string Key = "tags";

    /// <summary>The most tags there are.</summary>
    public const int Most = 200;

    /// <summary>The longest name.</summary>
    public const int LongestName = 40;

    /// <summary>Gets how often it was changed.</summary>
    public int Version { get; init; }

    /// <summary>Gets the tags.</summary>
    public IReadOnlyList<TagEntry> Tags { get => field ?? []; init; }

    /// <summary>Gets the names of tags that were deleted; conversations may still carry them, and nobody sees them.</summary>
    public IReadOnlyList<string> Deleted { get => field ?? []; init; }

    /// <summary>Gets a value indicating whether there is a tag that says how a conversation ended.</summary>
    [JsonIgnore]
    public bool HasOutcome => Tags.Any(tag => tag.IsOutcome);

    public static TagBook Read(string? json) => (json is null ? null : JsonSerializer.Deserialize(json, TagJson.Default.TagBook)) ?? new();

    public string Write() => JsonSerializer.Serialize(this, TagJson.Default.TagBook);
}

/// <summary>A tag.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called now.</param>
/// <param name="Colour">One of <see cref="TagRequests.Colours"/>.</param>
internal sealed record TagEntry(Guid Id, string Name, string Colour)
{
    /// <summary>Gets the names it had, and those of tags that were merged into it.</summary>
    public IReadOnlyList<string> Formerly { get => field ?? []; init; }

    /// <summary>Gets a value indicating whether it says how a conversation ended.</summary>
    public bool IsOutcome { get; init; }
}

/// <summary>How tags are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TagBook))]
[JsonSerializable(typeof(TagListView))]
[JsonSerializable(typeof(TagListRequest))]
internal sealed partial class TagJson : JsonSerializerContext;
