using System.Globalization;
using System.Text;
using Omnichannel.Channels.Telegram.Wire;
using Omnichannel.Core.Activities;

namespace Omnichannel.Channels.Telegram;

/// <summary>Puts a button's value into the 64 bytes that Telegram keeps for it, and finds it again when the button is pressed.</summary>
/// <remarks>A value that is too long is kept as the button's place; its title, which Telegram sends back with the press, stands for it then.</remarks>
internal static class ButtonData
{
    private const int MaxBytes = 64;

    private const string Value = "v";

    private const string Place = "t";

    public static string Of(CardAction button, int place) => Encoding.UTF8.GetByteCount(button.Value) < MaxBytes && button.Value.Length > 0
        ? Value + button.Value
        : string.Create(CultureInfo.InvariantCulture, $"{Place}{place}");

    /// <summary>Finds what a press means; null when it cannot be told any more.</summary>
    public static string? FindValue(string? data, TgKeyboard? keyboard)
    {
        if (data is not null && data.StartsWith(Value, StringComparison.Ordinal))
        {
            return data[Value.Length..];
        }

        return keyboard?.InlineKeyboard?.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text;
    }
}
