namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>What networks do to people.</summary>
internal enum FaultKind
{
    /// <summary>Every connection is reset, and so is every new one.</summary>
    Cut,

    /// <summary>Bytes disappear while connections stay open. One that has lost a byte stays silent for ever, as behind a router that forgot it.</summary>
    BlackHole,

    /// <summary>Everything comes late.</summary>
    Delay,

    /// <summary>A few bytes at a time.</summary>
    Dribble,

    /// <summary>What the hub says unasked on web sockets disappears, whole frames of it; requests are answered.</summary>
    DropPushes,
}
