using System.Globalization;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>Watermarks: opaque to clients, the last scanned sequence to the hub.</summary>
internal static class Watermarks
{
    /// <summary>Reads one. Empty and missing mean that the client has seen nothing.</summary>
    public static bool TryRead(string? text, out long sequence)
    {
        sequence = 0;
        return string.IsNullOrEmpty(text)
            || (text.Length <= 18 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out sequence));
    }
}
