using System.Globalization;
using Omnichannel.Channels.Twilio.Api;
using Omnichannel.Core.Channels;

namespace Omnichannel.Channels.Twilio.Webhooks;

/// <summary>Reads what became of messages of ours.</summary>
internal static class ReportReader
{
    /// <summary>Makes a report.</summary>
    /// <param name="sid">The message's id.</param>
    /// <param name="status">Twilio's word for its fate.</param>
    /// <param name="code">The error's code; null when there is none.</param>
    /// <param name="words">The error's words; null when there are none.</param>
    /// <returns>The report; null when nothing new is told: the hub knows already that Twilio has it.</returns>
    public static Inbound.Report? Find(string sid, string status, string? code, string? words)
    {
        DeliveryState? state = status switch
        {
            "sent" => DeliveryState.Sent,
            "delivered" => DeliveryState.Delivered,
            "read" => DeliveryState.Read,
            "undelivered" or "failed" or "canceled" => DeliveryState.Failed,
            _ => null,
        };
        return state is { } known
            ? new Inbound.Report($"s/{sid}/{status}", sid, known, known is DeliveryState.Failed ? TwilioErrors.Explain(Number(code), words) : null)
            : null;
    }

    private static int? Number(string? code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
