namespace Omnichannel.Hub.Security.Throttling;

/// <summary>Counts by address before anything is read, looked up or checked.</summary>
internal sealed class AddressThrottle(RequestDelegate next, Throttle throttle)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await throttle.RefuseAsync(context, ThrottledAs.Of(context), ThrottleScope.Address, ClientAddress.Of(context).GetHashCode()) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        await next(context);
    }
}
