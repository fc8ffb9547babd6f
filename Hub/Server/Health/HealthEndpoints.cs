using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Omnichannel.Hub.Security.Throttling;

namespace Omnichannel.Hub.Health;

/// <summary>Tells load balancers and service managers how the hub is, in one word.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHostedService<HubMeters>();
        services.AddSingleton<CommitProbe>();
        services.AddHealthChecks().AddCheck<CommitProbe>("commit");
        return services;
    }

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().CountAs(Act.Probe);
        routes.MapHealthChecks("/health/ready").AllowAnonymous().CountAs(Act.Probe);
        return routes;
    }
}
