using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Closing;

/// <summary>When conversations end by themselves, and what an end needs. Times in minutes, with fractions; null means never.</summary>
public sealed record ClosingSettings
{
    /// <summary>Where they stand among the settings.</summary>
    internal const string Key = "closing";

    /// <summary>Gets how often they were changed.</summary>
    public int Version { get; init; }

    /// <summary>Gets after how long without a word a conversation with the bot ends.</summary>
    public double? Bot { get; init; }

    /// <summary>Gets after how long without a word a conversation in a queue ends, as missed when nobody had answered.</summary>
    public double? Queue { get; init; }

    /// <summary>Gets after how long a conversation with somebody ends when the visitor had the last word.</summary>
    public double? OperatorSilent { get; init; }

    /// <summary>Gets after how long a conversation with somebody ends when the visitor did not answer.</summary>
    public double? VisitorSilent { get; init; }

    /// <summary>Gets what a conversation must carry before somebody can end it; ends that come by themselves need nothing.</summary>
    [JsonConverter(typeof(CamelCaseEnum<EndNeed>))]
    public EndNeed EndNeeds { get; init; }

    internal static ClosingSettings Read(string? json)
    {
        if (json is null || JsonNode.Parse(json) is not JsonObject stored)
        {
            return new();
        }

        // What was stored before outcomes says yes or no to a tag.
        if (stored.Remove("tagRequired", out var tagRequired))
        {
            stored["endNeeds"] = tagRequired?.GetValue<bool>() is true ? "tag" : "nothing";
        }

        return stored.Deserialize(ClosingJson.Default.ClosingSettings) ?? new();
    }

    internal string Write() => JsonSerializer.Serialize(this, ClosingJson.Default.ClosingSettings);
}

/// <summary>How they are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ClosingSettings))]
internal sealed partial class ClosingJson : JsonSerializerContext;
