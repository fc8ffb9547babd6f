using Microsoft.Extensions.Options;

namespace Omnichannel.Hub.Security.Throttling;

/// <summary>What keeping floods out consists of.</summary>
internal static class ThrottlingRegistration
{
    public static IServiceCollection AddThrottling(this IServiceCollection services)
    {
        services.AddOptions<RateLimits>().BindConfiguration("RateLimits").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<RateLimits>, RateLimitsValidator>()
            .AddSingleton<ThrottleMeters>()
            .AddSingleton<Throttle>();
    }

    /// <summary>Counts the calls of an endpoint as something of its own, not as any request.</summary>
    public static TBuilder CountAs<TBuilder>(this TBuilder endpoint, Act act)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ThrottledAs(act));
}
