namespace Omnichannel.Hub.Closing;

/// <summary>What ending by itself consists of.</summary>
internal static class ClosingRegistration
{
    public static IServiceCollection AddClosing(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ClosingJson.Default));
        return services.AddHostedService<AutoClose>();
    }
}
