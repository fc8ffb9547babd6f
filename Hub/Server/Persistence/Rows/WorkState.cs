namespace Omnichannel.Hub.Persistence.Rows;

/// <summary>How far a row of work has come. Stored by name.</summary>
internal enum WorkState
{
    /// <summary>It waits for its time or its turn.</summary>
    Waiting,

    /// <summary>Something that cannot be taken back has begun; it is never begun again.</summary>
    Started,

    /// <summary>It is done, or was found needless.</summary>
    Done,

    /// <summary>It was tried often enough.</summary>
    Failed,
}
