using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Notes;

/// <summary>Reads where an operator was mentioned, one note of each conversation: the newest.</summary>
internal sealed class MentionList(HubDbContext database, IConversationReader reader, ConversationViews views, ConversationLists lists)
{
    /// <summary>Reads a page, the newest note first.</summary>
    /// <param name="viewer">Who was mentioned.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="limit">At most how many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<MentionPage> ReadAsync(Viewer viewer, ListCursor? after, int limit, CancellationToken cancellationToken)
    {
        var mentions = database.Mentions.AsNoTracking().Where(row => row.Operator == viewer.Id.Value);
        if (after is { } last)
        {
            mentions = mentions.Where(row => row.At <= last.At && (row.At < last.At || row.Conversation < last.Id));
        }

        var found = await mentions.OrderByDescending(row => row.At).ThenByDescending(row => row.Conversation).Take(limit + 1).ToListAsync(cancellationToken);
        var page = found.Take(limit).Select(mention => (
            Mention: mention,
            Head: ConversationEndpoints.FindVisible(reader, viewer, mention.Conversation),
            Note: reader.FindEntry(new(mention.Conversation), mention.Sequence))).ToList();
        IReadOnlyList<ConversationHead> heads = [.. page.Select(one => one.Head).OfType<ConversationHead>()];
        var rows = (await lists.RowsAsync(viewer, heads, cancellationToken)).ToDictionary(row => row.Id);
        return new(
            [.. page.Where(one => one is { Head: not null, Note: not null }).Select(one => View(one.Mention, one.Note!, rows[one.Mention.Conversation]))],
            found.Count > limit ? new ListCursor(found[limit - 1].At, found[limit - 1].Conversation).Write() : null);
    }

    private MentionView View(MentionRow mention, StoredEntry note, Conversations.Views.RowView row) => new(
        mention.Conversation,
        mention.Sequence,
        mention.At,
        note.Author.Operator is { } by ? views.Operator(by) : null,
        note.IsDeleted ? null : Mentions.TextOf(note.AsTarget().Activity),
        mention.Read,
        row);
}
