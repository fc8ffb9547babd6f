namespace Omnichannel.Core.Conversations;

/// <summary>Who may see a log entry. Stored and sent by name.</summary>
public enum Visibility
{
    /// <summary>The visitor and operators.</summary>
    Everyone,

    /// <summary>Operators only: routing, suppressed bot output, notes.</summary>
    Operators,
}
