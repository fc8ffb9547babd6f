using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>The rows of each list, asked for in such a way that an index of the store has them in the list's order.</summary>
internal sealed class ListRows(HubDbContext database)
{
    /// <summary>The rows of a department's part of a list. Not for lists of a person.</summary>
    public IQueryable<ConversationRow> Of(ConversationList list, DepartmentId department, ConversationState? status = null)
    {
        var rows = database.Conversations.AsNoTracking().Where(row => row.Department == department.Value);

        // As a parameter: the model would turn a constant into a bare column, which no index of SQLite's answers.
        var started = true;
        return list switch
        {
            ConversationList.Undelivered => rows.Where(row => row.Undelivered > 0),
            ConversationList.Missed => rows.Where(row => row.MissedReason != null),
            ConversationList.Queue => rows.Where(row => row.Started == started && row.State == ConversationState.Queued),
            ConversationList.Bot => rows.Where(row => row.Started == started && row.State == ConversationState.Bot),
            ConversationList.Closed => rows.Where(row => row.Started == started && row.State == ConversationState.Closed),

            // Few of all are open, so those are looked for among the open ones.
            ConversationList.All when status is null or ConversationState.Closed => rows.Where(row => row.Started == started),
            ConversationList.Active or ConversationList.All => rows.Where(row => row.Started == started && row.State != ConversationState.Closed),
            ConversationList.Mine or ConversationList.Monitored => throw new ArgumentOutOfRangeException(nameof(list), list, "This list is a person's."),
        };
    }

    /// <summary>The rows of a list that somebody has or had last. Only for lists in the order of making or closing.</summary>
    public IQueryable<ConversationRow> Of(ConversationList list, OperatorId person, IReadOnlyCollection<Guid> departments)
    {
        var started = true;
        var rows = database.Conversations.AsNoTracking().Where(row => row.LastOwner == person.Value);
        rows = list switch
        {
            ConversationList.Closed => rows.Where(row => row.State == ConversationState.Closed),
            ConversationList.Missed => rows.Where(row => row.State == ConversationState.Closed && row.MissedReason != null),
            ConversationList.Undelivered => rows.Where(row => row.Started == started && row.Undelivered > 0),
            ConversationList.Bot => rows.Where(row => row.Started == started && row.State == ConversationState.Bot),
            ConversationList.Active => rows.Where(row => row.Started == started && row.State != ConversationState.Closed),
            ConversationList.All => rows.Where(row => row.Started == started),
            ConversationList.Mine or ConversationList.Monitored or ConversationList.Queue =>
                throw new ArgumentOutOfRangeException(nameof(list), list, "This list is in another order."),
        };
        return rows.Where(row => departments.Contains(row.Department));
    }

    /// <summary>Puts the rows of a queue into the order in which people are served.</summary>
    public static IOrderedQueryable<ConversationRow> InServingOrder(IQueryable<ConversationRow> rows) =>
        rows.OrderByDescending(row => row.Priority).ThenBy(row => row.QueuedAt).ThenBy(row => row.Id);

    /// <summary>Puts rows of what is closed into their order: what was closed last is first.</summary>
    public static IOrderedQueryable<ConversationRow> LastClosedFirst(IQueryable<ConversationRow> rows) =>
        rows.OrderByDescending(row => row.ClosedAt).ThenByDescending(row => row.Id);

    /// <summary>The conversations that somebody has.</summary>
    public IQueryable<Guid> Mine(OperatorId owner) => database.Conversations.AsNoTracking()
        .Where(row => row.State == ConversationState.Assigned && row.Owner == owner.Value).OrderBy(row => row.Id).Select(row => row.Id);

    /// <summary>The conversations that somebody takes part in beside their owner.</summary>
    public IQueryable<Guid> Monitored(OperatorId person) => database.Participants.AsNoTracking()
        .Where(row => row.Operator == person.Value).OrderBy(row => row.Conversation).Select(row => row.Conversation);

    /// <summary>The conversations of everybody with an e-mail address, whatever its case.</summary>
    public IQueryable<Guid> OfEmail(string email, int mostContacts)
    {
        var contacts = database.Contacts.AsNoTracking()
            .Where(contact => EF.Functions.Collate(contact.Email!, "NOCASE") == email).OrderBy(contact => contact.Id).Take(mostContacts).Select(contact => contact.Id);
        var identities = database.Identities.AsNoTracking().Where(identity => contacts.Contains(identity.Contact)).Select(identity => identity.Id);
        return database.Conversations.AsNoTracking().Where(row => identities.Contains(row.Identity)).OrderByDescending(row => row.Id).Select(row => row.Id);
    }
}
