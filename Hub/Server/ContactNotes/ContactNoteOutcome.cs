namespace Omnichannel.Hub.ContactNotes;

/// <summary>What came of writing or deleting a note about a person.</summary>
internal enum ContactNoteOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such note about them.</summary>
    NotFound,

    /// <summary>Somebody else wrote it.</summary>
    Forbidden,

    /// <summary>There are as many as there may be.</summary>
    Full,
}
