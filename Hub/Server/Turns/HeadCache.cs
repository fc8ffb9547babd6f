using Microsoft.Extensions.Options;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>A conversation as it is loaded for a turn.</summary>
/// <param name="Head">The head.</param>
/// <param name="Run">The state of its flow; null when none ever ran.</param>
internal sealed record LoadedConversation(ConversationHead Head, SavedRun? Run);

/// <summary>The conversations that were busy lately. It may be behind the store: commits are checked against the store's version.</summary>
/// <remarks>Two generations: when the young one is full it becomes the old one, and what nobody touched since is forgotten.</remarks>
internal sealed class HeadCache(IOptions<Limits> limits)
{
    private readonly Lock _gate = new();
    private readonly int _generation = Math.Max(1, limits.Value.HeadsInMemory / 2);
    private Dictionary<ConversationId, LoadedConversation> _young = [];
    private Dictionary<ConversationId, LoadedConversation> _old = [];

    public LoadedConversation? Find(ConversationId id)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(id, out var found))
            {
                return found;
            }

            if (_old.Remove(id, out found))
            {
                Keep(found);
            }

            return found;
        }
    }

    public void Set(LoadedConversation conversation)
    {
        lock (_gate)
        {
            Keep(conversation);
        }
    }

    public void Forget(ConversationId id)
    {
        lock (_gate)
        {
            _young.Remove(id);
            _old.Remove(id);
        }
    }

    private void Keep(LoadedConversation conversation)
    {
        _young[conversation.Head.Id] = conversation;
        if (_young.Count >= _generation)
        {
            _old = _young;
            _young = [];
        }
    }
}
