using Omnichannel.Hub.Realtime;

namespace Omnichannel.Hub.Queue;

/// <summary>What the queue shows to those who wait in it.</summary>
internal static class QueueRegistration
{
    public static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddSingleton<QueueNotices>()
        .AddHostedService(provider => provider.GetRequiredService<QueueNotices>())
        .AddSingleton<QueuePlaces>()
        .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<QueuePlaces>())
        .AddHostedService(provider => provider.GetRequiredService<QueuePlaces>());
}
