using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Operators.Idle;

/// <summary>When those who touch nothing become away, for admins.</summary>
internal static class IdleEndpoints
{
    public static void MapIdle(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/idle", "Idle").Needs(Permission.SetTeam);
        group.MapGet("", Find);
        group.MapPut("", Change);
    }

    private static Ok<IdleSettings> Find(HubDirectory directory) => TypedResults.Ok(directory.Current.Idle);

    private static async Task<Results<Ok<IdleSettings>, ValidationProblem, ProblemHttpResult>> Change(
        IdleSettings wanted, Viewer viewer, HubDirectory directory, CommitLoop loop, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (wanted.Minutes is < IdleSettings.Shortest or > IdleSettings.Longest)
        {
            return Problems.Invalid(new Dictionary<string, string[]>
            {
                ["minutes"] = [$"Enter {IdleSettings.Shortest} to {IdleSettings.Longest} minutes, or nothing for never."],
            });
        }

        var now = clock.GetUtcNow();
        if (!await loop.RunAsync(writer => TryKeep(writer, wanted, viewer, now)))
        {
            return Problems.ChangedMeanwhile.Answer();
        }

        await directory.RefreshAsync(cancellationToken);
        return TypedResults.Ok(directory.Current.Idle);
    }

    // On the writing connection, where nothing can come between the look and the change.
    private static bool TryKeep(HubDbContext writer, IdleSettings wanted, Viewer viewer, DateTimeOffset now)
    {
        var row = writer.Settings.FirstOrDefault(row => row.Key == IdleSettings.Key);
        if (IdleSettings.Read(row?.Value).Version != wanted.Version)
        {
            return false;
        }

        if (row is null)
        {
            writer.Settings.Add(row = new() { Key = IdleSettings.Key });
        }

        row.Value = (wanted with { Version = wanted.Version + 1 }).Write();
        writer.Audit.Add(new() { At = now, Actor = viewer.Id.Value, Act = "idle.save" });
        writer.SaveBorrowed();
        return true;
    }
}
