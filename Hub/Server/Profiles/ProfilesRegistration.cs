namespace Omnichannel.Hub.Profiles;

/// <summary>What profiles consist of.</summary>
internal static class ProfilesRegistration
{
    public static IServiceCollection AddProfiles(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ProfileJson.Default));
        return services.AddScoped<PictureStore>();
    }
}
