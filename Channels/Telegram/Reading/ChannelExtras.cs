using System.Buffers;
using System.Text.Json;
using Omnichannel.Channels.Telegram.Wire;

namespace Omnichannel.Channels.Telegram.Reading;

/// <summary>What Telegram says beside the words, kept in the activity's channel data: ids, formatting, the payload of the link that began the chat.</summary>
internal static class ChannelExtras
{
    /// <summary>The member that holds the payload of the link through which somebody came, 1 to 64 of <c>A-Za-z0-9_-</c>.</summary>
    public const string Start = "start";

    private const string StartCommand = "/start ";

    public static JsonElement Of(TgMessage message, TgChat chat, long? updateId) => Write(json =>
    {
        if (message.Text is { } text && text.StartsWith(StartCommand, StringComparison.Ordinal))
        {
            json.WriteString(Start, text[StartCommand.Length..].Trim());
        }

        json.WriteStartObject(TelegramInbox.Channel);
        json.WriteNumber("messageId", message.MessageId);
        WriteNumber(json, "updateId", updateId);
        WriteNumber(json, "replyTo", message.ReplyToMessage?.MessageId);
        if ((message.From?.Username ?? chat.Username) is { } username)
        {
            json.WriteString("username", username);
        }

        if (message.ForwardOrigin is not null)
        {
            json.WriteBoolean("forwarded", true);
        }

        if ((message.Entities ?? message.CaptionEntities) is { ValueKind: JsonValueKind.Array } entities)
        {
            json.WritePropertyName("entities");
            entities.WriteTo(json);
        }

        json.WriteEndObject();
    });

    public static JsonElement OfPress(TgCallback press) => Write(json =>
    {
        json.WriteStartObject(TelegramInbox.Channel);
        json.WriteString("callback", press.Id);
        WriteNumber(json, "messageId", press.Message?.MessageId);
        json.WriteEndObject();
    });

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private static JsonElement Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
