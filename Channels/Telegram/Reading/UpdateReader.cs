using System.Security.Cryptography;
using System.Text.Json;
using Omnichannel.Channels.Shared;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Reading;

/// <summary>Turns updates into the hub's words. Keys are exact and never compared by size: after a quiet week Telegram counts from anywhere.</summary>
internal static class UpdateReader
{
    private const string Private = "private";

    private static readonly HashSet<string> OfOtherChats = new(StringComparer.Ordinal)
    {
        "channel_post", "edited_channel_post", "chat_member", "chat_join_request", "message_reaction", "message_reaction_count", "chat_boost",
        "removed_chat_boost",
    };

    /// <summary>Reads one update; never throws for what it holds.</summary>
    public static IReadOnlyList<Inbound> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, TelegramJson.Default.TgUpdate) is { } update ? Read(update) : [Garbage(body, "not an object")];
        }
        // Half a surrogate pair in an escape is an invalid operation to the reader.
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return [Garbage(body, "not an update as Telegram documents it")];
        }
    }

    private static IReadOnlyList<Inbound> Read(TgUpdate update) => update switch
    {
        { Message: { Chat: { } chat } message } => IsOurs(chat) ? MessageReader.Read(update.UpdateId, message, chat) : [],
        { EditedMessage: { Chat: { } chat } message } => IsOurs(chat) ? MessageReader.ReadEdit(message, chat) : [],
        { CallbackQuery: { Id.Length: > 0 } press } => PressReader.Read(press),
        { MyChatMember: { Chat: { } chat } change } => IsOurs(chat) ? ReadChange(update.UpdateId, change, chat) : [],
        { Others: { } others } when others.Keys.Any(OfOtherChats.Contains) => [],
        _ => [new Inbound.Unreadable($"u/{update.UpdateId}", $"unknown kind of update: {Kinds(update)}")],
    };

    private static bool IsOurs(TgChat chat) => chat.Type == Private;

    private static IReadOnlyList<Inbound> ReadChange(long id, TgMemberChange change, TgChat chat) => change.NewChatMember?.Status switch
    {
        "kicked" => [new Inbound.Reachability($"r/{id}", Senders.Of(chat, change.From), Reachable: false)],
        "member" => [new Inbound.Reachability($"r/{id}", Senders.Of(chat, change.From), Reachable: true)],
        _ => [],
    };

    private static string Kinds(TgUpdate update) => update.Others is { Count: > 0 } others
        ? DisplayText.Clean(string.Join(", ", others.Keys.Order(StringComparer.Ordinal)), 80)
        : "none";

    private static Inbound.Unreadable Garbage(ReadOnlyMemory<byte> body, string reason) =>
        new($"x/{Convert.ToHexStringLower(SHA256.HashData(body.Span))}", reason);
}
