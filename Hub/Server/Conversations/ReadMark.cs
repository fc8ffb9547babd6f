namespace Omnichannel.Hub.Conversations;

/// <summary>How far somebody has read.</summary>
/// <param name="Sequence">The last entry that they saw.</param>
/// <param name="VisitorMessages">How many of the visitor's messages that makes, so that nobody has to count what is unread; 0 for the visitor.</param>
internal readonly record struct ReadMark(long Sequence, int VisitorMessages)
{
    /// <summary>The later of two marks: reading only ever goes forwards.</summary>
    public ReadMark Or(ReadMark other) => new(Math.Max(Sequence, other.Sequence), Math.Max(VisitorMessages, other.VisitorMessages));
}
