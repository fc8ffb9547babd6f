using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Profiles;

/// <summary>What operators say about themselves, and who their colleagues are.</summary>
internal static class ProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/profile", "Profiles");
        group.MapPut("", Change);
        group.MapPut("/picture", PictureEndpoints.Change);
        group.MapDelete("/picture", PictureEndpoints.Remove);
        group.MapPost("/password", PasswordEndpoint.Change);
        group.MapGet("/sessions", SessionEndpoints.List);
        group.MapDelete("/sessions", SessionEndpoints.EndAll);
        group.MapDelete("/sessions/{id}", SessionEndpoints.End);
        routes.MapConsoleApi("/api/team", "Profiles").MapGet("", Team);
        routes.MapGet("/pictures/{id:guid}", PictureEndpoints.Show).AllowAnonymous().WithTags("Profiles");
    }

    private static async Task<Results<Ok<MeView>, ValidationProblem>> Change(
        JsonElement change,
        Viewer viewer,
        HubDbContext database,
        HubDirectory directory,
        OperatorViews operators,
        Presence presence,
        CancellationToken cancellationToken)
    {
        var row = await database.Operators.FirstAsync(row => row.Id == viewer.Id.Value, cancellationToken);
        var (wanted, error) = ProfileChange.Apply(new(row.Name, row.Language, row.TimeZone, Preferences.Read(row.Preferences)), change);
        if (wanted is null)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { [error.Key] = error.Value });
        }

        if (ProfileRules.Check(wanted) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        row.Name = wanted.Name!.Trim();
        row.Language = wanted.Language;
        row.TimeZone = wanted.TimeZone;
        row.Preferences = wanted.Preferences?.Write();
        await database.SaveChangesAsync(cancellationToken);
        await directory.RefreshAsync(cancellationToken);
        presence.Tell(viewer.Id);
        return TypedResults.Ok(await operators.GetMeAsync(viewer.Id, cancellationToken));
    }

    private static Ok<IReadOnlyList<ColleagueView>> Team(HubDirectory directory) => TypedResults.Ok<IReadOnlyList<ColleagueView>>(
        [.. directory.Current.Operators.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => new ColleagueView(entry.Id.Value, entry.Name, entry.Picture))]);
}
