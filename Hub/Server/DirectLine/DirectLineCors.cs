using Omnichannel.Hub.Security;

namespace Omnichannel.Hub.DirectLine;

/// <summary>Lets the pages on the inboxes' lists call Direct Line from a browser, with exactly the headers its clients send.</summary>
internal sealed class DirectLineCors(RequestDelegate next, Origins origins)
{
    /// <summary>Tells whether a request is for Direct Line.</summary>
    public static bool Covers(HttpRequest request) => request.Path.StartsWithSegments("/v3/directline", StringComparison.Ordinal);

    public Task InvokeAsync(HttpContext context)
    {
        if (!Covers(context.Request) || Origins.Of(context.Request) is not { } origin)
        {
            return next(context);
        }

        if (!origins.MaySpeakToAny(context.Request, origin))
        {
            return HttpMethods.IsOptions(context.Request.Method)
                ? DirectLineErrors.ForeignOrigin.Answer().ExecuteAsync(context)
                : next(context);
        }

        // At the last moment: an answer to a fault begins by clearing all headers, and a page could not even read its status without these.
        context.Response.OnStarting(() =>
        {
            Allow(context, origin);
            return Task.CompletedTask;
        });
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET,POST";
        headers.AccessControlAllowHeaders = "authorization,content-type,x-ms-bot-agent,x-requested-with";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Takes back what the list of all inboxes allows: the token is for an inbox whose list does not have the origin.</summary>
    public static void Forbid(HttpContext context) => context.Items[typeof(DirectLineCors)] = true;

    private static void Allow(HttpContext context, string origin)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Origin";
        if (context.Items.ContainsKey(typeof(DirectLineCors)))
        {
            return;
        }

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = "Retry-After";

        // The one call that clients make with cookies, although there is none to send.
        if (context.Request.Path.Value?.EndsWith("/session/getsessionid", StringComparison.Ordinal) == true)
        {
            headers.AccessControlAllowCredentials = "true";
        }
    }
}
