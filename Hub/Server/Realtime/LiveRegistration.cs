namespace Omnichannel.Hub.Realtime;

/// <summary>What carries news to everything that shows it.</summary>
internal static class LiveRegistration
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveFeed>()
        .AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
}
