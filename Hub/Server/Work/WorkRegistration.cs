using Omnichannel.Hub.Realtime;

namespace Omnichannel.Hub.Work;

/// <summary>What does work after commits.</summary>
internal static class WorkRegistration
{
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<WorkStore>()
        .AddSingleton<WorkBell>()
        .AddSingleton<TypingSeen>()
        .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<TypingSeen>())
        .AddSingleton<IWorkHandler, EndingHandler>()
        .AddSingleton<IWorkHandler, UnstartedHandler>()
        .AddSingleton<IWorkHandler, FlowEffectHandler>()
        .AddSingleton<IWorkHandler, FlowPauseHandler>()
        .AddSingleton<IWorkHandler, FlowAlarmHandler>()
        .AddSingleton<IWorkHandler, OfferHandler>()
        .AddSingleton<WorkDispatcher>()
        .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<WorkDispatcher>())
        .AddHostedService(provider => provider.GetRequiredService<WorkDispatcher>());
}
