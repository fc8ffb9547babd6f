namespace Omnichannel.Hub.Inboxes;

/// <summary>What the settings of inboxes consist of.</summary>
internal static class InboxesRegistration
{
    public static IServiceCollection AddInboxes(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, InboxJson.Default));
        return services.AddScoped<InboxReader>().AddScoped<InboxSettings>();
    }
}
