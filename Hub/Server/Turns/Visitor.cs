using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Turns;

/// <summary>Who begins a conversation.</summary>
/// <param name="UserId">Their address in the inbox, which clients see as <c>from.id</c>.</param>
/// <param name="Name">Their name; null while nobody knows it.</param>
/// <param name="Info">What their browser and page told, and where they are.</param>
internal sealed record Visitor(string UserId, string? Name, VisitorInfo Info)
{
    /// <summary>Gets the telephone number in E.164; null when the channel vouches for none.</summary>
    public string? Phone { get; init; }

    /// <summary>Gets where the channel wants answers to go; null when that is the address.</summary>
    public string? ReplyTo { get; init; }
}

/// <summary>What a visitor's browser and page told of themselves, and the country of their address; stored with the conversation, shown to operators, never trusted.</summary>
internal sealed record VisitorInfo
{
    /// <summary>Gets the BCP 47 language; null when unknown.</summary>
    public string? Locale { get; init; }

    /// <summary>Gets the IANA time zone; null when unknown.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Gets the country of the address they opened the widget from, as two capital letters of ISO 3166-1; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the browser's own description; null when unknown.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Gets the page they look at; null when unknown.</summary>
    public VisitorPage? Page { get; init; }

    public static VisitorInfo Read(string? json) =>
        (json is null ? null : JsonSerializer.Deserialize(json, VisitorJson.Default.VisitorInfo)) ?? new();

    public string Write() => JsonSerializer.Serialize(this, VisitorJson.Default.VisitorInfo);
}

/// <summary>A page of the site.</summary>
internal sealed record VisitorPage(string? Url, string? Title, string? Referrer);

/// <summary>How <see cref="VisitorInfo"/> is stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VisitorInfo))]
internal sealed partial class VisitorJson : JsonSerializerContext;
