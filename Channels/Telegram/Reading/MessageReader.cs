using System.Globalization;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Reading;

/// <summary>Reads messages and their changes.</summary>
internal static class MessageReader
{
    public static IReadOnlyList<Inbound> Read(long updateId, TgMessage message, TgChat chat)
    {
        var files = FileReader.Read(message);
        var text = ContentReader.Text(message, hasFiles: files.Count > 0);
        if (text is null && files.Count == 0)
        {
            return [];
        }

        return
        [
            new Inbound.Message(Key(chat, message), Sender(message, chat), ActivityOf(message, chat, text ?? "", updateId))
            {
                Files = files,
                Album = message.MediaGroupId,
            },
        ];
    }

    public static IReadOnlyList<Inbound> ReadEdit(TgMessage message, TgChat chat)
    {
        // A live location moves every few seconds; the place where it began says enough.
        if (message.Location is not null || ContentReader.Text(message, hasFiles: FileReader.Read(message).Count > 0) is not { } text)
        {
            return [];
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"e/{chat.Id}/{message.MessageId}/{message.EditDate ?? message.Date}");
        return [new Inbound.Edited(key, Sender(message, chat), Key(chat, message), ActivityOf(message, chat, text, null))];
    }

    private static string Key(TgChat chat, TgMessage message) => string.Create(CultureInfo.InvariantCulture, $"m/{chat.Id}/{message.MessageId}");

    private static InboundSender Sender(TgMessage message, TgChat chat) => Senders.Of(chat, message.From) with { Phone = ContentReader.OwnPhone(message) };

    private static Activity ActivityOf(TgMessage message, TgChat chat, string text, long? updateId) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = "plain",
        Locale = message.From?.LanguageCode,
        LocalTimestamp = Moments.Iso(message.EditDate ?? message.Date),
        Entities = ContentReader.Place(message) is { } place ? [place] : null,
        ChannelData = ChannelExtras.Of(message, chat, updateId),
    };
}
