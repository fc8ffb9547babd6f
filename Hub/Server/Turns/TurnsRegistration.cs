using Omnichannel.BotFlows.SubFlows;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Turns.Bot;

namespace Omnichannel.Hub.Turns;

/// <summary>What a turn consists of.</summary>
internal static class TurnsRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<HeadCache>()
        .AddSingleton<InboundLanes>()
        .AddSingleton<FlowCatalog>()
        .AddSingleton<IFlowLibrary>(provider => provider.GetRequiredService<FlowCatalog>())
        .AddSingleton<TeamFacts>()
        .AddSingleton<BotOutcomes>()
        .AddSingleton<BotHandoff>()
        .AddSingleton<BotTurns>()
        .AddSingleton<TurnPlanner>()
        .AddSingleton<TurnPipeline>()
        .AddSingleton<ConversationStarter>();

    /// <summary>Adds what shows that the bot is about to say something.</summary>
    public static IServiceCollection AddBotTyping(this IServiceCollection services) => services
        .AddSingleton<BotTyping>()
        .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<BotTyping>())
        .AddHostedService(provider => provider.GetRequiredService<BotTyping>());
}
