using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Mapping;

namespace Omnichannel.Hub.Drafts;

/// <summary>Keeps what operators have written and not sent, so that they find it on whatever device they go on.</summary>
/// <remarks>A person writes in one place at a time, so the last writing wins; the revision tells a console what it has seen already.</remarks>
internal sealed class DraftBook(HubDbContext database, CommitLoop loop, TimeProvider clock)
{
    /// <summary>Reads an operator's drafts in a conversation.</summary>
    public async Task<DraftsView> ReadAsync(OperatorId by, ConversationId conversation, CancellationToken cancellationToken)
    {
        var rows = await database.Drafts.AsNoTracking()
            .Where(row => row.Operator == by.Value && row.Conversation == conversation.Value)
            .ToListAsync(cancellationToken);
        var ids = rows.SelectMany(row => TextLines.Read(row.Files)).ToList();
        var files = ids.Count == 0 ? [] : await database.Attachments.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var views = files.ToDictionary(row => row.Id, FileView.Of);
        return new(View(DraftKind.Reply), View(DraftKind.Note));

        DraftView? View(DraftKind kind) => rows.Find(row => row.Kind == kind) is { } row
            ? new(row.Text, [.. TextLines.Read(row.Files).Where(views.ContainsKey).Select(id => views[id])], row.Revision)
            : null;
    }

    /// <summary>Whether all files were uploaded into the conversation.</summary>
    public async Task<bool> HasAllAsync(ConversationId conversation, IReadOnlyList<string> files, CancellationToken cancellationToken) =>
        files.Count == 0
        || await database.Attachments.CountAsync(row => files.Contains(row.Id) && row.Conversation == conversation.Value, cancellationToken) == files.Count;

    /// <summary>Keeps a draft in place of the one before. Keeping the same once more changes nothing.</summary>
    /// <returns>Its revision.</returns>
    public Task<int> KeepAsync(OperatorId by, ConversationId conversation, DraftKind kind, string text, IReadOnlyList<string> files)
    {
        var (now, lines) = (clock.GetUtcNow(), TextLines.Write(files));
        return loop.RunAsync(writing =>
        {
            if (writing.Drafts.Find(by.Value, conversation.Value, kind) is not { } row)
            {
                writing.Drafts.Add(row = new() { Operator = by.Value, Conversation = conversation.Value, Kind = kind });
            }
            else if (row.Text == text && row.Files == lines)
            {
                return row.Revision;
            }

            (row.Text, row.Files, row.At) = (text, lines, now);
            row.Revision++;
            writing.SaveBorrowed();
            return row.Revision;
        });
    }
}
