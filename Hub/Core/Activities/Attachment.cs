using System.Text.Json;

namespace Omnichannel.Core.Activities;

/// <summary>A file or a card that goes with a message.</summary>
public sealed record Attachment
{
    /// <summary>Gets the media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>Gets where the file is. In the log it is <c>attachment:{id}</c>; each reader gets a URL of their own.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>Gets the card; null for files.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Gets the name to show.</summary>
    public string? Name { get; init; }

    /// <summary>Gets where a picture to show in place is; null for files that are only downloaded. Made for each reader, never taken from a sender.</summary>
    public string? ThumbnailUrl { get; init; }
}
