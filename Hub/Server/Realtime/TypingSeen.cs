using Omnichannel.Core;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Realtime;

/// <summary>Remembers when visitors were last seen typing: in no log, for those of the last ten thousand conversations and more.</summary>
internal sealed class TypingSeen(TimeProvider clock) : ILiveListener
{
    private const int Generation = 10_000;

    private readonly Lock _gate = new();
    private Dictionary<ConversationId, DateTimeOffset> _young = [];
    private Dictionary<ConversationId, DateTimeOffset> _old = [];

    /// <summary>Gets when the visitor of a conversation last touched a key; null when that is not known.</summary>
    public DateTimeOffset? LastBy(ConversationId conversation)
    {
        lock (_gate)
        {
            return _young.TryGetValue(conversation, out var seen) || _old.TryGetValue(conversation, out seen) ? seen : null;
        }
    }

    /// <inheritdoc/>
    public void Committed(Commit commit)
    {
        // Only signals tell of typing.
    }

    /// <inheritdoc/>
    public void Signalled(Signal signal)
    {
        if (signal is Signal.VisitorTypes { IsWriting: true, Conversation: var conversation })
        {
            lock (_gate)
            {
                // The older half goes at once, so that nothing has to be swept.
                if (_young.Count >= Generation && !_young.ContainsKey(conversation))
                {
                    (_old, _young) = (_young, []);
                }

                _young[conversation] = clock.GetUtcNow();
            }
        }
    }
}
