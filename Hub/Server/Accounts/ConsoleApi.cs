using System.Security.Claims;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Security.Throttling;

namespace Omnichannel.Hub.Accounts;

/// <summary>What every group of the console's API has in common.</summary>
internal static class ConsoleApi
{
    private const string Header = "X-Omnichannel";

    /// <summary>Maps a group below <c>/api</c>: requests that change something need the header that no foreign page can send.</summary>
    public static RouteGroupBuilder MapConsoleApi(this IEndpointRouteBuilder routes, string prefix, string tag)
    {
        var group = routes.MapGroup(prefix).WithTags(tag);
        group.AddEndpointFilter(RequireHeader);
        group.AddEndpointFilter(CountCaller);
        group.AddEndpointFilter(AnswerBusy);
        return group;
    }

    private static ValueTask<object?> RequireHeader(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || context.HttpContext.Request.Headers.ContainsKey(Header)
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.MissingHeader.Answer());

    private static async ValueTask<object?> CountCaller(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await http.RequestServices.GetRequiredService<Throttle>()
                .RefuseAsync(http, ThrottledAs.Of(http), ThrottleScope.Caller, id.GetHashCode(StringComparison.Ordinal)) is { } refusal
            ? refusal
            : await next(context);
    }

    private static async ValueTask<object?> AnswerBusy(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return Problems.Busy.Answer();
        }
    }
}
