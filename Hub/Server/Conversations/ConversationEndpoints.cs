using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Conversations.Transcripts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Security.Throttling;

namespace Omnichannel.Hub.Conversations;

/// <summary>Lists, older entries, files and transcripts.</summary>
internal static class ConversationEndpoints
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 100;

    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/conversations", "Conversations");
        group.MapGet("", ListEndpoint.Read);
        group.MapGet("/{id:guid}/entries", Entries);
        group.MapGet("/{id:guid}/entries/{sequence:long}/versions", VersionsEndpoint.Read);
        group.MapGet("/{id:guid}/earlier", Earlier);
        group.MapGet("/{id:guid}/transcript", TranscriptEndpoint.Download);
        group.MapPost("/{id:guid}/attachments", FileEndpoints.Upload).CountAs(Act.Upload);
        routes.MapConsoleApi("/api/attachments", "Conversations").MapGet("/{id}", FileEndpoints.Download);
    }

    private static async Task<Results<Ok<EntryPage>, ProblemHttpResult, ValidationProblem>> Entries(
        Guid id,
        long? before,
        int? limit,
        Viewer viewer,
        IConversationReader reader,
        ConversationViews views,
        HubDbContext database,
        IOptions<Limits> limits,
        CancellationToken cancellationToken)
    {
        if (limit is < 1 or > HighestLimit || before is < 1)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["limit"] = [$"Use 1 to {HighestLimit}, and a sequence as before."] });
        }

        if (FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        var stored = reader.ReadBefore(head.Id, before ?? long.MaxValue, limit ?? limits.Value.LogPage);
        var entries = await views.ReadLinesAsync(database, head, stored, cancellationToken);
        return TypedResults.Ok(new EntryPage(entries, stored is [{ Sequence: > 1 } first, ..] ? first.Sequence : null));
    }

    private static async Task<Results<Ok<RowPage>, ProblemHttpResult, ValidationProblem>> Earlier(
        Guid id,
        Guid? after,
        int? limit,
        Viewer viewer,
        IConversationReader reader,
        EarlierConversations earlier,
        CancellationToken cancellationToken)
    {
        if (limit is < 1 or > HighestLimit)
        {
            return Problems.Invalid(new Dictionary<string, string[]> { ["limit"] = [$"Use 1 to {HighestLimit}."] });
        }

        return FindVisible(reader, viewer, id) is { } head
            ? TypedResults.Ok(await earlier.ReadAsync(viewer, head, after, limit ?? DefaultLimit, cancellationToken))
            : Problems.NotFound.Answer();
    }

    /// <summary>Finds a conversation that the viewer may see; null when there is none, or none for them.</summary>
    internal static ConversationHead? FindVisible(IConversationReader reader, Viewer viewer, Guid id) =>
        reader.FindHead(new(id)) is { } head && ConversationAccess.CanSee(viewer, head) ? head : null;
}
