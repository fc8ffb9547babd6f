using System.Globalization;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>Watermarks: opaque to clients, the last scanned sequence to the hub.</summary>
internal static class Watermarks
{
    /// <summary>Reads one. Empty and missing mean that the client has seen nothing.</summary>
    public static bool TryRead(string? text, out long sequence)
    {
        sequence = 0;
        return string.IsNullOrEmpty(text)
            || (text.Length <= 18 && text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out sequence));
    }

    /// <summary>Brings one back that is ahead of the log, as after a restored backup: its client would miss what is still to come.</summary>
    public static long Bound(long sequence, ConversationHead? head) => Math.Min(sequence, head?.LastSequence ?? 0);
}
