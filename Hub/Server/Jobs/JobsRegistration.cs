using Omnichannel.Hub.Closing;
using Quartz;

namespace Omnichannel.Hub.Jobs;

/// <summary>What recurs, who runs it, and the page that shows it.</summary>
internal static class JobsRegistration
{
    // Of the few jobs there are none waits for a long one.
    private const int AtOnce = 4;

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, JobJson.Default));
        services.AddQuartz(quartz => quartz.UseDefaultThreadPool(AtOnce));
        return services
            .AddSingleton<OrphanedFiles>()
            .AddSingleton<JobLog>()
            .AddScoped<WorkList>()
            .AddScoped<WorkDesk>()
            .AddRecurring<Upkeep>()
            .AddRecurring<AutoClose>()
            .AddHostedService<RecurringJobs>();
    }

    private static IServiceCollection AddRecurring<T>(this IServiceCollection services)
        where T : class, IRecurringJob => services.AddSingleton<T>().AddSingleton<IRecurringJob>(provider => provider.GetRequiredService<T>());
}
