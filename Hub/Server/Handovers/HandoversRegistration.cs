using Omnichannel.Hub.Audit;

namespace Omnichannel.Hub.Handovers;

/// <summary>What giving conversations from one to another consists of.</summary>
internal static class HandoversRegistration
{
    public static IServiceCollection AddHandovers(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, HandoverJson.Default));
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, AuditJson.Default));
        return services
            .AddSingleton<ChatAlerts>()
            .AddSingleton<UnseenHandovers>()
            .AddSingleton<HandoverPushes>()
            .AddScoped<TargetReader>()
            .AddScoped<HandoverCommands>();
    }
}
