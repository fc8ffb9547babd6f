namespace Omnichannel.Hub.Outreach;

/// <summary>What writing to people first consists of.</summary>
internal static class OutreachRegistration
{
    public static IServiceCollection AddOutreach(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, OutreachJson.Default))
        .AddSingleton<TemplateShelf>()
        .AddScoped<ContactWays>()
        .AddScoped<OutreachCommands>();
}
