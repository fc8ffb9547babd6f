using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Security;
using Omnichannel.Hub.Setup;

namespace Omnichannel.Hub.Profiles;

/// <summary>Changing one's own password.</summary>
internal static class PasswordEndpoint
{
    /// <summary>Changes it and ends every other session: whoever changes a password may have a reason.</summary>
    public static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> Change(
        PasswordRequest request,
        ClaimsPrincipal user,
        UserManager<Account> accounts,
        SignIn signIn,
        Sessions sessions,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (SetupRules.PasswordError(request.Next) is { } error)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["next"] = [error] });
        }

        if (await accounts.GetUserAsync(user) is not { Email: { } email })
        {
            return Problems.NotSignedIn.Answer();
        }

        // Counted like signing in: a console that was left open is no place to guess either.
        var (outcome, account) = await signIn.CheckAsync(email, request.Current ?? "", ClientAddress.Of(http).ToString());
        if (account is null)
        {
            return (outcome == SignInOutcome.TooManyAttempts ? Problems.TooManyAttempts : Problems.WrongPassword).Answer();
        }

        var result = await accounts.ChangePasswordAsync(account, request.Current!, request.Next!);
        if (!result.Succeeded)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["next"] = [.. result.Errors.Select(problem => problem.Description)] });
        }

        await sessions.EndAllAsync(account.Id, except: Sessions.IdOf(user), cancellationToken);
        return TypedResults.NoContent();
    }
}
