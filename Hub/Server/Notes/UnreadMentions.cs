using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Realtime.Consoles.Wire;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Notes;

/// <summary>Counts for heartbeats in how many conversations an operator was mentioned and has not looked.</summary>
internal sealed class UnreadMentions(HeadCache heads, IConversationReader reader, IServiceScopeFactory scopes) : ILiveListener
{
    /// <summary>The highest number that the count shows.</summary>
    public const int HighestCount = 100;

    private readonly ConcurrentDictionary<OperatorId, long> _versions = new();
    private readonly Dictionary<OperatorId, (long Version, IReadOnlyList<Guid> Conversations)> _known = [];

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        foreach (var person in commit.Mentions)
        {
            Moved(person);
        }
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        // Signals say nothing.
    }

    /// <summary>Somebody was mentioned, or has looked.</summary>
    public void Moved(OperatorId person) => _versions.AddOrUpdate(person, 1, (_, version) => version + 1);

    /// <summary>Counts. Called by one thread at a time.</summary>
    /// <returns>A number that rises with every change, and the count.</returns>
    public async Task<ListHead> HeadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var version = _versions.GetValueOrDefault(viewer.Id);
        if (!_known.TryGetValue(viewer.Id, out var known) || known.Version != version)
        {
            _known[viewer.Id] = known = (version, await ReadAsync(viewer.Id, cancellationToken));
        }

        // Looked at each time: what one may see changes without a mention.
        return new(version, known.Conversations.Count(id => CanSee(viewer, id)));
    }

    private bool CanSee(Viewer viewer, Guid conversation) =>
        (heads.Find(new(conversation))?.Head ?? reader.FindHead(new(conversation))) is { } head && ConversationAccess.CanSee(viewer, head);

    private async Task<IReadOnlyList<Guid>> ReadAsync(OperatorId person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        // As a parameter: the model would turn a constant into a bare column, which no index of SQLite's answers.
        var read = false;
        return await scope.ServiceProvider.GetRequiredService<HubDbContext>().Mentions.AsNoTracking()
            .Where(row => row.Operator == person.Value && row.Read == read)
            .OrderByDescending(row => row.At).Take(HighestCount).Select(row => row.Conversation).ToListAsync(cancellationToken);
    }
}
