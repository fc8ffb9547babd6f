namespace Omnichannel.Core.Conversations;

/// <summary>Why nobody answered a visitor. Stored and sent by name.</summary>
public enum MissedReason
{
    /// <summary>Everybody was busy.</summary>
    BusyLeftMessage,

    /// <summary>It was outside the hours.</summary>
    OfflineHours,

    /// <summary>Nobody took it in time.</summary>
    NoAnswer,

    /// <summary>Those it was offered to said no.</summary>
    Declined,

    /// <summary>Those it was offered to said nothing.</summary>
    TransferTimeout,

    /// <summary>The visitor left before anybody came.</summary>
    VisitorLeft,
}
