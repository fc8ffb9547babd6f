using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Conversations;

/// <summary>Reads the other conversations of a visitor, as far as the viewer may see them.</summary>
internal sealed class EarlierConversations(HubDbContext database, IConversationReader reader, ConversationViews views)
{
    /// <summary>Reads a page, newest first.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="current">The conversation whose visitor it is about; it is not among them.</param>
    /// <param name="after">The last conversation of the page before; null for the first page.</param>
    /// <param name="limit">At most how many. What the viewer may not see is left out, so a page may be shorter than that and yet have a next.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<RowPage> ReadAsync(Viewer viewer, ConversationHead current, Guid? after, int limit, CancellationToken cancellationToken)
    {
        // As a parameter: the model would turn a constant into a bare column, which no index of SQLite's answers.
        var started = true;
        var rows = database.Conversations.AsNoTracking()
            .Where(row => row.Identity == current.Identity.Value && row.Started == started && row.Id != current.Id.Value);
        if (after is { } last)
        {
            rows = rows.Where(row => row.Id < last);
        }

        // Ids are made in order of time.
        var ids = await rows.OrderByDescending(row => row.Id).Take(limit + 1).Select(row => row.Id).ToListAsync(cancellationToken);
        var heads = ids.Take(limit).Select(id => reader.FindHead(new(id))).OfType<ConversationHead>()
            .Where(head => ConversationAccess.CanSee(viewer, head)).ToList();
        var contacts = await ConversationViews.ReadContactsAsync(database, heads, cancellationToken);
        return new([.. heads.Select(head => views.Row(head, contacts[head.Contact.Value]))], ids.Count > limit ? ids[limit - 1].ToString("D") : null);
    }
}
