using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Departments;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Work;

namespace Omnichannel.Hub.Matching;

/// <summary>What bringing conversations and people together consists of.</summary>
internal static class MatchingRegistration
{
    public static IServiceCollection AddMatching(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            // Their types belong to projects that do not know how the wire writes enums.
            options.SerializerOptions.Converters.Add(new CamelCaseEnum<WhenNobody>());
            options.SerializerOptions.Converters.Add(new CamelCaseEnum<DayOfWeek>());
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, MatchingJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, DepartmentJson.Default);
        });
        return services
            .AddScoped<DepartmentBook>()
            .AddScoped<RoutingFactsReader>()
            .AddScoped<Admissions>()
            .AddScoped<QueueReader>()
            .AddScoped<DepartmentMatch>()
            .AddScoped<OwnerWatch>()
            .AddSingleton<IWorkHandler, QueueWaitHandler>()
            .AddSingleton<QueueMatcher>()
            .AddSingleton<ILiveListener>(provider => provider.GetRequiredService<QueueMatcher>())
            .AddHostedService(provider => provider.GetRequiredService<QueueMatcher>());
    }
}
