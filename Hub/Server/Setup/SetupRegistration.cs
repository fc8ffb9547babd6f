using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Setup;

/// <summary>What a first run consists of, and the directory, which can only be read behind it.</summary>
internal static class SetupRegistration
{
    public static IServiceCollection AddSetup(this IServiceCollection services)
    {
        services.AddSingleton<SetupCode>().AddSingleton<SetupGate>().AddScoped<FirstAdmin>();

        // Hosted services start in this order: the seeder opens (and migrates) the store, then the directory reads it.
        services.AddHostedService<Seeder>();
        services.AddSingleton<HubDirectory>().AddHostedService(provider => provider.GetRequiredService<HubDirectory>());
        services.AddHostedService<SetupAnnouncer>();
        return services;
    }
}
