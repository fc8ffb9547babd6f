using Omnichannel.Hub.Flows;

namespace Omnichannel.Hub.Turns;

/// <summary>What a turn consists of.</summary>
internal static class TurnsRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<HeadCache>()
        .AddSingleton<InboundLanes>()
        .AddSingleton<FlowCatalog>()
        .AddSingleton<BotHandoff>()
        .AddSingleton<BotTurns>()
        .AddSingleton<TurnPlanner>()
        .AddSingleton<TurnPipeline>()
        .AddSingleton<ConversationStarter>();
}
