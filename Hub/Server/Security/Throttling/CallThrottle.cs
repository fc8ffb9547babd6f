using Microsoft.AspNetCore.SignalR;

namespace Omnichannel.Hub.Security.Throttling;

/// <summary>Slows a console that calls without end. While its calls wait, nothing more is read from its connection.</summary>
internal sealed class CallThrottle(Throttle throttle) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var connection = invocationContext.Context;
        var key = connection.ConnectionId.GetHashCode(StringComparison.Ordinal);
        return await throttle.EnterAsync(Act.Call, ThrottleScope.Caller, key, connection.ConnectionAborted) is null
            ? await next(invocationContext)
            : throw new HubException(Problems.TooManyRequests.Title);
    }
}
