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
        return services;
    }

    public static WebApplication UseHubPipeline(this WebApplication app)
    {
        Bound(app.Services, app.Services.GetRequiredService<IOptions<Limits>>().Value);
        app.UseForwardedHeaders();

        // A proxy may take the path of the public address away, or leave it: both arrive.
        app.UsePathBase(app.Services.GetRequiredService<IOptions<HubOptions>>().Value.PublicPath);
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

    // Here and not by registration, which would read the limits while the host is built, before all settings are checked.
    private static void Bound(IServiceProvider services, Limits limits)
    {
        services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout = limits.Shutdown;
        var kestrel = services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.JsonBody;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Connections;
        kestrel.Limits.RequestHeadersTimeout = limits.HeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = limits.IdleTimeout;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16_384;
        var slowest = new MinDataRate(limits.LeastBytesPerSecond, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinRequestBodyDataRate = slowest;
        kestrel.Limits.MinResponseDataRate = slowest;
    }
}
