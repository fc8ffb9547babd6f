using System.Globalization;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram.Reading;

/// <summary>Who writes: in a private chat, chat and person are the same.</summary>
internal static class Senders
{
    public static string Address(TgChat chat) => chat.Id.ToString(CultureInfo.InvariantCulture);

    public static InboundSender Of(TgChat chat, TgUser? from)
    {
        var name = $"{from?.FirstName ?? chat.FirstName} {from?.LastName ?? chat.LastName}".Trim();
        return new(Address(chat)) { Name = name.Length > 0 ? name : null, Locale = from?.LanguageCode };
    }
}
