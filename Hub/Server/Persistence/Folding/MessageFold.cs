using System.Text.Json;
using System.Text.Json.Nodes;
using Omnichannel.Core.Activities;

namespace Omnichannel.Hub.Persistence.Folding;

/// <summary>The one place where a message and its newest change become what every reader sees.</summary>
internal static class MessageFold
{
    private const string ClientId = "clientActivityID";

    /// <summary>Puts a change on a message. Id, time, sender and place stay the message's.</summary>
    /// <param name="message">The message as it was written.</param>
    /// <param name="change">Its newest change, as it was written.</param>
    /// <param name="language">The visitor's language, BCP 47; null when unknown.</param>
    public static StoredEntry Apply(StoredEntry message, StoredEntry change, string? language)
    {
        var isDeletion = change.Type == ActivityTypes.MessageDelete;
        var (before, after) = (Parse(message), Parse(change));
        var now = isDeletion
            ? Emptied(before, language)
            : before with { Text = after.Text, TextFormat = after.TextFormat, Attachments = after.Attachments };
        return message with
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(Marked(now, isDeletion ? "deleted" : "edited", change.At), ActivityJson.Wire.Activity),
            Change = new(change.Sequence, change.Author, change.At, isDeletion),
        };
    }

    // Made anew, so that nothing of what was said can be left in a corner of it.
    private static Activity Emptied(Activity message, string? language) => new()
    {
        Type = message.Type,
        Id = message.Id,
        Timestamp = message.Timestamp,
        ChannelId = message.ChannelId,
        From = message.From,
        Conversation = message.Conversation,
        Text = DeletedText.In(language),
        TextFormat = "plain",
        ChannelData = ClientIdOf(message) is { } id ? Element(new JsonObject { [ClientId] = id }) : null,
    };

    private static Activity Marked(Activity message, string mark, DateTimeOffset at)
    {
        var data = message.ChannelData is { ValueKind: JsonValueKind.Object } own ? JsonObject.Create(own) ?? [] : [];
        data["omnichannel"] = new JsonObject { [mark] = UtcInstant.Text(at) };
        return message with { ChannelData = Element(data) };
    }

    private static string? ClientIdOf(Activity message) =>
        message.ChannelData is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(ClientId, out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    private static JsonElement Element(JsonObject value)
    {
        using var document = JsonDocument.Parse(value.ToJsonString());
        return document.RootElement.Clone();
    }

    private static Activity Parse(StoredEntry entry) =>
        JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) ?? throw new JsonException("A stored activity is empty.");
}
