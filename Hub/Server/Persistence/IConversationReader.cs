using Omnichannel.Core;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence;

/// <summary>The hot reads of one database: heads, flow states, logs, receipts. Safe for many threads.</summary>
internal interface IConversationReader
{
    /// <summary>Finds a conversation's head; null when there is no such conversation.</summary>
    ConversationHead? FindHead(ConversationId id);

    /// <summary>Finds the state of a conversation's flow; null when none ever ran.</summary>
    SavedRun? FindRun(ConversationId id);

    /// <summary>Finds a flow version's definition as JSON; null when there is no such version.</summary>
    string? FindFlowVersion(FlowVersionId id);

    /// <summary>Finds who an address belongs to in an inbox; null when nobody has written from it.</summary>
    KnownIdentity? FindIdentity(InboxId inbox, string address);

    /// <summary>Finds the one open conversation of an identity; null when there is none.</summary>
    ConversationId? FindOpen(IdentityId identity);

    /// <summary>Finds the newest conversation of an identity, open or closed; null when there is none.</summary>
    ConversationId? FindNewest(IdentityId identity);

    /// <summary>Counts the conversations that wait for a person. Costs as much as there are.</summary>
    int CountQueued();

    /// <summary>Finds what came of an intent; null when it never was committed.</summary>
    Receipt? FindReceipt(ReceiptKey key);

    /// <summary>Reads the log upwards.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="after">The sequence to begin behind.</param>
    /// <param name="limit">At most how many.</param>
    /// <returns>Entries in ascending order, hidden ones included.</returns>
    IReadOnlyList<StoredEntry> ReadAfter(ConversationId id, long after, int limit);

    /// <summary>Reads the log downwards.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="before">The sequence to begin in front of.</param>
    /// <param name="limit">At most how many.</param>
    /// <returns>Entries in ascending order, hidden ones included.</returns>
    IReadOnlyList<StoredEntry> ReadBefore(ConversationId id, long before, int limit);

    /// <summary>Counts the visitor's messages among the entries that follow a sequence.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="after">The sequence to begin behind.</param>
    /// <param name="among">How many entries to look at, at most; what lies behind them is not counted.</param>
    int CountVisitorMessages(ConversationId id, long after, int among);
}

/// <summary>An identity and its contact.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="Contact">Whose it is.</param>
/// <param name="ReplyTo">Where the channel wants answers to go; null when that is the address.</param>
/// <param name="IsUnreachable">Whether they have shut the sender out.</param>
internal readonly record struct KnownIdentity(IdentityId Identity, ContactId Contact, string? ReplyTo = null, bool IsUnreachable = false);

/// <summary>A log entry as it is stored, its activity still written as JSON.</summary>
internal sealed record StoredEntry(
    long Sequence,
    Author Author,
    Visibility Visibility,
    int Epoch,
    DateTimeOffset At,
    bool Suppressed,
    string Type,
    byte[] Body)
{
    /// <summary>Makes the stored form of an entry that has just been committed.</summary>
    public static StoredEntry Of(EncodedEntry encoded) => new(
        encoded.Entry.Sequence,
        encoded.Entry.Author,
        encoded.Entry.Visibility,
        encoded.Entry.Epoch,
        encoded.Entry.At,
        encoded.Entry.Suppressed,
        encoded.Entry.Activity.Type,
        encoded.Body);
}
