using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Search;

/// <summary>What can be found: what people wrote, notes among it, as it reads now.</summary>
internal static class Searchable
{
    /// <summary>Tells which message the index must hear of after an entry; null when none.</summary>
    public static long? ToldBy(LogEntry entry) => entry.Supersedes
        ?? (entry.Activity.Type == ActivityTypes.Message && IsPerson(entry.Author) ? entry.Sequence : null);

    /// <summary>Gets the words of a message; null when it cannot be found, or no more.</summary>
    public static string? TextOf(StoredEntry entry) =>
        entry.Type == ActivityTypes.Message && IsPerson(entry.Author) && !entry.Suppressed && !entry.IsDeleted
            ? entry.AsTarget().Activity.Text is { Length: > 0 } text ? text : null
            : null;

    private static bool IsPerson(Author author) => author.Kind is AuthorKind.Visitor or AuthorKind.Operator;
}
