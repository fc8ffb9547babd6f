using System.Text.RegularExpressions;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Telegram;

/// <summary>The names under which an inbox of this channel keeps its settings, and what may stand there.</summary>
internal static partial class TelegramInbox
{
    public const string Channel = "telegram";

    public const string Mode = "mode";

    public const string Webhook = "webhook";

    public const string Polling = "polling";

    public const string Token = "token";

    /// <summary>Finds the token; null when there is none that could be one, so that nothing odd comes into an address.</summary>
    public static string? FindToken(ChannelInbox inbox) => inbox.Secret(Token) is { } token && TokenForm().IsMatch(token) ? token : null;

    public static bool Polls(ChannelInbox inbox) => inbox.Setting(Mode) == Polling;

    public static IReadOnlyDictionary<string, string> FindFaults(ChannelInbox inbox)
    {
        var faults = new Dictionary<string, string>();
        if (inbox.Setting(Mode) is not (null or Webhook or Polling))
        {
            faults[Mode] = $"Choose {Webhook} or {Polling}.";
        }

        if (inbox.Secret(Token) is null)
        {
            faults[Token] = "Enter the token that @BotFather gave you.";
        }
        else if (FindToken(inbox) is null)
        {
            faults[Token] = "This is no bot token. It looks like 123456789:AAExampleOfALongRowOfLetters.";
        }

        return faults;
    }

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{10,128}\\z")]
    private static partial Regex TokenForm();
}
