using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.Setup;

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
    private static bool IsOurs(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority == http.Request.Host.Value)
            || origin == http.RequestServices.GetRequiredService<IOptions<HubOptions>>().Value.PublicOrigin;
    }
}
