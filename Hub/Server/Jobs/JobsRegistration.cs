namespace Omnichannel.Hub.Jobs;

/// <summary>What recurs.</summary>
internal static class JobsRegistration
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<OrphanedFiles>()
        .AddSingleton<Upkeep>()
        .AddHostedService(provider => provider.GetRequiredService<Upkeep>());
}
