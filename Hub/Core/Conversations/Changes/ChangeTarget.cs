using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Conversations.Changes;

/// <summary>An entry of the log that somebody wants to change.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Visibility">Who may see it.</param>
/// <param name="Activity">What it is now, after earlier edits.</param>
/// <param name="IsDeleted">Whether it has been taken back.</param>
public sealed record ChangeTarget(Author Author, Visibility Visibility, Activity Activity, bool IsDeleted)
{
    /// <summary>Gets a value indicating whether it is something that was said to the other side.</summary>
    public bool IsPublicMessage => Visibility == Visibility.Everyone && Activity.Type == ActivityTypes.Message;

    /// <summary>Gets a value indicating whether it is a note that a person has left for colleagues.</summary>
    public bool IsNote => Visibility == Visibility.Operators && Activity.Type == ActivityTypes.Message && Author.Kind == AuthorKind.Operator;
}
