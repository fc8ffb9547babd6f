using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Mapping;

namespace Omnichannel.Hub.Operators.Admin;

/// <summary>What admins set for those who answer: how many conversations, what they know, where they belong.</summary>
internal static partial class OperatorEndpoints
{
    private const int HighestCap = 50;
    private const int MostWords = 50;
    private const int LongestWord = 40;

    public static void MapOperators(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/operators", "Operators").ForAdmins();
        group.MapGet("", List);
        group.MapPut("/{id:guid}", Change);
    }

    private static async Task<Ok<IReadOnlyList<OperatorView>>> List(HubDbContext database, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ReadAsync(database, cancellationToken));

    private static async Task<Results<Ok<OperatorView>, ValidationProblem, ProblemHttpResult>> Change(
        Guid id, OperatorRequest request, Viewer viewer, HubDbContext database, HubDirectory directory, Presence presence, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Check(request, directory.Current) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        if (await database.Operators.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
        {
            return Problems.NotFound.Answer();
        }

        row.Cap = request.Cap;
        row.Skills = TextLines.Write(Words(request.Skills));
        row.Languages = TextLines.Write(Words(request.Languages));
        var wanted = (request.Departments ?? []).ToHashSet();
        var memberships = await database.OperatorDepartments.Where(one => one.Operator == id).ToListAsync(cancellationToken);
        database.OperatorDepartments.RemoveRange(memberships.Where(one => !wanted.Contains(one.Department)));
        database.OperatorDepartments.AddRange(wanted.Except(memberships.Select(one => one.Department)).Select(department => new OperatorDepartmentRow { Operator = id, Department = department }));
        database.Audit.Add(new() { At = clock.GetUtcNow(), Actor = viewer.Id.Value, Act = "operator.change", Subject = id });
        await database.SaveChangesAsync(cancellationToken);
        await directory.RefreshAsync(cancellationToken);
        presence.Tell(new(id));
        return TypedResults.Ok((await ReadAsync(database, cancellationToken)).First(view => view.Id == id));
    }

    private static Dictionary<string, string[]> Check(OperatorRequest request, DirectorySnapshot known)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (request.Cap is < 1 or > HighestCap)
        {
            errors["cap"] = [$"Enter 1 to {HighestCap} conversations."];
        }

        if (!AreWords(request.Skills))
        {
            errors["skills"] = [$"Enter at most {MostWords} skills of 1 to {LongestWord} characters."];
        }

        if (!AreWords(request.Languages) || (request.Languages ?? []).Any(language => !Language().IsMatch(language ?? "")))
        {
            errors["languages"] = ["Enter languages such as de or en."];
        }

        if ((request.Departments ?? []).Any(department => known.FindDepartment(new DepartmentId(department)) is null))
        {
            errors["departments"] = ["One of the departments does not exist any more."];
        }

        return errors;
    }

    private static bool AreWords(IReadOnlyList<string?>? words) =>
        words is null || (words.Count <= MostWords && words.All(word => DisplayText.CleanName(word) is { Length: <= LongestWord }));

    private static IEnumerable<string> Words(IReadOnlyList<string?>? words) =>
        (words ?? []).Select(DisplayText.CleanName).OfType<string>().Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<OperatorView>> ReadAsync(HubDbContext database, CancellationToken cancellationToken)
    {
        var memberships = (await database.OperatorDepartments.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(row => row.Operator, row => row.Department);
        var rows = await database.Operators.AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new OperatorView(
            row.Id, row.Name, row.Role, row.Status, row.Load, row.Cap, TextLines.Read(row.Skills), TextLines.Read(row.Languages), [.. memberships[row.Id]]));
    }

    [GeneratedRegex("^[a-zA-Z]{2,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
