namespace Omnichannel.Core.Conversations;

/// <summary>Why a conversation was closed. Stored and sent by name.</summary>
public enum ClosingReason
{
    /// <summary>An operator ended it.</summary>
    Resolved,

    /// <summary>The visitor ended it.</summary>
    VisitorLeft,

    /// <summary>A timed ending ran out.</summary>
    TimedOut,

    /// <summary>The flow came to its end.</summary>
    BotFinished,

    /// <summary>The visitor was blocked.</summary>
    Blocked,

    /// <summary>Marked as spam.</summary>
    Spam,

    /// <summary>Merged into another conversation.</summary>
    Merged,

    /// <summary>Nobody ever wrote, or not for long enough.</summary>
    Idle,
}
