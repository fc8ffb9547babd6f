using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Permissions;

namespace Omnichannel.Hub.Board;

/// <summary>The shift at a glance, for those who oversee it.</summary>
internal static class BoardEndpoints
{
    public static void MapBoard(this IEndpointRouteBuilder routes) => routes.MapConsoleApi("/api/board", "Board").Needs(Permission.SeeBoard).MapGet("", Show);

    private static async Task<Ok<BoardView>> Show(Viewer viewer, BoardReader board, CancellationToken cancellationToken) =>
        TypedResults.Ok(await board.ReadAsync(viewer, cancellationToken));
}
