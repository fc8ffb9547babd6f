using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Tags;

namespace Omnichannel.Hub.Closing;

/// <summary>When conversations end by themselves, for admins.</summary>
internal static class ClosingEndpoints
{
    private const double Shortest = 0.5;
    private const double Longest = 60 * 24 * 30;

    public static void MapClosing(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/closing", "Closing").Needs(Permission.SetClosing);
        group.MapGet("", Find);
        group.MapPut("", Change);
    }

    private static Ok<ClosingSettings> Find(HubDirectory directory) => TypedResults.Ok(directory.Current.Closing);

    private static async Task<Results<Ok<ClosingSettings>, ValidationProblem, ProblemHttpResult>> Change(
        ClosingSettings wanted, Viewer viewer, HubDirectory directory, CommitLoop loop, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Check(wanted) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        var now = clock.GetUtcNow();

        // On the writing connection, where nothing can come between the look and the change.
        if (await loop.RunAsync(writer => Keep(writer, wanted, viewer, now)) is { } refused)
        {
            return refused;
        }

        await directory.RefreshAsync(cancellationToken);
        return TypedResults.Ok(directory.Current.Closing);
    }

    private static Results<Ok<ClosingSettings>, ValidationProblem, ProblemHttpResult>? Keep(
        HubDbContext writer, ClosingSettings wanted, Viewer viewer, DateTimeOffset now)
    {
        var row = writer.Settings.FirstOrDefault(row => row.Key == ClosingSettings.Key);
        if (ClosingSettings.Read(row?.Value).Version != wanted.Version)
        {
            return Problems.ChangedMeanwhile.Answer();
        }

        if (wanted.EndNeeds == EndNeed.Outcome && !TagBook.Read(writer.Settings.FirstOrDefault(row => row.Key == TagBook.Key)?.Value).HasOutcome)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["endNeeds"] = ["No tag says how a conversation ended, so none could end. Mark one as an outcome first."] });
        }

        if (row is null)
        {
            writer.Settings.Add(row = new() { Key = ClosingSettings.Key });
        }

        row.Value = (wanted with { Version = wanted.Version + 1 }).Write();
        writer.Audit.Add(new() { At = now, Actor = viewer.Id.Value, Act = "closing.save" });
        writer.SaveBorrowed();
        return null;
    }

    private static Dictionary<string, string[]> Check(ClosingSettings wanted)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Check("bot", wanted.Bot);
        Check("queue", wanted.Queue);
        Check("operatorSilent", wanted.OperatorSilent);
        Check("visitorSilent", wanted.VisitorSilent);
        return errors;

        void Check(string name, double? minutes)
        {
            if (minutes is < Shortest or > Longest or double.NaN)
            {
                errors[name] = ["Enter half a minute to 30 days, or nothing for never."];
            }
        }
    }
}
