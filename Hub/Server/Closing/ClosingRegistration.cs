namespace Omnichannel.Hub.Closing;

/// <summary>How what is set for ending by itself is written.</summary>
internal static class ClosingRegistration
{
    public static IServiceCollection AddClosing(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ClosingJson.Default));
        return services;
    }
}
