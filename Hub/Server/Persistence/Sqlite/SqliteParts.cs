using Microsoft.Data.Sqlite;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Mapping;
using Omnichannel.Hub.Persistence.Rows;
using Omnichannel.Hub.Search;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>The statements for everything that a commit carries beside head and receipt.</summary>
internal sealed class SqliteParts(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _entry = new(
        connection,
        """
        INSERT INTO activities(conversation, sequence, author_kind, author_operator, visibility, epoch, at, suppressed, type, body, supersedes)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly SqliteStatement _supersede = new(connection, "UPDATE activities SET superseded_by = ? WHERE conversation = ? AND sequence = ?");

    private readonly SqliteStatement _search = new(connection, "INSERT INTO search_tasks(conversation, sequence) VALUES(?, ?)");

    private readonly SqliteStatement _work = new(
        connection,
        """
        INSERT INTO work(kind, key, epoch, conversation, sequence, due, payload, state, attempts) VALUES(?, ?, ?, ?, ?, ?, ?, 'Waiting', 0)
        ON CONFLICT DO NOTHING
        """);

    // A message that is tried again goes on where it stopped; one that the vendor has taken and then failed to deliver begins anew.
    private readonly SqliteStatement _delivery = new(
        connection,
        """
        INSERT INTO deliveries(conversation, sequence, round, state, parts, parts_sent, repeated, at) VALUES(?, ?, 1, 'Pending', 0, 0, 0, ?)
        ON CONFLICT DO UPDATE SET
          round = round + 1, state = 'Pending', cause = NULL, code = NULL, detail = NULL, begun_at = NULL, repeated = 0, failed_at = NULL,
          at = excluded.at,
          parts_sent = iif(parts_sent < parts, parts_sent, 0)
        """);

    private readonly SqliteStatement _run = new(
        connection,
        """
        INSERT INTO flow_runs(conversation, version, epoch, run) VALUES(?, ?, ?, ?)
        ON CONFLICT(conversation) DO UPDATE SET version = excluded.version, epoch = excluded.epoch, run = excluded.run
        """);

    private readonly SqliteStatement _turn = new(
        connection,
        "INSERT INTO turns(conversation, sequence, epoch, version, path, outcome, at) VALUES(?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement _details = new(
        connection,
        """
        UPDATE contacts SET name = nullif(coalesce(?, name), ''), email = nullif(coalesce(?, email), ''), phone = nullif(coalesce(?, phone), ''),
          fields = iif(?4 IS NULL, fields, json_patch(coalesce(fields, '{}'), ?4))
        WHERE id = ?5
        """);

    private readonly SqliteStatement _attachment = new(
        connection,
        "INSERT INTO attachments(id, conversation, name, content_type, size, sha256, at, state) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement _leave = new(connection, "DELETE FROM participants WHERE conversation = ?");

    private readonly SqliteStatement _join = new(connection, "INSERT INTO participants(operator, conversation, role) VALUES(?, ?, ?)");

    private readonly SqliteStatement _audit = new(connection, "INSERT INTO audit(at, actor, act, subject, person) VALUES(?, ?, ?, ?, ?)");

    private readonly SqliteStatement _mention = new(
        connection,
        """
        INSERT INTO mentions(operator, conversation, sequence, at, read) VALUES(?, ?, ?, ?, 0)
        ON CONFLICT DO UPDATE SET sequence = excluded.sequence, at = excluded.at, read = 0
        """);

    private readonly SqliteStatement _contact = new(connection, "INSERT INTO contacts(id, name, phone, created_at) VALUES(?, ?, ?, ?)");

    private readonly SqliteStatement _identity = new(
        connection,
        "INSERT OR IGNORE INTO identities(id, inbox, contact, address, reply_to, created_at) VALUES(?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement _known = new(connection, "SELECT 1 FROM identities WHERE id = ?");

    private readonly SqliteStatement _deleteContact = new(connection, "DELETE FROM contacts WHERE id = ?");

    private readonly SqliteStatement _deleteIdentity = new(connection, "DELETE FROM identities WHERE id = ?");

    public void Write(Commit commit)
    {
        var conversation = commit.After.Id.Value;
        foreach (var (entry, body) in commit.Entries)
        {
            _entry.Add(conversation).Add(entry.Sequence).Add(Names.Of(entry.Author.Kind)).Add(entry.Author.Operator?.Value)
                .Add(Names.Of(entry.Visibility)).Add(entry.Epoch).Add(entry.At).Add(entry.Suppressed).Add(entry.Activity.Type)
                .AddUtf8(body).Add(entry.Supersedes).Run();
            if (entry.Supersedes is { } message)
            {
                _supersede.Add(entry.Sequence).Add(conversation).Add(message).Run();
            }

            if (Searchable.ToldBy(entry) is { } told)
            {
                _search.Add(conversation).Add(told).Run();
            }
        }

        foreach (var item in commit.Work)
        {
            _work.Add(Names.Of(item.Kind)).Add(item.Key).Add(item.Epoch).Add(conversation).Add(item.Sequence).Add(item.Due).Add(item.Payload);
            if (_work.Run() == 1 && item.Kind == WorkKind.Delivery)
            {
                _delivery.Add(conversation).Add(item.Sequence).Add(item.Due).Run();
            }
        }

        if (commit.Run is { } run)
        {
            _run.Add(conversation).Add(run.Version.Value).Add(run.Epoch).Add(run.Json).Run();
        }

        if (commit.Turn is { } turn)
        {
            _turn.Add(conversation).Add(turn.Sequence).Add(turn.Epoch).Add(turn.Version.Value).Add(turn.Path).Add(turn.Outcome).Add(turn.At).Run();
        }

        if (commit.Details is { } details)
        {
            _details.Add(details.Name).Add(details.Email).Add(details.Phone).Add(ContactFields.Write(details.Fields)).Add(commit.After.Contact.Value).Run();
        }

        foreach (var audit in commit.Audit)
        {
            _audit.Add(commit.After.ChangedAt).Add(audit.Actor.Value).Add(audit.Act).Add(conversation).Add(audit.Person?.Value).Run();
        }

        if (!ReferenceEquals(commit.Before.Participants, commit.After.Participants))
        {
            WriteParticipants(commit.After);
        }

        foreach (var person in commit.Mentions)
        {
            _mention.Add(person.Value).Add(conversation).Add(commit.After.LastSequence).Add(commit.After.ChangedAt).Run();
        }

        foreach (var file in commit.Attachments)
        {
            _attachment.Add(file.Id).Add(conversation).Add(file.Name).Add(file.ContentType).Add(file.Size).Add(file.Sha256).Add(file.At)
                .Add(file.IsFetched ? nameof(AttachmentState.Fetching) : nameof(AttachmentState.Stored)).Run();
        }
    }

    private void WriteParticipants(ConversationHead head)
    {
        _leave.Add(head.Id.Value).Run();
        foreach (var one in head.Participants)
        {
            _join.Add(one.Id.Value).Add(head.Id.Value).Add(one.Role.ToString()).Run();
        }
    }

    public bool IsKnown(IdentityId identity)
    {
        try
        {
            return _known.Add(identity.Value).Step();
        }
        finally
        {
            _known.Reset();
        }
    }

    public bool TryInsertIdentity(NewIdentity identity)
    {
        if (!identity.IsOfKnownContact)
        {
            _contact.Add(identity.Contact.Value).Add(identity.Name).Add(identity.Phone).Add(identity.At).Run();
        }

        _identity.Add(identity.Identity.Value).Add(identity.Inbox.Value).Add(identity.Contact.Value).Add(identity.Address);
        if (_identity.Add(identity.ReplyTo).Add(identity.At).Run() == 1)
        {
            return true;
        }

        DeleteContact(identity);
        return false;
    }

    public void DeleteIdentity(NewIdentity identity)
    {
        _deleteIdentity.Add(identity.Identity.Value).Run();
        DeleteContact(identity);
    }

    private void DeleteContact(NewIdentity identity)
    {
        if (!identity.IsOfKnownContact)
        {
            _deleteContact.Add(identity.Contact.Value).Run();
        }
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _entry, _supersede, _search, _work, _delivery, _run, _turn, _details, _attachment, _leave, _join, _audit, _mention, _contact, _identity, _known, _deleteContact, _deleteIdentity })
        {
            statement.Dispose();
        }
    }
}
