namespace Omnichannel.Core.Conversations;

/// <summary>Why nobody answered a visitor who then left a message. Stored and sent by name.</summary>
public enum MissedReason
{
    /// <summary>Everybody was busy.</summary>
    BusyLeftMessage,

    /// <summary>It was outside the hours.</summary>
    OfflineHours,
}
