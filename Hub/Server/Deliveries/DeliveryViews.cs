using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Deliveries;

/// <summary>Makes what operators see of deliveries.</summary>
internal static class DeliveryViews
{
    public static DeliveryView Of(DeliveryRow row, IEnumerable<DeliveryPartRow> parts) => new()
    {
        State = row.State,
        Round = row.Round,
        Cause = row.Cause,
        Code = row.Code,
        Detail = row.Detail,
        ProviderIds = [.. parts.OrderBy(part => part.Part).ThenBy(part => part.At).Select(part => part.ProviderId)],
        SentAt = row.SentAt,
        DeliveredAt = row.DeliveredAt,
        ReadAt = row.ReadAt,
        FailedAt = row.FailedAt,
    };
}
