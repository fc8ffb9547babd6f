using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Security;

namespace Omnichannel.Hub.Setup;

/// <summary>The first run: a link with a code makes the first admin.</summary>
internal static class SetupEndpoints
{
    public static void MapSetup(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/setup", "Setup").AllowAnonymous();
        group.MapGet("", IsNeeded);
        group.MapPost("", Create);
    }

    private static async Task<Ok<SetupState>> IsNeeded(FirstAdmin admin, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SetupState(await admin.IsNeededAsync(cancellationToken)));

    private static async Task<Results<Ok<MeView>, ValidationProblem, ProblemHttpResult>> Create(
        SetupRequest request,
        SetupGate gate,
        FirstAdmin admin,
        Sessions sessions,
        OperatorViews operators,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!await admin.IsNeededAsync(cancellationToken))
        {
            return Problems.SetupDone.Answer();
        }

        var address = ClientAddress.Of(http).ToString();
        if (gate.Refuse(request.Code, address) is { } refusal)
        {
            return refusal.Answer();
        }

        if (SetupRules.Check(request) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        try
        {
            var (account, result) = await admin.CreateAsync(request.Name!.Trim(), request.Email!.Trim(), request.Password!, cancellationToken);
            if (account is null)
            {
                return Problems.Invalid(SetupRules.Sort(result.Errors));
            }

            await http.SignInAsync(await sessions.BeginAsync(account, http.Request.Headers.UserAgent, cancellationToken));
            return TypedResults.Ok(await operators.GetMeAsync(new(account.Id), cancellationToken));
        }
        catch (DbUpdateException)
        {
            return Problems.SetupDone.Answer();
        }
    }
}

/// <summary>What makes the first admin.</summary>
/// <param name="Code">The code from the link that the hub printed.</param>
/// <param name="Name">The name that visitors and colleagues see, 1 to 80 characters.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Password">At least 12 characters, any of them.</param>
public sealed record SetupRequest(string? Code, string? Name, string? Email, string? Password);
