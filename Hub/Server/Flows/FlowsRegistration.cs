using Microsoft.Extensions.Options;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Flows;

/// <summary>What keeping flows consists of.</summary>
internal static class FlowsRegistration
{
    public static IServiceCollection AddFlows(this IServiceCollection services)
    {
        services.AddOptions<FlowOptions>().BindConfiguration("Flows").ValidateOnStart();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, FlowJsonViews.Default));
        return services
            .AddSingleton<IValidateOptions<FlowOptions>, FlowOptionsValidator>()
            .AddScoped(provider => new FlowShelf(
                provider.GetRequiredService<HubDbContext>(),
                provider.GetRequiredService<IOptions<FlowOptions>>().Value,
                [.. provider.GetServices<IChannelAdapter>()]))
            .AddScoped<FlowImport>();
    }
}
