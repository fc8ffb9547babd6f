using Omnichannel.Core;
using Omnichannel.Core.Conversations;

namespace Omnichannel.Hub.Persistence;

/// <summary>The unit of change: all of it becomes durable, or nothing.</summary>
internal sealed record Commit
{
    /// <summary>Gets the head the decision was made on; <see cref="ConversationHead.Version"/> 0 means that the conversation is new.</summary>
    public required ConversationHead Before { get; init; }

    /// <summary>Gets the head as it will be, one version later.</summary>
    public required ConversationHead After { get; init; }

    /// <summary>Gets what makes a repeat harmless; null when the sender gave no key.</summary>
    public ReceiptKey? Receipt { get; init; }

    /// <summary>Gets the sequence that the receipt remembers.</summary>
    public long ReceiptSequence { get; init; }

    public IReadOnlyList<EncodedEntry> Entries { get; init; } = [];

    public IReadOnlyList<WorkItem> Work { get; init; } = [];

    public IReadOnlyList<OperatorGuard> Guards { get; init; } = [];

    /// <summary>Gets whom the hub gives or offers the conversation to, for the strategies that take turns; null when it does not.</summary>
    public OperatorId? Served { get; init; }

    /// <summary>Gets the person behind a new conversation; null when they are known.</summary>
    public NewIdentity? Identity { get; init; }

    /// <summary>Gets what the visitor's page said of itself, as JSON; null when nothing new.</summary>
    public string? VisitorInfo { get; init; }

    /// <summary>Gets the state of the flow; null when it has not moved.</summary>
    public SavedRun? Run { get; init; }

    /// <summary>Gets the record of the bot's turn; null when the bot had none.</summary>
    public TurnRecord? Turn { get; init; }

    /// <summary>Gets what was learned about the contact; null when nothing.</summary>
    public ContactDetails? Details { get; init; }

    /// <summary>Gets what is written into the audit log.</summary>
    public IReadOnlyList<AuditRecord> Audit { get; init; } = [];

    /// <summary>Gets whom the newest entry, a note, mentions.</summary>
    public IReadOnlyList<OperatorId> Mentions { get; init; } = [];

    /// <summary>Gets the files that come with the entries.</summary>
    public IReadOnlyList<AttachmentRecord> Attachments { get; init; } = [];
}

/// <summary>An entry with its activity already written as JSON, so that the writer's thread has less to do.</summary>
internal readonly record struct EncodedEntry(LogEntry Entry, byte[] Body);

/// <summary>Something that somebody did by a right of theirs over others' work.</summary>
internal sealed record AuditRecord(OperatorId Actor, string Act, OperatorId? Person = null);

/// <summary>A contact and an identity to be made, or a further identity of a contact.</summary>
internal sealed record NewIdentity(ContactId Contact, IdentityId Identity, InboxId Inbox, string Address, string? Name, DateTimeOffset At)
{
    /// <summary>Gets the telephone number in E.164; null when the channel vouches for none.</summary>
    public string? Phone { get; init; }

    /// <summary>Gets where the channel wants answers to go; null when that is the address.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Gets a value indicating whether the contact is there already and only the address is new.</summary>
    public bool IsOfKnownContact { get; init; }
}

/// <summary>A flow's state after a step.</summary>
internal sealed record SavedRun(FlowVersionId Version, int Epoch, string Json);

/// <summary>The record of one turn of the bot.</summary>
internal sealed record TurnRecord(long Sequence, int Epoch, FlowVersionId Version, string Path, string Outcome, DateTimeOffset At);

/// <summary>What was learned of the contact; null leaves a field as it is, an empty text empties it.</summary>
internal sealed record ContactDetails(string? Name, string? Email)
{
    /// <summary>Gets the telephone number in E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>Gets fields that admins have named, by name; empty leaves all as they are.</summary>
    public IReadOnlyDictionary<string, string> Fields { get => field ?? new Dictionary<string, string>(); init; }

    /// <summary>Gets a value indicating whether there is nothing to store.</summary>
    public bool IsEmpty => Name is null && Email is null && Phone is null && Fields.Count == 0;
}

/// <summary>A stored file that becomes part of a conversation.</summary>
internal sealed record AttachmentRecord(string Id, ConversationId Conversation, string Name, string ContentType, long Size, string Sha256, DateTimeOffset At)
{
    /// <summary>Gets a value indicating whether its bytes are still to be fetched from a vendor.</summary>
    public bool IsFetched { get; init; }
}
