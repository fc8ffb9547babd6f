using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.Persistence;

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
        services.AddSingleton<PublicUrl>();
        services.AddSingleton<Origins>();
        services.AddExceptionHandler<HubExceptionHandler>();

        // A fault must be found in the log by its trace id; being full or being sent nonsense is no fault.
        services.Configure<ExceptionHandlerOptions>(options =>
            options.SuppressDiagnosticsCallback = context => context.Exception is StoreUnavailableException or Microsoft.AspNetCore.Http.BadHttpRequestException);
        services.AddProblemDetails();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<Limits>>(Bound);
        services.AddOptions<HostOptions>().Configure(options => options.ShutdownTimeout = TimeSpan.FromSeconds(10));
        return services;
    }

    public static WebApplication UseHubPipeline(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<DirectLineCors>();
        app.UseWebSockets();
        app.UseRouting();

        // Visitors have tokens and no cookie. What looking for one leaves behind would stay in memory with each of their sockets.
        app.UseWhen(DirectLineCors.IsForVisitors, visitors => visitors.UseEndpoints(_ => { }));
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
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MaxRequestHeadersTotalSize = 16_384;
    }
}
