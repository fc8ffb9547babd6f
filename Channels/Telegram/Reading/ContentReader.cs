using System.Globalization;
using System.Text.Json;
using Omnichannel.Channels.Telegram.Wire;

namespace Omnichannel.Channels.Telegram.Reading;

/// <summary>Says in words what is no words: places, cards of people, contents that only the app can show.</summary>
internal static class ContentReader
{
    // What an app reports about the chat, and what describes a message instead of being one.
    private static readonly HashSet<string> NoContent = new(StringComparer.Ordinal)
    {
        "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "connected_website", "chat_background_set",
        "new_chat_photo", "delete_chat_photo", "new_chat_title", "successful_payment", "refunded_payment", "users_shared", "chat_shared",
        "via_bot", "external_reply", "quote", "reply_to_story", "link_preview_options", "sender_chat", "sender_business_bot",
        "business_connection_id", "effect_id", "author_signature", "is_from_offline", "has_protected_content", "has_media_spoiler",
        "show_caption_above_media", "is_topic_message", "message_thread_id", "is_automatic_forward", "paid_message_star_count",
        "migrate_to_chat_id", "migrate_from_chat_id", "direct_messages_topic", "reply_to_checklist_task_id",
    };

    /// <summary>Finds the words; null when nothing was said.</summary>
    public static string? Text(TgMessage message, bool hasFiles) => message switch
    {
        { Text: { Length: > 0 } text } => text,
        { Caption: { Length: > 0 } caption } => caption,
        { Sticker.Emoji: { Length: > 0 } emoji } => emoji,
        { Venue: { } venue, Location: { } place } => $"📍 {Join(venue.Title, venue.Address)}\n{Map(place)}",
        { Location: { } place } => $"📍 {Map(place)}",
        { Contact: { } contact } => $"👤 {Join(Join(contact.FirstName, contact.LastName, " "), contact.PhoneNumber, "\n")}",
        _ when hasFiles => "",
        _ => Unshown(message),
    };

    /// <summary>Finds the sender's own number, in E.164; null when they have not shared it. Somebody else's card proves nothing.</summary>
    public static string? OwnPhone(TgMessage message)
    {
        var isOwn = message.Contact is { UserId: { } owner, PhoneNumber: not null } && message.From?.Id == owner;
        var digits = isOwn ? string.Concat(message.Contact!.PhoneNumber!.Where(char.IsAsciiDigit)) : ""; // Both are there when it is their own.
        return digits.Length is >= 7 and <= 15 ? $"+{digits}" : null;
    }

    /// <summary>Makes the Activity schema's entity for a place; null when there is none.</summary>
    public static JsonElement? Place(TgMessage message)
    {
        if (message.Location is not { } place)
        {
            return null;
        }

        var json = string.Create(
            CultureInfo.InvariantCulture, $$$"""{"type":"Place","geo":{"type":"GeoCoordinates","latitude":{{{place.Latitude}}},"longitude":{{{place.Longitude}}}}}""");
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    // A poll, a game, whatever comes next: people learn that there is something which only the app shows.
    private static string? Unshown(TgMessage message) =>
        message.Others?.Where(other => other.Value.ValueKind is JsonValueKind.Object && !NoContent.Contains(other.Key)).Select(other => other.Key).FirstOrDefault()
            is { } kind
            ? $"[{kind.Replace('_', ' ')}]"
            : null;

    private static string Map(TgLocation place) => string.Create(
        CultureInfo.InvariantCulture, $"https://www.openstreetmap.org/?mlat={place.Latitude}&mlon={place.Longitude}#map=16/{place.Latitude}/{place.Longitude}");

    private static string Join(string? first, string? second, string between = ", ") =>
        string.Join(between, new[] { first, second }.Where(part => !string.IsNullOrEmpty(part)));
}
