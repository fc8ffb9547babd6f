namespace Omnichannel.Core.Channels;

/// <summary>Why a message was not delivered.</summary>
/// <param name="Cause">The cause, for people.</param>
/// <param name="Code">The vendor's own code, at most 40 characters; null when there is none.</param>
/// <param name="Detail">The vendor's own words, at most 300 characters, without credentials or addresses; null when there are none.</param>
public sealed record DeliveryProblem(DeliveryCause Cause, string? Code = null, string? Detail = null);

/// <summary>Causes that people can act on. Stored by name.</summary>
public enum DeliveryCause
{
    /// <summary>The vendor has trouble or gave a reason that the hub does not know.</summary>
    ChannelTrouble,

    /// <summary>Too much was sent at once.</summary>
    TooFast,

    /// <summary>The visitor has shut the sender out or opted out.</summary>
    Blocked,

    /// <summary>There is nobody at this address on this channel.</summary>
    Unreachable,

    /// <summary>Too long after the visitor's last message: only an approved template may be sent.</summary>
    WindowClosed,

    /// <summary>The file's type or size is not taken, or the vendor could not fetch it.</summary>
    FileRefused,

    /// <summary>The text or its form is not taken.</summary>
    ContentRefused,

    /// <summary>The template is missing, not approved, or its variables do not fit.</summary>
    TemplateRefused,

    /// <summary>The vendor's policies forbid it.</summary>
    PolicyRefused,

    /// <summary>The inbox's credentials or sender are not taken: an admin has to look.</summary>
    Misconfigured,

    /// <summary>The vendor did not answer; it may have arrived.</summary>
    NoAnswer,

    /// <summary>It was tried for a day.</summary>
    Expired,

    /// <summary>An admin has given it up before it was sent.</summary>
    Cancelled,
}
