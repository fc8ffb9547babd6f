using Omnichannel.Hub.Security;

namespace Omnichannel.Hub.DirectLine;

/// <summary>Lets the pages on the inboxes' lists call Direct Line from a browser, with exactly the headers its clients send.</summary>
internal sealed class DirectLineCors(RequestDelegate next, Origins origins)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/v3/directline", StringComparison.Ordinal) || Origins.Of(context.Request) is not { } origin)
        {
            return next(context);
        }

        if (!origins.MaySpeakToAny(context.Request, origin))
        {
            return HttpMethods.IsOptions(context.Request.Method)
                ? DirectLineErrors.ForeignOrigin.Answer().ExecuteAsync(context)
                : next(context);
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowCredentials = "true";
        headers.Vary = "Origin";
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        headers.AccessControlAllowMethods = "GET,POST";
        headers.AccessControlAllowHeaders = "authorization,content-type,x-ms-bot-agent,x-requested-with";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
