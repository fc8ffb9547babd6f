using Microsoft.Net.Http.Headers;

namespace Omnichannel.Hub.Security;

/// <summary>Refuses a request that says twice, and differently, where its body ends: a proxy may believe the other one and take the rest for
/// a second request.</summary>
internal sealed class RefuseTwoLengths(RequestDelegate next)
{
    // Where the server puts a Content-Length that came together with Transfer-Encoding.
    private const string PutAside = "X-Content-Length";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!headers.ContainsKey(HeaderNames.TransferEncoding) || !headers.ContainsKey(PutAside))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }
}
