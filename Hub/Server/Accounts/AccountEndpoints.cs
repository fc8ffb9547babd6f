using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Security;

namespace Omnichannel.Hub.Accounts;

/// <summary>Who am I, signing in, signing out.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api", "Accounts");
        group.MapGet("/me", Me);
        group.MapPost("/session", Begin).AllowAnonymous();
        group.MapDelete("/session", End).AllowAnonymous();
    }

    private static async Task<Results<Ok<MeView>, ProblemHttpResult>> Me(Viewer viewer, OperatorViews operators, CancellationToken cancellationToken) =>
        await operators.FindMeAsync(viewer.Id, cancellationToken) is { } me ? TypedResults.Ok(me) : Problems.NotSignedIn.Answer();

    private static async Task<Results<Ok<MeView>, ProblemHttpResult>> Begin(
        SignInRequest request,
        SignIn signIn,
        Sessions sessions,
        OperatorViews operators,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var address = ClientAddress.Of(http).ToString();
        var (outcome, account) = await signIn.CheckAsync(request.Email ?? "", request.Password ?? "", address);
        if (account is null)
        {
            return (outcome == SignInOutcome.TooManyAttempts ? Problems.TooManyAttempts : Problems.SignInFailed).Answer();
        }

        if (await operators.FindMeAsync(new(account.Id), cancellationToken) is not { } me)
        {
            return Problems.SignInFailed.Answer();
        }

        await http.SignInAsync(await sessions.BeginAsync(account, http.Request.Headers.UserAgent, cancellationToken));
        return TypedResults.Ok(me);
    }

    private static async Task<NoContent> End(ClaimsPrincipal user, Sessions sessions, HttpContext http, CancellationToken cancellationToken)
    {
        if (Sessions.IdOf(user) is { } session && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            await sessions.EndAsync(account, session, cancellationToken);
        }

        await http.SignOutAsync();
        return TypedResults.NoContent();
    }
}

/// <summary>What signing in needs.</summary>
/// <param name="Email">The address of the account.</param>
/// <param name="Password">The password.</param>
public sealed record SignInRequest(string? Email, string? Password);
