using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Core;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Outreach;

/// <summary>What may be written to a contact, and where.</summary>
internal static class OutreachEndpoints
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 100;
    private const int LongestSearch = 100;

    public static void MapOutreach(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapConsoleApi("/api/conversations/{id:guid}", "Outreach");
        group.MapGet("/templates", Templates);
        group.MapGet("/ways", Ways);
    }

    private static async Task<Results<Ok<TemplatePage>, ProblemHttpResult, ValidationProblem>> Templates(
        Guid id,
        Guid? inbox,
        string? search,
        string? after,
        int? limit,
        Viewer viewer,
        IConversationReader reader,
        ContactWays ways,
        TemplateShelf shelf,
        CancellationToken cancellationToken)
    {
        if (limit is < 1 or > HighestLimit || search is { Length: > LongestSearch } || !TemplatePages.TryReadCursor(after, out var cursor))
        {
            return Problems.Invalid(new Dictionary<string, string[]>
            {
                ["limit"] = [$"Use 1 to {HighestLimit}, a search of at most {LongestSearch} characters, and as after the value of next from the page before."],
            });
        }

        if (ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        // Those of another inbox only where the contact can be written to by it.
        var from = inbox is { } other ? new InboxId(other) : head.Inbox;
        if (from != head.Inbox && (await ways.FindAsync(viewer, head, cancellationToken)).All(way => way.Inbox.Id != from))
        {
            return Problems.NotFound.Answer();
        }

        try
        {
            return TypedResults.Ok(TemplatePages.Read(await shelf.ListAsync(from, cancellationToken), search, cursor, limit ?? DefaultLimit));
        }
        catch (ChannelUnavailableException unavailable)
        {
            return Problems.ChannelUnavailable.Answer(unavailable.Message);
        }
    }

    private static async Task<Results<Ok<IReadOnlyList<WayView>>, ProblemHttpResult>> Ways(
        Guid id, Viewer viewer, IConversationReader reader, ContactWays ways, CancellationToken cancellationToken)
    {
        if (ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        var found = await ways.FindAsync(viewer, head, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<WayView>>([.. found.Select(way => ways.View(viewer, way))]);
    }
}
