using System.Collections.Concurrent;
using Omnichannel.Core;

namespace Omnichannel.Hub.Matching;

/// <summary>Remembers who was given or offered a conversation when. A restart forgets it: turns begin again, nobody is hurt.</summary>
internal sealed class LastServed
{
    private readonly ConcurrentDictionary<OperatorId, DateTimeOffset> _at = new();

    public DateTimeOffset? Of(OperatorId id) => _at.TryGetValue(id, out var at) ? at : null;

    public void Note(OperatorId id, DateTimeOffset at) => _at[id] = at;
}
