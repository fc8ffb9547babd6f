using Microsoft.AspNetCore.SignalR;
using Omnichannel.Hub.Queue;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.Realtime.Consoles.Wire;
using Omnichannel.Hub.Security.Throttling;

namespace Omnichannel.Hub.Realtime;

/// <summary>What showing things as they happen consists of.</summary>
internal static class RealtimeRegistration
{
    private const int LargestMessage = 65_536;
    private const int CallsAtATime = 4;

    public static IServiceCollection AddRealtime(this IServiceCollection services)
    {
        services.AddSignalR(options =>
        {
            options.EnableDetailedErrors = false;
            options.MaximumReceiveMessageSize = LargestMessage;
            options.MaximumParallelInvocationsPerClient = CallsAtATime;
            options.AddFilter<CallThrottle>();

            // A heartbeat may be late for the store's sake; that the line lives is told all the same.
            options.KeepAliveInterval = ConsoleBroadcaster.Beat;
        }).AddJsonProtocol(options => options.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ConsoleJson.Default));
        return services
            .AddSingleton<CallThrottle>()
            .AddSingleton<SignalFeed>()
            .AddSingleton<LiveFeed>()
            .AddHostedService(provider => provider.GetRequiredService<LiveFeed>())
            .AddSingleton<ConsoleConnections>()
            .AddSingleton<ListVersions>()
            .AddSingleton<Heartbeats>()
            .AddSingleton<LiveReader>()
            .AddSingleton<HandoffAlerts>()
            .AddSingleton<HandoffPushes>()
            .AddSingleton<ConsoleBroadcaster>()
            .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<ConsoleBroadcaster>())
            .AddHostedService(provider => provider.GetRequiredService<ConsoleBroadcaster>())
            .AddSingleton<ConsoleSessions>()
            .AddSingleton<ConsoleSignals>()
            .AddScoped<ConsoleCommands>();
    }
}
