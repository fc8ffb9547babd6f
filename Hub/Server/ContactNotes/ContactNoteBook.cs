using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Permissions;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.ContactNotes;

/// <summary>Reads and keeps what operators write about people. Nothing that visitors or vendors get reads it.</summary>
internal sealed class ContactNoteBook(HubDbContext database, CommitLoop loop, ConversationViews views, TimeProvider clock)
{
    /// <summary>How many notes there may be about one person.</summary>
    public const int Most = 500;

    /// <summary>Reads a page, the newest note first.</summary>
    public async Task<ContactNotePage> ReadAsync(Viewer viewer, ContactId contact, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        var rows = database.ContactNotes.AsNoTracking().Where(row => row.Contact == contact.Value);
        if (after is { } last)
        {
            rows = rows.Where(row => row.At <= last.At && (row.At < last.At || row.Id < last.Id));
        }

        var found = await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return new(
            [.. found.Take(limit).Select(row => View(viewer, row))],
            found.Count > limit ? new ListCursor(found[limit - 1].At, found[limit - 1].Id).Write() : null);
    }

    /// <summary>Writes a note, or one's own anew. The same text once more changes nothing.</summary>
    public Task<ContactNoteOutcome> SaveAsync(Viewer viewer, ContactId contact, Guid id, string text)
    {
        var now = clock.GetUtcNow();
        return loop.RunAsync(writing =>
        {
            var row = writing.ContactNotes.Find(id);
            if (row is null)
            {
                if (writing.ContactNotes.Count(other => other.Contact == contact.Value) >= Most)
                {
                    return ContactNoteOutcome.Full;
                }

                writing.ContactNotes.Add(new() { Id = id, Contact = contact.Value, Author = viewer.Id.Value, Text = text, At = now });
            }
            else if (row.Contact != contact.Value)
            {
                return ContactNoteOutcome.NotFound;
            }
            else if (row.Author != viewer.Id.Value)
            {
                return ContactNoteOutcome.Forbidden;
            }
            else if (row.Text != text)
            {
                (row.Text, row.EditedAt) = (text, now);
            }

            writing.SaveBorrowed();
            return ContactNoteOutcome.Done;
        });
    }

    /// <summary>Deletes one's own note, or by permission anybody's, which the audit log keeps.</summary>
    public async Task<ContactNoteOutcome> DeleteAsync(Viewer viewer, ContactId contact, Guid id, CancellationToken cancellationToken)
    {
        var row = await database.ContactNotes.FirstOrDefaultAsync(row => row.Id == id && row.Contact == contact.Value, cancellationToken);
        if (row is null)
        {
            return ContactNoteOutcome.NotFound;
        }

        if (!MayDelete(viewer, row))
        {
            return ContactNoteOutcome.Forbidden;
        }

        if (row.Author != viewer.Id.Value)
        {
            database.Audit.Add(new() { At = clock.GetUtcNow(), Actor = viewer.Id.Value, Act = "contact.noteDelete", Subject = contact.Value, Person = row.Author });
        }

        database.ContactNotes.Remove(row);
        await database.SaveChangesAsync(cancellationToken);
        return ContactNoteOutcome.Done;
    }

    private static bool MayDelete(Viewer viewer, ContactNoteRow row) => row.Author == viewer.Id.Value || viewer.May(Permission.DeleteMessage);

    private ContactNoteView View(Viewer viewer, ContactNoteRow row) => new(
        row.Id, row.At, views.Operator(new(row.Author)), row.Text, row.EditedAt, row.Author == viewer.Id.Value, MayDelete(viewer, row));
}
