namespace Omnichannel.Channels.Shared.Http;

/// <summary>How a call to somebody else's server ended.</summary>
public enum SafeHttpOutcome
{
    /// <summary>The target answered in full, with any status: 404, 503 and redirects too.</summary>
    Answered,

    /// <summary>Our rules forbid the target: scheme, port, user name in the URL, or an address that is not public. Nothing was sent.</summary>
    Refused,

    /// <summary>The deadline passed. The target may have acted.</summary>
    TimedOut,

    /// <summary>Head or body was larger than allowed. The target has acted.</summary>
    TooLarge,

    /// <summary>No connection could be made: unknown name, refused, no route, TLS failed. Nothing was sent.</summary>
    Unreachable,

    /// <summary>The connection ended before the answer was complete. The target may have acted.</summary>
    Broken,

    /// <summary>The request was malformed (no status: nothing was sent), or the answer was (not HTTP, bad compression, bad charset).</summary>
    Invalid,
}
