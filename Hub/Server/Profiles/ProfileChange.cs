using System.Text.Json;
using System.Text.Json.Nodes;

namespace Omnichannel.Hub.Profiles;

/// <summary>Puts a change over a profile: what is absent stays, null goes back to the default (a JSON merge patch, RFC 7396).</summary>
internal static class ProfileChange
{
    private const string Whole = "profile";

    /// <param name="now">The profile until now.</param>
    /// <param name="change">What is to be different.</param>
    /// <returns>The profile to be; null with the member and the sentence when the change cannot be read as one.</returns>
    public static (ProfileRequest? Wanted, KeyValuePair<string, string[]> Error) Apply(ProfileRequest now, JsonElement change)
    {
        if (change.ValueKind != JsonValueKind.Object)
        {
            return (null, new(Whole, ["Send an object with what is to change."]));
        }

        var merged = JsonSerializer.SerializeToNode(now, ProfileJson.Default.ProfileRequest);
        try
        {
            return (Merge(merged, change).Deserialize(ProfileJson.Default.ProfileRequest), default);
        }
        catch (JsonException error)
        {
            return (null, new(MemberOf(error.Path), ["This is not of the kind that is wanted here."]));
        }
    }

    private static JsonObject Merge(JsonNode? target, JsonElement patch)
    {
        var merged = target as JsonObject ?? [];
        foreach (var member in patch.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                merged.Remove(member.Name);
            }
            else
            {
                merged[member.Name] = member.Value.ValueKind == JsonValueKind.Object
                    ? Merge(Taken(merged, member.Name), member.Value)
                    : JsonSerializer.SerializeToNode(member.Value, ProfileJson.Default.JsonElement);
            }
        }

        return merged;
    }

    // A node has one parent: it is taken out before it is put back.
    private static JsonNode? Taken(JsonObject parent, string name)
    {
        var child = parent[name];
        parent.Remove(name);
        return child;
    }

    // A path such as $.preferences.theme.
    private static string MemberOf(string? path) => path?.Split('.', '[') is ["$", { Length: > 0 } member, ..] ? member : Whole;
}
