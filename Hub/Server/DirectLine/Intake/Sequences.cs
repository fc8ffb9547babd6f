using System.Globalization;
using Omnichannel.Core;

namespace Omnichannel.Hub.DirectLine.Intake;

/// <summary>Reads the sequence out of an activity's id.</summary>
internal static class Sequences
{
    public static bool TryRead(ConversationId conversation, string activityId, out long sequence)
    {
        sequence = 0;
        var bar = activityId.IndexOf('|', StringComparison.Ordinal);
        return bar > 0
            && activityId.Length - bar <= 19
            && activityId.AsSpan(0, bar).SequenceEqual(conversation.ToString())
            && !activityId.AsSpan(bar + 1).ContainsAnyExceptInRange('0', '9')
            && long.TryParse(activityId.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
    }
}
