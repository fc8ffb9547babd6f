using Microsoft.AspNetCore.HttpOverrides;

namespace Omnichannel.Hub.Security;

/// <summary>Says once that somebody forwards requests who is not trusted: a forgotten setting would count all visitors as one.</summary>
internal sealed partial class ProxyHint(RequestDelegate next, ILogger<ProxyHint> logger)
{
    private int _said;

    public Task InvokeAsync(HttpContext context)
    {
        if (Volatile.Read(ref _said) == 0
            && context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
            && !context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName)
            && Interlocked.Exchange(ref _said, 1) == 0)
        {
            Log.NotTrusted(logger);
        }

        return next(context);
    }

    private static partial class Log
    {
        [LoggerMessage(3400, LogLevel.Warning, "A request came with X-Forwarded-For from a peer that is not in Hub:TrustedProxies, and the header was ignored. If that is your proxy, add its network; else somebody plays tricks")]
        public static partial void NotTrusted(ILogger logger);
    }
}
