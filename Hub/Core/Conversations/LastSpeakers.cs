namespace Omnichannel.Core.Conversations;

/// <summary>The newest public message or change of one, and the newest by any other author.</summary>
/// <param name="Newest">Who wrote the newest.</param>
/// <param name="NewestSequence">Its sequence; 0 when nobody has spoken.</param>
/// <param name="OtherSequence">The sequence of the newest message that is not by <paramref name="Newest"/>; 0 when there is none.</param>
public readonly record struct LastSpeakers(Author Newest, long NewestSequence, long OtherSequence)
{
    /// <summary>Finds the newest public message that the given author has not written.</summary>
    /// <param name="author">The author to leave out.</param>
    /// <returns>Its sequence, or 0 when there is none.</returns>
    public long NewestNotBy(Author author) => Newest == author ? OtherSequence : NewestSequence;

    /// <summary>Takes in one more public message.</summary>
    /// <param name="author">Who wrote it.</param>
    /// <param name="sequence">Its sequence, higher than all before.</param>
    /// <returns>The new value.</returns>
    public LastSpeakers Spoke(Author author, long sequence) =>
        new(author, sequence, Newest == author || NewestSequence == 0 ? OtherSequence : NewestSequence);
}
