using Omnichannel.Hub.Deliveries.Fetching;
using Omnichannel.Hub.Deliveries.Troubles;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Deliveries;

/// <summary>What brings messages to vendors and files from them.</summary>
internal static class DeliveriesRegistration
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<DeliveryLedger>()
        .AddSingleton<DeliveryFacts>()
        .AddSingleton<InboxTroubles>()
        .AddSingleton<OutboundFiles>()
        .AddSingleton<OutboundReader>()
        .AddSingleton<FetchedFiles>()
        .AddScoped<FailedMessages>()
        .AddSingleton<IWorkHandler, DeliveryHandler>()
        .AddSingleton<IWorkHandler, DeliveryToldHandler>()
        .AddSingleton<IWorkHandler, FetchFileHandler>()
        .AddSingleton<IWorkHandler, FollowUpHandler>();
}
