using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Folding;

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

    /// <summary>Reads the log upwards. A message that was changed comes as it is now, see <see cref="StoredEntry"/>.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="after">The sequence to begin behind.</param>
    /// <param name="limit">At most how many.</param>
    /// <returns>Entries in ascending order, hidden ones included.</returns>
    IReadOnlyList<StoredEntry> ReadAfter(ConversationId id, long after, int limit);

    /// <summary>Reads the log downwards. A message that was changed comes as it is now, see <see cref="StoredEntry"/>.</summary>
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

    /// <summary>Finds one entry as it is now; null when there is none.</summary>
    StoredEntry? FindEntry(ConversationId id, long sequence);

    /// <summary>Reads what a message has been: the message as it was written first, then each change of it.</summary>
    /// <param name="id">The conversation.</param>
    /// <param name="sequence">The message.</param>
    /// <param name="limit">At most how many.</param>
    /// <returns>Entries in ascending order, each as it was written; empty when there is no such entry.</returns>
    IReadOnlyList<StoredEntry> ReadVersions(ConversationId id, long sequence, int limit);
}

/// <summary>An identity and its contact.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="Contact">Whose it is.</param>
/// <param name="ReplyTo">Where the channel wants answers to go; null when that is the address.</param>
/// <param name="IsUnreachable">Whether they have shut the sender out.</param>
internal readonly record struct KnownIdentity(IdentityId Identity, ContactId Contact, string? ReplyTo = null, bool IsUnreachable = false);
