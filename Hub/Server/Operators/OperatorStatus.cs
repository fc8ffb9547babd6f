namespace Omnichannel.Hub.Operators;

/// <summary>Whether an operator takes conversations. Stored and sent by name.</summary>
internal enum OperatorStatus
{
    /// <summary>Not connected; set by the hub alone.</summary>
    Offline,

    /// <summary>Takes new conversations.</summary>
    Available,

    /// <summary>Answers, but takes no new ones.</summary>
    Busy,

    /// <summary>Not at the desk.</summary>
    Away,
}
