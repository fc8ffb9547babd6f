using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>The lists, page by page.</summary>
internal static class ListEndpoint
{
    public static async Task<Results<Ok<RowPage>, ValidationProblem>> Read(
        [AsParameters] ListQuery query, Viewer viewer, ListQueryReader queries, ConversationLists lists, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return queries.Read(query, viewer, errors) is { } wish
            ? TypedResults.Ok(await lists.ReadAsync(viewer, wish.List, wish.After, wish.Limit, cancellationToken, wish.Filter))
            : Problems.Invalid(errors);
    }
}
