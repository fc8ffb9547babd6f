using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Notes;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles.Wire;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>Says every few seconds where everything stands, so that a lost push heals by itself.</summary>
internal sealed class Heartbeats(ListVersions versions, UnreadMentions mentions, HeadCache heads, IConversationReader reader, IServiceScopeFactory scopes)
{
    private readonly Dictionary<ListPlace, (long Version, int Count)> _counts = [];

    /// <summary>Makes the heartbeat of one console. Called by one thread at a time.</summary>
    public async Task<HeartbeatPush> MakeAsync(ConsoleConnection connection, CancellationToken cancellationToken)
    {
        var viewer = connection.Viewer;
        var open = connection.AllOpen().ToDictionary(id => id.ToString(), LastSequence, StringComparer.Ordinal);
        return new(
            new(
                await HeadAsync(viewer, ConversationList.Mine, cancellationToken),
                await HeadAsync(viewer, ConversationList.Queue, cancellationToken),
                await HeadAsync(viewer, ConversationList.Bot, cancellationToken),
                await HeadAsync(viewer, ConversationList.Closed, cancellationToken),
                await HeadAsync(viewer, ConversationList.Undelivered, cancellationToken),
                await HeadAsync(viewer, ConversationList.Missed, cancellationToken),
                await HeadAsync(viewer, ConversationList.Monitored, cancellationToken),
                await HeadAsync(viewer, ConversationList.Active, cancellationToken),
                await HeadAsync(viewer, ConversationList.All, cancellationToken)),
            await mentions.HeadAsync(viewer, cancellationToken),
            open);
    }

    private long LastSequence(ConversationId id) => (heads.Find(id)?.Head ?? reader.FindHead(id))?.LastSequence ?? 0;

    private async Task<ListHead> HeadAsync(Viewer viewer, ConversationList list, CancellationToken cancellationToken)
    {
        long version = 0;
        var count = 0;
        foreach (var place in versions.PlacesOf(viewer, list))
        {
            version += versions.Of(place);
            count += await CountAsync(place, cancellationToken);
        }

        return new(version, Math.Min(count, ConversationLists.HighestCount));
    }

    // Counted again only when something came or went since: a hundred consoles ask the store no more than one.
    private async Task<int> CountAsync(ListPlace place, CancellationToken cancellationToken)
    {
        var version = versions.Of(place);
        if (_counts.TryGetValue(place, out var known) && known.Version == version)
        {
            return known.Count;
        }

        await using var scope = scopes.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ConversationLists>();
        var count = place.List is ConversationList.Mine or ConversationList.Monitored
            ? await lists.CountAsync(place.List, new OperatorId(place.Of), cancellationToken)
            : await lists.CountAsync(place.List, new DepartmentId(place.Of), cancellationToken);
        _counts[place] = (version, count);
        return count;
    }
}
