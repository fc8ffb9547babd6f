namespace Omnichannel.Core.Channels;

/// <summary>The fate of one message to a visitor on a vendor's channel. It only ever moves forwards, see <see cref="DeliveryStates"/>. Stored by name.</summary>
public enum DeliveryState
{
    /// <summary>It waits to be sent.</summary>
    Pending,

    /// <summary>The request was made and no answer came; it may or may not have arrived.</summary>
    Unknown,

    /// <summary>The vendor has it.</summary>
    Sent,

    /// <summary>It could not be delivered.</summary>
    Failed,

    /// <summary>It is on the visitor's device.</summary>
    Delivered,

    /// <summary>The visitor has read it.</summary>
    Read,
}

/// <summary>The order of fates: a lattice that only goes up.</summary>
public static class DeliveryStates
{
    /// <summary>Tells whether a fate may follow another. A failure gives way only to proof that the message arrived.</summary>
    public static bool MayFollow(this DeliveryState next, DeliveryState before) => next > before;

    /// <summary>Tells whether nothing more is to be done for it, whatever the vendor may still tell.</summary>
    public static bool IsSettled(this DeliveryState state) => state is not DeliveryState.Pending;
}
