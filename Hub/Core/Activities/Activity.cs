using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Core.Activities;

/// <summary>One normalised thing that happened, in the part of the Bot Framework Activity schema that the hub uses.</summary>
/// <remarks>Source: Activity specification 3.1.12. Property names on the wire are camelCase; null and absent mean the same.</remarks>
public sealed record Activity
{
    /// <summary>Gets what it is; one of <see cref="ActivityTypes"/>. Compared ordinally.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the id, <c>{conversation}|{sequence:D7}</c>; null until the log has given it a sequence.</summary>
    public string? Id { get; init; }

    /// <summary>Gets when the hub recorded it, in UTC; null until it is in the log.</summary>
    [JsonConverter(typeof(UtcInstant))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Gets the sender's own clock as it was sent (ISO 8601 with offset); kept, never trusted.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>Gets the sender's IANA time zone as it was sent; kept, never trusted.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Gets the channel, such as <c>webchat</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets who wrote it. Set by the hub, never taken from a visitor.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Gets the conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Gets the name of an <c>event</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the text; may be empty.</summary>
    public string? Text { get; init; }

    /// <summary>Gets <c>plain</c> or <c>markdown</c>. What people type is always <c>plain</c>; Web Chat reads a missing value as markdown.</summary>
    public string? TextFormat { get; init; }

    /// <summary>Gets the BCP 47 language of the sender.</summary>
    public string? Locale { get; init; }

    /// <summary>Gets <c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>Gets why a conversation ended, on <c>endOfConversation</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Gets files and cards, in order.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Gets the buttons that go with the message.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Gets who came, on <c>conversationUpdate</c>.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Gets the payload of a button or an event.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Gets the channel's own extension object; never a primitive. Kept equal in meaning.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Gets entities as they were sent; unknown types are kept and ignored.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }
}
