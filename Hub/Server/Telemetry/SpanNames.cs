using System.Diagnostics;

namespace Omnichannel.Hub.Telemetry;

/// <summary>Names each request's span after its route and says how it ended. Paths stay out of spans: they hold ids of conversations and files.</summary>
internal sealed class SpanNames : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, go) =>
        {
            await go(context);
            Name(context);
        });
        next(app);
    };

    private static void Name(HttpContext context)
    {
        if (Activity.Current is not { } span)
        {
            return;
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        span.DisplayName = $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method);
        span.SetTag("http.route", route);
        span.SetTag("http.response.status_code", context.Response.StatusCode);
    }
}
