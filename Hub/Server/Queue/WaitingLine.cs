using Omnichannel.Core;
using Omnichannel.Core.Conversations.Handover;

namespace Omnichannel.Hub.Queue;

/// <summary>Who waits in one department, in the order in which they will be served. Used under its owner's lock.</summary>
internal sealed class WaitingLine
{
    // As many pick-ups as an estimate needs to be one, and as many as it looks back at.
    private const int FewestPickUps = 5;
    private const int MostPickUps = 20;
    private static readonly TimeSpan LongestLookBack = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestEstimate = TimeSpan.FromHours(2);

    private readonly SortedSet<WaitingPlace> _places = new(Comparer<WaitingPlace>.Create(Compare));
    private readonly Queue<DateTimeOffset> _pickUps = new();

    /// <summary>Gets how many wait.</summary>
    public int Count => _places.Count;

    /// <summary>Puts somebody into the line. Until the line is counted again they stand at its end, where nearly everybody who comes does.</summary>
    public WaitingPlace Add(ConversationId conversation, DateTimeOffset since, int priority = 0)
    {
        var place = new WaitingPlace(this, conversation, since, priority) { Position = _places.Count + 1 };
        _places.Add(place);
        return place;
    }

    /// <summary>Takes somebody out of the line.</summary>
    /// <param name="place">Their place.</param>
    /// <param name="pickedUpAt">When a person took them; null when they left.</param>
    public void Remove(WaitingPlace place, DateTimeOffset? pickedUpAt)
    {
        _places.Remove(place);
        if (pickedUpAt is { } at)
        {
            _pickUps.Enqueue(at);
            while (_pickUps.Count > MostPickUps)
            {
                _pickUps.Dequeue();
            }
        }
    }

    /// <summary>Counts the places of the first so many, in order.</summary>
    public IEnumerable<WaitingPlace> Counted(int most)
    {
        var position = 0;
        foreach (var place in _places.Take(most))
        {
            place.Position = ++position;
            yield return place;
        }
    }

    /// <summary>Estimates how long a place has to wait, from how quickly people were taken lately.</summary>
    /// <returns>Whole minutes, in steps of five above ten; null while too few were taken to say, or when it would be more than two hours.</returns>
    /// <remarks>The time since the last pick-up counts, so that the estimate grows while nobody is taken.</remarks>
    public int? EstimateMinutes(int position, DateTimeOffset now)
    {
        while (_pickUps.TryPeek(out var oldest) && now - oldest > LongestLookBack)
        {
            _pickUps.Dequeue();
        }

        if (_pickUps.Count < FewestPickUps)
        {
            return null;
        }

        var wait = (now - _pickUps.Peek()) / _pickUps.Count * position;
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return wait > LongestEstimate ? null : minutes <= 10 ? minutes : (minutes + 4) / 5 * 5;
    }

    // The order in which they are served: the urgent ones first, then by time queued, then by id.
    private static int Compare(WaitingPlace one, WaitingPlace other) =>
        one.Priority != other.Priority
            ? other.Priority.CompareTo(one.Priority)
        : one.Since != other.Since
            ? one.Since.CompareTo(other.Since)
            : string.CompareOrdinal(one.Conversation.ToString(), other.Conversation.ToString());
}

/// <summary>One place in a line.</summary>
internal sealed class WaitingPlace(WaitingLine line, ConversationId conversation, DateTimeOffset since, int priority)
{
    // Most who come while somebody is free are taken within moments; a message about it would be noise.
    private static readonly TimeSpan BeforeMessage = TimeSpan.FromSeconds(5);

    public WaitingLine Line => line;

    public ConversationId Conversation => conversation;

    public DateTimeOffset Since => since;

    public int Priority => priority;

    /// <summary>Gets or sets the place as it was last counted, from 1. Others may have left the line since.</summary>
    public int Position { get; set; }

    /// <summary>Gets or sets what the visitor was told last; null when nothing.</summary>
    public (int Position, int? Minutes)? Told { get; set; }

    /// <summary>Gets or sets the earliest moment for the next message; null for a visitor whom a widget tells, at any time.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Has the visitor told by message, for want of a widget.</summary>
    /// <param name="told">What the conversation remembers of the last message; null when there was none.</param>
    /// <param name="pause">The shortest time between two.</param>
    public void HearsByMessage(ToldPlace? told, TimeSpan pause)
    {
        if (told is null)
        {
            NotBefore ??= since + BeforeMessage;
        }
        else
        {
            (Told, NotBefore) = ((told.Position, null), told.At + pause);
        }
    }
}
