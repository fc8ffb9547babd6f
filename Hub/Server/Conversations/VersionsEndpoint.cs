using Microsoft.AspNetCore.Http.HttpResults;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Conversations;

/// <summary>What a message has been before it was edited or deleted: for those who answer for others.</summary>
internal static class VersionsEndpoint
{
    private const int Most = 100;

    public static async Task<Results<Ok<IReadOnlyList<EntryView>>, ProblemHttpResult>> Read(
        Guid id,
        long sequence,
        Viewer viewer,
        IConversationReader reader,
        ConversationViews views,
        HubDbContext database,
        CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.SeeVersions) || ConversationEndpoints.FindVisible(reader, viewer, id) is not { } head)
        {
            return Problems.NotFound.Answer();
        }

        var versions = reader.ReadVersions(head.Id, sequence, Most);
        return versions is [{ Sequence: var first }, ..] && first == sequence
            ? TypedResults.Ok(await views.ReadEntriesAsync(database, head, versions, cancellationToken))
            : Problems.NotFound.Answer();
    }
}
