using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Hub.DirectLine;

/// <summary>What a client may say of an activity. Everything else it sends is dropped: sender, id, time and conversation come from the hub.</summary>
internal sealed record ClientActivity
{
    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    public string? LocalTimestamp { get; init; }

    public string? LocalTimezone { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<ClientAttachment>? Attachments { get; init; }

    public IReadOnlyList<JsonElement>? Entities { get; init; }
}

/// <summary>What a client says of a file that comes in another part of the same upload.</summary>
internal sealed record ClientAttachment(string? ContentType, string? Name, string? ThumbnailUrl);

/// <summary>A person as clients name them.</summary>
internal sealed record ClientAccount(string? Id, string? Name);

/// <summary>The body of <c>POST /conversations</c>; may be missing.</summary>
internal sealed record StartRequest(ClientAccount? User, string? Locale);

/// <summary>The body of <c>POST /tokens/generate</c>; may be missing.</summary>
internal sealed record GenerateRequest(ClientAccount? User, IReadOnlyList<string?>? TrustedOrigins);

/// <summary>A token.</summary>
internal sealed record TokenAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>A conversation with what is needed to follow it.</summary>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string StreamUrl);

/// <summary>The id of what was stored.</summary>
internal sealed record ResourceAnswer(string Id);

/// <summary>An answer for sign-in cards, which the hub does not send.</summary>
internal sealed record SessionAnswer(string SessionId);
