using Omnichannel.Hub.Operators.Admin;
using Omnichannel.Hub.Operators.Idle;

namespace Omnichannel.Hub.Operators;

/// <summary>What operators' own state consists of, and what admins set for them.</summary>
internal static class OperatorsRegistration
{
    public static IServiceCollection AddOperators(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OperatorJson.Default));
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, IdleJson.Default));
        return services
            .AddScoped<OperatorViews>()
            .AddScoped<OperatorBook>()
            .AddSingleton<Presence>()
            .AddHostedService(provider => provider.GetRequiredService<Presence>());
    }
}
