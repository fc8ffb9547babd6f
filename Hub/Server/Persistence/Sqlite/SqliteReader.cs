using Microsoft.Data.Sqlite;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Persistence.Mapping;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>One reading connection with its prepared statements. Not for two threads at a time.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private const string EntryColumns = "sequence, author_kind, author_operator, visibility, epoch, at, suppressed, type, body, supersedes, superseded_by";

    private readonly SqliteStatement _head = new(
        connection,
        """
        SELECT inbox, contact, identity, user_id, channel, department, created_at, changed_at, version, state, owner, last_owner, epoch,
          last_sequence, last_visitor_sequence, speaker_kind, speaker_operator, speaker_sequence, other_sequence, started, person_has_spoken,
          queued_at, waiting_since, closed_at, closing_reason, ending_id, ending_deadline, ending_delay, ending_round, awaiting_effect,
          preview_text, preview_by, preview_at, alarm, tags, missed_reason, preview_sequence,
          offer_id, offer_to, offer_department, offer_deadline, participants, priority, routing, last_visitor_at, undelivered, visitor_messages,
          bot_has_answered, abandoned_by_bot, quiet_since, wish_text, wish_sequence
        FROM conversations WHERE id = ?
        """);

    private readonly SqliteStatement _run = new(connection, "SELECT version, epoch, run FROM flow_runs WHERE conversation = ?");

    private readonly SqliteStatement _version = new(connection, "SELECT definition FROM flow_versions WHERE id = ?");

    private readonly SqliteStatement _identity = new(connection, "SELECT id, contact, reply_to, unreachable_since FROM identities WHERE inbox = ? AND address = ?");

    private readonly SqliteStatement _open = new(connection, "SELECT id FROM conversations WHERE identity = ? AND state <> 'Closed'");

    private readonly SqliteStatement _newest = new(connection, "SELECT id FROM conversations WHERE identity = ? ORDER BY id DESC LIMIT 1");

    private readonly SqliteStatement _queued = new(connection, "SELECT count(*) FROM conversations WHERE state = 'Queued'");

    private readonly SqliteStatement _receipt = new(connection, "SELECT conversation, sequence FROM receipts WHERE scope = ? AND key = ?");

    private readonly SqliteStatement _after = new(
        connection,
        $"SELECT {EntryColumns} FROM activities WHERE conversation = ? AND sequence > ? ORDER BY sequence LIMIT ?");

    private readonly SqliteStatement _before = new(
        connection,
        $"SELECT {EntryColumns} FROM activities WHERE conversation = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?");

    private readonly SqliteStatement _unread = new(
        connection,
        """
        SELECT count(*) FROM (SELECT author_kind, type FROM activities WHERE conversation = ? AND sequence > ? ORDER BY sequence LIMIT ?)
        WHERE author_kind = 'Visitor' AND type = 'message'
        """);

    private readonly SqliteStatement _entry = new(connection, $"SELECT {EntryColumns} FROM activities WHERE conversation = ? AND sequence = ?");

    private readonly SqliteStatement _versions = new(
        connection,
        $"SELECT {EntryColumns} FROM activities WHERE conversation = ?1 AND (sequence = ?2 OR supersedes = ?2) ORDER BY sequence LIMIT ?3");

    private readonly SqliteStatement _language = new(connection, "SELECT json_extract(visitor, '$.locale') FROM conversations WHERE id = ?");

    public ConversationHead? FindHead(ConversationId id) => First(_head.Add(id.Value), row => HeadOf(id, row));

    public SavedRun? FindRun(ConversationId id) =>
        First(_run.Add(id.Value), row => new SavedRun(new(row.Guid(0)), (int)row.Int64(1), row.Text(2)));

    public string? FindFlowVersion(FlowVersionId id) => First(_version.Add(id.Value), row => row.Text(0));

    public KnownIdentity? FindIdentity(InboxId inbox, string address) =>
        FirstValue(_identity.Add(inbox.Value).Add(address), row => new KnownIdentity(new(row.Guid(0)), new(row.Guid(1)), row.TextOrNull(2), !row.IsNull(3)));

    public ConversationId? FindOpen(IdentityId identity) =>
        FirstValue(_open.Add(identity.Value), row => new ConversationId(row.Guid(0)));

    public ConversationId? FindNewest(IdentityId identity) =>
        FirstValue(_newest.Add(identity.Value), row => new ConversationId(row.Guid(0)));

    public int CountQueued() => FirstValue(_queued, row => (int)row.Int64(0)) ?? 0;

    public Receipt? FindReceipt(ReceiptKey key) =>
        FirstValue(_receipt.Add(key.Scope).Add(key.Key), row => new Receipt(new(row.Guid(0)), row.Int64(1)));

    public List<StoredEntry> ReadAfter(ConversationId id, long after, int limit) =>
        FoldAll(id, ReadAll(_after.Add(id.Value).Add(after).Add(limit)));

    public int CountVisitorMessages(ConversationId id, long after, int among) =>
        FirstValue(_unread.Add(id.Value).Add(after).Add(among), row => (int)row.Int64(0)) ?? 0;

    public List<StoredEntry> ReadBefore(ConversationId id, long before, int limit)
    {
        var entries = FoldAll(id, ReadAll(_before.Add(id.Value).Add(before).Add(limit)));
        entries.Reverse();
        return entries;
    }

    public StoredEntry? FindEntry(ConversationId id, long sequence) => FindRow(id, sequence) is { } row ? Fold(id, row) : null;

    public List<StoredEntry> ReadVersions(ConversationId id, long sequence, int limit) =>
        ReadAll(_versions.Add(id.Value).Add(sequence).Add(limit)).ConvertAll(row => row.Entry);

    public void Dispose()
    {
        foreach (var statement in new[] { _head, _run, _version, _identity, _open, _newest, _queued, _receipt, _after, _before, _unread, _entry, _versions, _language })
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private static T? First<T>(SqliteStatement statement, Func<SqliteStatement, T> read)
        where T : class
    {
        try
        {
            return statement.Step() ? read(statement) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    private static T? FirstValue<T>(SqliteStatement statement, Func<SqliteStatement, T> read)
        where T : struct
    {
        try
        {
            return statement.Step() ? read(statement) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    private static List<EntryRow> ReadAll(SqliteStatement statement)
    {
        try
        {
            var entries = new List<EntryRow>();
            while (statement.Step())
            {
                entries.Add(EntryOf(statement));
            }

            return entries;
        }
        finally
        {
            statement.Reset();
        }
    }

    private static EntryRow EntryOf(SqliteStatement row) => new(
        new(
            row.Int64(0),
            new(row.Enum<AuthorKind>(1), row.GuidOrNull(2) is { } person ? new OperatorId(person) : null),
            row.Enum<Visibility>(3),
            (int)row.Int64(4),
            row.Instant(5),
            row.Int64(6) != 0,
            row.Text(7),
            row.Utf8(8)),
        row.IsNull(9) ? null : row.Int64(9),
        row.IsNull(10) ? null : row.Int64(10));

    private EntryRow? FindRow(ConversationId id, long sequence) => FirstValue(_entry.Add(id.Value).Add(sequence), EntryOf);

    private List<StoredEntry> FoldAll(ConversationId id, List<EntryRow> rows) => rows.ConvertAll(row => Fold(id, row));

    // Nearly all entries stay as they are; a changed message costs one or two looks by key.
    private StoredEntry Fold(ConversationId id, EntryRow row)
    {
        if (row.Supersedes is { } target)
        {
            return row.Entry with { Target = FindEntry(id, target) };
        }

        return row.SupersededBy is { } newest && FindRow(id, newest) is { } change
            ? MessageFold.Apply(row.Entry, change.Entry, FindLanguage(id))
            : row.Entry;
    }

    private string? FindLanguage(ConversationId id) => First(_language.Add(id.Value), row => row.IsNull(0) ? "" : row.Text(0));

    private static ConversationHead HeadOf(ConversationId id, SqliteStatement row) => new()
    {
        Id = id,
        Inbox = new(row.Guid(0)),
        Contact = new(row.Guid(1)),
        Identity = new(row.Guid(2)),
        UserId = row.Text(3),
        Channel = row.Text(4),
        Department = new(row.Guid(5)),
        CreatedAt = row.Instant(6),
        ChangedAt = row.Instant(7),
        Version = (int)row.Int64(8),
        State = row.Enum<ConversationState>(9),
        Owner = row.GuidOrNull(10) is { } owner ? new OperatorId(owner) : null,
        LastOwner = row.GuidOrNull(11) is { } last ? new OperatorId(last) : null,
        Epoch = (int)row.Int64(12),
        LastSequence = row.Int64(13),
        LastVisitorSequence = row.Int64(14),
        LastSpeakers = row.IsNull(15)
            ? default
            : new(new(row.Enum<AuthorKind>(15), row.GuidOrNull(16) is { } speaker ? new OperatorId(speaker) : null), row.Int64(17), row.Int64(18)),
        Started = row.Int64(19) != 0,
        PersonHasSpoken = row.Int64(20) != 0,
        QueuedAt = row.InstantOrNull(21),
        WaitingSince = row.InstantOrNull(22),
        ClosedAt = row.InstantOrNull(23),
        ClosingReason = row.IsNull(24) ? null : row.Enum<ClosingReason>(24),
        Ending = row.GuidOrNull(25) is { } ending
            ? new(ending, row.Instant(26), TimeSpan.FromMilliseconds(row.Int64(27)), (int)row.Int64(28))
            : null,
        AwaitingEffect = row.GuidOrNull(29),
        Preview = row.IsNull(31) ? null : new(row.IsNull(30) ? null : row.Text(30), row.Enum<AuthorKind>(31), row.Instant(32), row.Int64(36)),
        Alarm = row.GuidOrNull(33),
        Tags = row.Text(34) is { Length: > 0 } tags ? tags.Split('\n') : [],
        MissedReason = row.IsNull(35) ? null : row.Enum<MissedReason>(35),
        Offer = row.GuidOrNull(37) is { } offer
            ? new(offer, row.GuidOrNull(38) is { } to ? new OperatorId(to) : null, new(row.Guid(39)), row.Instant(40))
            : null,
        Participants = ParticipantList.Read(row.Text(41)),
        Priority = (int)row.Int64(42),
        Routing = RoutingColumn.Read(row.Text(43)),
        LastVisitorAt = row.InstantOrNull(44),
        Undelivered = (int)row.Int64(45),
        VisitorMessages = (int)row.Int64(46),
        BotHasAnswered = row.Int64(47) != 0,
        AbandonedByBot = row.Int64(48) != 0,
        QuietSince = row.Instant(49),
        Wish = row.IsNull(50) ? null : new(row.Text(50), row.Int64(51)),
    };

    /// <summary>An entry as it stands in its row, with what it supersedes and what supersedes it.</summary>
    private readonly record struct EntryRow(StoredEntry Entry, long? Supersedes, long? SupersededBy);
}
