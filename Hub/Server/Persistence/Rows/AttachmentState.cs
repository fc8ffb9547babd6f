namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>Whether the bytes of a file are here. Stored by name.</summary>
internal enum AttachmentState
{
    /// <summary>They are.</summary>
    Stored,

    /// <summary>A vendor still holds them; they are being fetched.</summary>
    Fetching,

    /// <summary>They could not be fetched, and will not be.</summary>
    Missing,
}
