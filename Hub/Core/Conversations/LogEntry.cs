using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Conversations;

/// <summary>One entry of a conversation's append-only log.</summary>
public sealed record LogEntry
{
    /// <summary>Gets its place: 1, 2, 3 … in the conversation, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>Gets who wrote it.</summary>
    public required Author Author { get; init; }

    /// <summary>Gets who may see it.</summary>
    public required Visibility Visibility { get; init; }

    /// <summary>Gets the epoch it was committed under.</summary>
    public required int Epoch { get; init; }

    /// <summary>Gets when the hub recorded it, in UTC, whole milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what happened, complete with id, time and sender.</summary>
    public required Activity Activity { get; init; }

    /// <summary>Gets a value indicating whether the bot would have said it, had it still owned the conversation. Never sent.</summary>
    public bool Suppressed { get; init; }

    /// <summary>Gets the sequence of the message that this entry changes or takes back: always the original, never another change. Null for every other entry.</summary>
    public long? Supersedes { get; init; }
}
