using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;

namespace Omnichannel.Hub.Handovers;

/// <summary>Whom a conversation could be given to.</summary>
internal static class HandoverEndpoints
{
    public static void MapHandovers(this IEndpointRouteBuilder routes) => routes.MapConsoleApi("/api/targets", "Handovers").MapGet("", List);

    private static async Task<Ok<IReadOnlyList<TargetDepartmentView>>> List(TargetReader targets, CancellationToken cancellationToken) =>
        TypedResults.Ok(await targets.ReadAsync(cancellationToken));
}
