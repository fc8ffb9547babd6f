using Omnichannel.Core;

namespace Omnichannel.Hub.Queue;

/// <summary>
/// Remembers who was called for whom, and how: nobody is called twice alike, and whoever was only told is called when they are the last resort or
/// free for it at last. Whoever was free for it and chooses to be away is left in peace.
/// </summary>
/// <remarks>Of this node alone, as the consoles are. One thread at a time.</remarks>
internal sealed class CallBook
{
    // More than anybody lets wait. Beyond it those who wait already are called by what happens to them alone.
    private const int MostConversations = 4_096;

    private readonly Dictionary<ConversationId, Dictionary<OperatorId, CallKind>> _calls = [];

    /// <summary>Gets a value indicating whether nobody waits whom anybody was called for.</summary>
    public bool IsEmpty => _calls.Count == 0;

    /// <summary>Tells whether anybody was called for a conversation since it waits.</summary>
    public bool Knows(ConversationId conversation) => _calls.ContainsKey(conversation);

    /// <summary>Notes how somebody is called.</summary>
    /// <returns>Whether that is news to them.</returns>
    public bool Note(ConversationId conversation, OperatorId who, CallKind kind)
    {
        if (!_calls.TryGetValue(conversation, out var called))
        {
            if (_calls.Count >= MostConversations)
            {
                _calls.Clear();
            }

            _calls[conversation] = called = [];
        }

        var isNews = !called.TryGetValue(who, out var before) || kind switch
        {
            CallKind.Told => false,
            CallKind.LastResort => before == CallKind.Told,
            _ => before != CallKind.Free,
        };
        called[who] = kind;
        return isNews;
    }

    /// <summary>Forgets a conversation that waits no longer, or begins anew: then everybody is called again.</summary>
    public void Forget(ConversationId conversation) => _calls.Remove(conversation);
}

/// <summary>How somebody is called.</summary>
internal enum CallKind
{
    /// <summary>They are told, without a sound: somebody else is free for it.</summary>
    Told,

    /// <summary>They are free for it.</summary>
    Free,

    /// <summary>Nobody is free for it.</summary>
    LastResort,
}
