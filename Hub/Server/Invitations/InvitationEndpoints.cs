using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators.Admin;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Setup;

namespace Omnichannel.Hub.Invitations;

/// <summary>Asking people to join, for admins. The link is shown to whoever invites, who passes it on.</summary>
internal static class InvitationEndpoints
{
    public static IServiceCollection AddInvitations(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, InvitationJson.Default));
        return services.AddScoped<InvitationBook>().AddScoped<Joining>();
    }

    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/invitations", "Operators").Needs(Permission.SetTeam);
        group.MapGet("", List);
        group.MapPut("/{id:guid}", Invite);
        group.MapDelete("/{id:guid}", Withdraw);
        routes.MapJoining();
    }

    private static async Task<Ok<IReadOnlyList<InvitationView>>> List(InvitationBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok(await book.ReadAsync(cancellationToken));

    private static async Task<Results<Ok<InvitedView>, ValidationProblem, ProblemHttpResult>> Invite(
        Guid id, InvitationRequest request, Viewer viewer, InvitationBook book, HubDirectory directory)
    {
        if (Check(request, directory.Current) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        return await book.InviteAsync(viewer, id, request) switch
        {
            (InviteOutcome.Done, { } invited) => TypedResults.Ok(invited),
            (InviteOutcome.HasAccount, _) => Problems.Invalid(OfEmail("Somebody signs in with this address already.")),
            (InviteOutcome.IsInvited, _) => Problems.Invalid(OfEmail("Somebody is invited by this address already.")),
            (InviteOutcome.Full, _) => Problems.Full.Answer(),
            _ => Problems.ChangedMeanwhile.Answer(),
        };
    }

    private static async Task<NoContent> Withdraw(Guid id, Viewer viewer, InvitationBook book)
    {
        await book.WithdrawAsync(viewer, id);
        return TypedResults.NoContent();
    }

    private static Dictionary<string, string[]> Check(InvitationRequest request, DirectorySnapshot known)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (SetupRules.NameError(request.Name) is { } name)
        {
            errors["name"] = [name];
        }

        if (SetupRules.EmailError(request.Email) is { } email)
        {
            errors["email"] = [email];
        }

        if (!OperatorRules.AreThere(request.Departments, known))
        {
            errors["departments"] = ["One of the departments does not exist any more."];
        }

        return errors;
    }

    private static Dictionary<string, string[]> OfEmail(string error) => new(StringComparer.Ordinal) { ["email"] = [error] };
}
