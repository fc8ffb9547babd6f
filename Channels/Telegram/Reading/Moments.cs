using System.Globalization;

namespace Omnichannel.Channels.Telegram.Reading;

/// <summary>Telegram's times.</summary>
internal static class Moments
{
    private const long EndOfTime = 253_402_300_799;

    /// <summary>Writes Unix seconds as ISO 8601; null for what is no time.</summary>
    public static string? Iso(long seconds) => seconds is > 0 and <= EndOfTime
        ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : null;
}
