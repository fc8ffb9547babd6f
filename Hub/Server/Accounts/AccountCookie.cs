using Microsoft.AspNetCore.Authentication.Cookies;
using Omnichannel.Hub.Organisation;

namespace Omnichannel.Hub.Accounts;

/// <summary>The cookie that carries a session, and what happens without one.</summary>
internal static class AccountCookie
{
    public const string Name = "omnichannel";

    /// <summary>How long a session lives that nobody uses.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;

        // The console is an application, not a set of pages: it wants a status, not somewhere else to go.
        options.Events.OnRedirectToLogin = context => Problems.NotSignedIn.Answer().ExecuteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => Problems.Forbidden.Answer().ExecuteAsync(context.HttpContext);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var isAlive = context.Principal is { } user
            && Viewer.Find(user, services.GetRequiredService<HubDirectory>()) is not null
            && await services.GetRequiredService<Sessions>().IsAliveAsync(user, context.HttpContext.RequestAborted);
        if (!isAlive)
        {
            context.RejectPrincipal();
        }
    }
}
