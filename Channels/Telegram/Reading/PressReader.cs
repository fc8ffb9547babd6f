using System.Globalization;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Reading;

/// <summary>Reads a pressed button as the message that it stands for.</summary>
internal static class PressReader
{
    public static IReadOnlyList<Inbound> Read(TgCallback press)
    {
        var key = $"c/{press.Id}";
        // Without a message it was sent into somebody else's chat.
        if (press.Message?.Chat is not { } chat)
        {
            return [new Inbound.Unreadable(key, "a pressed button without its chat")];
        }

        if (chat.Type != "private")
        {
            return [];
        }

        return ButtonData.FindValue(press.Data, press.Message.ReplyMarkup) is { Length: > 0 } value
            ? [new Inbound.Message(key, Senders.Of(chat, press.From), ActivityOf(press, value)) { FollowUp = FollowUp(press, chat) }]
            : [new Inbound.Unreadable(key, "a pressed button whose meaning is gone")];
    }

    private static string FollowUp(TgCallback press, TgChat chat) =>
        string.Create(CultureInfo.InvariantCulture, $"{press.Id} {chat.Id} {press.Message?.MessageId ?? 0}");

    private static Activity ActivityOf(TgCallback press, string value) => new()
    {
        Type = ActivityTypes.Message,
        Text = value,
        TextFormat = "plain",
        Locale = press.From?.LanguageCode,
        ChannelData = ChannelExtras.OfPress(press),
    };
}
