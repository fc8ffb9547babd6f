using Microsoft.Data.Sqlite;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Mapping;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>The statements that write the <c>conversations</c> table.</summary>
internal sealed class SqliteHeads(SqliteConnection connection) : IDisposable
{
    private const string TalkColumns =
        "version = ?, changed_at = ?, last_sequence = ?, last_visitor_sequence = ?, last_visitor_at = ?, visitor_messages = ?, speaker_kind = ?, speaker_operator = ?, speaker_sequence = ?, "
        + "other_sequence = ?, person_has_spoken = ?, bot_has_answered = ?, waiting_since = ?, preview_text = ?, preview_by = ?, preview_at = ?, "
        + "preview_sequence = ?, wish_text = ?, wish_sequence = ?, quiet_since = ?";

    private const string OwnerColumns =
        "started = ?, state = ?, owner = ?, last_owner = ?, epoch = ?, department = ?, queued_at = ?, closed_at = ?, closing_reason = ?, "
        + "ending_id = ?, ending_deadline = ?, ending_delay = ?, ending_round = ?, awaiting_effect = ?, alarm = ?, tags = ?, missed_reason = ?, "
        + "offer_id = ?, offer_to = ?, offer_department = ?, offer_deadline = ?, participants = ?, priority = ?, routing = ?, undelivered = ?, abandoned_by_bot = ?";

    // Most commits only add to the talk; leaving the other columns alone spares their indexes.
    private readonly SqliteStatement _talk = new(connection, $"UPDATE conversations SET {TalkColumns} WHERE id = ? AND version = ?");

    // OR IGNORE: opening a second conversation of one identity must lose as a row count, not as an error inside the batch.
    private readonly SqliteStatement _full = new(
        connection,
        $"UPDATE OR IGNORE conversations SET {TalkColumns}, {OwnerColumns} WHERE id = ? AND version = ?");

    private readonly SqliteStatement _insert = new(
        connection,
        """
        INSERT OR IGNORE INTO conversations(
          version, changed_at, last_sequence, last_visitor_sequence, last_visitor_at, visitor_messages, speaker_kind, speaker_operator, speaker_sequence,
          other_sequence, person_has_spoken, bot_has_answered, waiting_since, preview_text, preview_by, preview_at, preview_sequence, wish_text, wish_sequence, quiet_since,
          started, state, owner, last_owner, epoch, department, queued_at, closed_at, closing_reason,
          ending_id, ending_deadline, ending_delay, ending_round, awaiting_effect, alarm, tags, missed_reason,
          offer_id, offer_to, offer_department, offer_deadline, participants, priority, routing, undelivered, abandoned_by_bot,
          id, inbox, contact, identity, user_id, channel, created_at, visitor)
        VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """);

    public bool TryInsert(ConversationHead head, string? visitor)
    {
        AddTalk(_insert, head);
        AddOwner(_insert, head);
        return _insert.Add(head.Id.Value).Add(head.Inbox.Value).Add(head.Contact.Value).Add(head.Identity.Value)
            .Add(head.UserId).Add(head.Channel).Add(head.CreatedAt).Add(visitor).Run() == 1;
    }

    public bool TryUpdate(ConversationHead before, ConversationHead after)
    {
        var statement = OnlyTalked(before, after) ? _talk : _full;
        AddTalk(statement, after);
        if (statement == _full)
        {
            AddOwner(statement, after);
        }

        return statement.Add(after.Id.Value).Add(before.Version).Run() == 1;
    }

    public void Dispose()
    {
        _talk.Dispose();
        _full.Dispose();
        _insert.Dispose();
    }

    private static bool OnlyTalked(ConversationHead before, ConversationHead after) =>
        before.State == after.State
        && before.Started == after.Started
        && before.Epoch == after.Epoch
        && before.Department == after.Department
        && before.Ending == after.Ending
        && before.AwaitingEffect == after.AwaitingEffect
        && before.Alarm == after.Alarm
        && before.MissedReason == after.MissedReason
        && before.Undelivered == after.Undelivered
        && before.Offer == after.Offer
        && before.Priority == after.Priority
        && ReferenceEquals(before.Participants, after.Participants)
        && ReferenceEquals(before.Routing, after.Routing)
        && (ReferenceEquals(before.Tags, after.Tags) || before.Tags.SequenceEqual(after.Tags, StringComparer.Ordinal));

    private static void AddTalk(SqliteStatement statement, ConversationHead head) =>
        statement.Add(head.Version).Add(head.ChangedAt).Add(head.LastSequence).Add(head.LastVisitorSequence).Add(head.LastVisitorAt).Add(head.VisitorMessages)
            .Add(head.LastSpeakers.NewestSequence == 0 ? null : Names.Of(head.LastSpeakers.Newest.Kind))
            .Add(head.LastSpeakers.Newest.Operator?.Value)
            .Add(head.LastSpeakers.NewestSequence).Add(head.LastSpeakers.OtherSequence)
            .Add(head.PersonHasSpoken).Add(head.BotHasAnswered).Add(head.WaitingSince)
            .Add(head.Preview?.Text).Add(head.Preview is { } preview ? Names.Of(preview.By) : null).Add(head.Preview?.At)
            .Add(head.Preview?.Sequence ?? 0).Add(head.Wish?.Text).Add(head.Wish?.Sequence).Add(head.QuietSince);

    private static void AddOwner(SqliteStatement statement, ConversationHead head) =>
        statement.Add(head.Started).Add(Names.Of(head.State)).Add(head.Owner?.Value).Add(head.LastOwner?.Value).Add(head.Epoch)
            .Add(head.Department.Value).Add(head.QueuedAt).Add(head.ClosedAt)
            .Add(head.ClosingReason?.ToString())
            .Add(head.Ending?.Id).Add(head.Ending?.Deadline).Add((long?)head.Ending?.Delay.TotalMilliseconds).Add(head.Ending?.Round)
            .Add(head.AwaitingEffect).Add(head.Alarm).Add(string.Join('\n', head.Tags)).Add(head.MissedReason?.ToString())
            .Add(head.Offer?.Id).Add(head.Offer?.To?.Value).Add(head.Offer?.Department.Value).Add(head.Offer?.Deadline)
            .Add(ParticipantList.Write(head.Participants)).Add(head.Priority).Add(RoutingColumn.Write(head.Routing))
            .Add(head.Undelivered).Add(head.AbandonedByBot);
}
