using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Security.Throttling;

namespace Omnichannel.Hub.Security;

/// <summary>What every request passes, in order; and the bounds of the server itself.</summary>
internal static class HubPipeline
{
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddOptions<Limits>().BindConfiguration("Limits").ValidateOnStart();
        services.AddSingleton<IValidateOptions<Limits>, LimitsValidator>();
        services.AddOptions<HubOptions>().BindConfiguration("Hub").ValidateOnStart();
        services.AddSingleton<IValidateOptions<HubOptions>, HubOptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddTrustedProxies().AddThrottling();
        services.AddSingleton<PublicUrl>();
        services.AddSingleton<Origins>();
        services.AddExceptionHandler<HubExceptionHandler>();

        // A fault must be found in the log by its trace id; being full or being sent nonsense is no fault.
        services.Configure<ExceptionHandlerOptions>(options =>
            options.SuppressDiagnosticsCallback = context => context.Exception is StoreUnavailableException or Microsoft.AspNetCore.Http.BadHttpRequestException);
        services.AddProblemDetails();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<Limits>>(Bound);
        services.AddOptions<HostOptions>().Configure<IOptions<Limits>>((host, limits) => host.ShutdownTimeout = limits.Value.Shutdown);
        return services;
    }

    public static WebApplication UseHubPipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<ProxyHint>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RefuseTwoLengths>();
        app.UseMiddleware<DirectLineCors>();
        app.UseWebSockets();
        app.UseRouting();
        app.UseMiddleware<AddressThrottle>();

        // Visitors have tokens and no cookie. What looking for one leaves behind would stay in memory with each of their sockets.
        app.UseWhen(context => DirectLineCors.Covers(context.Request), visitors => visitors.UseEndpoints(_ => { }));
        app.UseAuthentication();
        app.UseAuthorization();
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<VisitorSockets>().CloseAll);
        return app;
    }

    private static void Bound(KestrelServerOptions kestrel, IOptions<Limits> limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.Value.JsonBody;
        kestrel.Limits.MaxConcurrentConnections = limits.Value.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Value.Connections;
        kestrel.Limits.RequestHeadersTimeout = limits.Value.HeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = limits.Value.IdleTimeout;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16_384;
        var slowest = new MinDataRate(limits.Value.LeastBytesPerSecond, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinRequestBodyDataRate = slowest;
        kestrel.Limits.MinResponseDataRate = slowest;
    }
}
