using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Audit;

/// <summary>What people did by rights of theirs over others' work and over the settings, for admins.</summary>
internal static class AuditEndpoints
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 100;

    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapConsoleApi("/api/audit", "Audit").Needs(Permission.ReadAudit).MapGet("", List);

    private static async Task<Results<Ok<AuditPage>, ValidationProblem>> List(
        Guid? subject, long? after, int? limit, HubDbContext database, HubDirectory directory, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > HighestLimit)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["limit"] = [$"Use 1 to {HighestLimit}."] });
        }

        var wanted = limit ?? DefaultLimit;
        var rows = await database.Audit.AsNoTracking()
            .Where(row => (subject == null || row.Subject == subject) && (after == null || row.Id < after))
            .OrderByDescending(row => row.Id).Take(wanted + 1).ToListAsync(cancellationToken);
        var known = directory.Current;
        NamedView Person(Guid id, string? otherwise = null) => new(id, known.FindOperator(new OperatorId(id))?.Name ?? otherwise ?? "");
        return TypedResults.Ok(new AuditPage(
            [.. rows.Take(wanted).Select(row => new AuditView(row.Id, row.At, Person(row.Actor), row.Act, row.Subject, row.Person is { } other ? Person(other, row.Detail) : null, row.Detail))],
            rows.Count > wanted ? rows[wanted - 1].Id : null));
    }
}

/// <summary>A page of the audit log, newest first; <c>Next</c> is the <c>after</c> of the next page, null at the end.</summary>
internal sealed record AuditPage(IReadOnlyList<AuditView> Items, long? Next);

/// <summary>One act.</summary>
internal sealed record AuditView(long Id, DateTimeOffset At, NamedView Actor, string Act, Guid? Subject, NamedView? Person, string? Detail);

/// <summary>How the audit log is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AuditPage))]
internal sealed partial class AuditJson : JsonSerializerContext;
