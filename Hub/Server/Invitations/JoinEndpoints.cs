using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Security;
using Omnichannel.Hub.Setup;

namespace Omnichannel.Hub.Invitations;

/// <summary>Following an invitation: anybody may try, with a code that nobody can guess.</summary>
internal static class JoinEndpoints
{
    public static void MapJoining(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/join", "Accounts").AllowAnonymous();
        group.MapPost("/look", Look);
        group.MapPost("", Join);
    }

    private static async Task<Results<Ok<InvitedPersonView>, ProblemHttpResult>> Look(
        LookRequest request, Joining joining, AttemptLimiter limiter, HttpContext http, CancellationToken cancellationToken) =>
        await FindAsync(request.Code, joining, limiter, http, cancellationToken) switch
        {
            ({ } invitation, _) => TypedResults.Ok(new InvitedPersonView(invitation.Name, invitation.Email)),
            var (_, refusal) => refusal.Answer(),
        };

    private static async Task<Results<Ok<MeView>, ValidationProblem, ProblemHttpResult>> Join(
        JoinRequest request,
        Joining joining,
        AttemptLimiter limiter,
        Sessions sessions,
        OperatorViews operators,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var (invitation, refusal) = await FindAsync(request.Code, joining, limiter, http, cancellationToken);
        if (invitation is null)
        {
            return refusal.Answer();
        }

        if (Check(request) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        try
        {
            var (account, result) = await joining.JoinAsync(invitation, request.Name!.Trim(), request.Password!, cancellationToken);
            if (account is null)
            {
                return Problems.Invalid(SetupRules.Sort(result.Errors));
            }

            await http.SignInAsync(await sessions.BeginAsync(account, http.Request.Headers.UserAgent, cancellationToken));
            return TypedResults.Ok(await operators.GetMeAsync(new(account.Id), cancellationToken));
        }
        catch (DbUpdateException)
        {
            return Problems.InvitationInvalid.Answer();
        }
    }

    // A wrong code counts as a failed attempt, as a wrong password does.
    private static async Task<(InvitationRow? Invitation, Problem Refusal)> FindAsync(
        string? code, Joining joining, AttemptLimiter limiter, HttpContext http, CancellationToken cancellationToken)
    {
        var key = "address/" + ClientAddress.Of(http);
        if (!limiter.TryBegin(key, AttemptLimiter.PerAddress))
        {
            return (null, Problems.TooManyAttempts);
        }

        var invitation = await joining.FindAsync(code, cancellationToken);
        if (invitation is not null)
        {
            limiter.TakeBack(key);
        }

        return (invitation, Problems.InvitationInvalid);
    }

    private static Dictionary<string, string[]> Check(JoinRequest request)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (SetupRules.NameError(request.Name) is { } name)
        {
            errors["name"] = [name];
        }

        if (SetupRules.PasswordError(request.Password) is { } password)
        {
            errors["password"] = [password];
        }

        return errors;
    }
}
