using Omnichannel.Core;

namespace Omnichannel.Hub.Queue;

/// <summary>
/// Remembers who was called for whom, and how: nobody is called twice alike, and whoever was called as one of many is called again when they
/// are the last resort, or free for it at last.
/// </summary>
/// <remarks>Of this node alone, as the consoles are. One thread at a time.</remarks>
internal sealed class CallBook
{
    // More than anybody lets wait. Beyond it those who wait already are called by what happens to them alone.
    private const int MostConversations = 4_096;

    private readonly Dictionary<ConversationId, Dictionary<OperatorId, bool>> _calls = [];

    /// <summary>Gets a value indicating whether nobody waits whom anybody was called for.</summary>
    public bool IsEmpty => _calls.Count == 0;

    /// <summary>Tells whether anybody was called for a conversation since it waits.</summary>
    public bool Knows(ConversationId conversation) => _calls.ContainsKey(conversation);

    /// <summary>Notes that somebody is called.</summary>
    /// <param name="conversation">The conversation that waits.</param>
    /// <param name="who">Who is called.</param>
    /// <param name="isLastResort">Whether they are called because nobody is free.</param>
    /// <returns>Whether they were not called, or called otherwise, before.</returns>
    public bool Note(ConversationId conversation, OperatorId who, bool isLastResort)
    {
        if (!_calls.TryGetValue(conversation, out var called))
        {
            if (_calls.Count >= MostConversations)
            {
                _calls.Clear();
            }

            _calls[conversation] = called = [];
        }

        var isNews = !called.TryGetValue(who, out var before) || before != isLastResort;
        called[who] = isLastResort;
        return isNews;
    }

    /// <summary>Forgets a conversation that waits no longer, or begins anew: then everybody is called again.</summary>
    public void Forget(ConversationId conversation) => _calls.Remove(conversation);
}
