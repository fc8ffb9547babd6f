using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Lists;

namespace Omnichannel.Hub.Notes;

/// <summary>Where one was mentioned, page by page.</summary>
internal static class MentionEndpoints
{
    private const int DefaultLimit = 30;
    private const int HighestLimit = 100;

    public static void MapMentions(this IEndpointRouteBuilder routes) => routes.MapConsoleApi("/api/mentions", "Notes").MapGet("", Read);

    private static async Task<Results<Ok<MentionPage>, ValidationProblem>> Read(
        string? after, int? limit, Viewer viewer, MentionList mentions, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Problems.AddOfPage(errors, ListCursor.TryRead(after, out var cursor), limit, HighestLimit);
        return errors.Count > 0
            ? Problems.Invalid(errors)
            : TypedResults.Ok(await mentions.ReadAsync(viewer, cursor, limit ?? DefaultLimit, cancellationToken));
    }
}
