namespace Omnichannel.Hub.Realtime;

/// <summary>What showing things as they happen consists of.</summary>
internal static class RealtimeRegistration
{
    public static IServiceCollection AddRealtime(this IServiceCollection services) => services
        .AddSingleton<LiveFeed>()
        .AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
}
