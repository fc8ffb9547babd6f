using Microsoft.AspNetCore.Http.Connections;
using Omnichannel.Hub.Security;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>Where consoles connect, and from which pages.</summary>
internal static class ConsoleEndpoint
{
    public static void MapConsoleHub(this IEndpointRouteBuilder routes) => routes
        .MapHub<ConsoleHub>("/hubs/console", options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.CloseOnAuthenticationExpiration = false;
        })
        .RequireAuthorization()
        .Add(endpoint =>
        {
            var next = endpoint.RequestDelegate ?? throw new InvalidOperationException("The hub has nothing to run.");
            endpoint.RequestDelegate = http => IsOurs(http) ? next(http) : Problems.ForeignOrigin.Answer().ExecuteAsync(http);
        });

    // Browsers send the page's origin with every handshake and let no page change it; programs send none.
    private static bool IsOurs(HttpContext http) =>
        Origins.Of(http.Request) is not { } origin || http.RequestServices.GetRequiredService<Origins>().IsOwn(http.Request, origin);
}
