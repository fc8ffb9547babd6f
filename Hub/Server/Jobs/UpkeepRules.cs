using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Jobs;

/// <summary>What is thrown away, and when. Each rule removes at most a given number of rows and says how many it did.</summary>
internal static class UpkeepRules
{
    // A repeat of an intent is recognised for this long.
    private static readonly TimeSpan Receipts = TimeSpan.FromDays(30);

    // Long enough to look into what has been done lately.
    private static readonly TimeSpan Work = TimeSpan.FromDays(7);

    // What was given up is worth a longer look, and not for ever.
    private static readonly TimeSpan FailedWork = TimeSpan.FromDays(30);

    // Whoever comes too late finds in the list that they were invited, and by whom.
    private static readonly TimeSpan Invitations = TimeSpan.FromDays(30);

    // Whoever has not come back to a text for so long has nothing to add to it; what was sent leaves an empty one behind.
    private static readonly TimeSpan Drafts = TimeSpan.FromDays(90);

    // A conversation that nobody wrote in is nobody's history.
    private static readonly TimeSpan Unstarted = TimeSpan.FromDays(1);

    public static readonly IReadOnlyList<Func<HubDbContext, DateTimeOffset, int, int>> All =
        [OldReceipts, OldWork, ExpiredSecrets, OldInvitations, OldDrafts, UnstartedConversations];

    private static int OldReceipts(HubDbContext database, DateTimeOffset now, int limit)
    {
        var until = now - Receipts;
        return database.Receipts.Where(row => row.At < until).OrderBy(row => row.At).Take(limit).ExecuteDelete();
    }

    private static int OldWork(HubDbContext database, DateTimeOffset now, int limit)
    {
        var (done, failed) = (now - Work, now - FailedWork);
        return database.Work
            .Where(row => (row.State == WorkState.Done && row.Due < done) || (row.State == WorkState.Failed && row.Due < failed))
            .OrderBy(row => row.Id).Take(limit).ExecuteDelete();
    }

    private static int ExpiredSecrets(HubDbContext database, DateTimeOffset now, int limit) =>
        database.VisitorSecrets.Where(row => row.ExpiresAt < now).OrderBy(row => row.ExpiresAt).Take(limit).ExecuteDelete();

    private static int OldInvitations(HubDbContext database, DateTimeOffset now, int limit)
    {
        var until = now - Invitations;
        return database.Invitations.Where(row => row.ExpiresAt < until).OrderBy(row => row.Id).Take(limit).ExecuteDelete();
    }

    private static int OldDrafts(HubDbContext database, DateTimeOffset now, int limit)
    {
        var until = now - Drafts;
        return database.Drafts.Where(row => row.At < until).OrderBy(row => row.At).Take(limit).ExecuteDelete();
    }

    private static int UnstartedConversations(HubDbContext database, DateTimeOffset now, int limit)
    {
        var until = now - Unstarted;
        var rows = database.Conversations
            .Where(row => row.State == ConversationState.Closed && !row.Started && row.ClosedAt < until)
            .OrderBy(row => row.ClosedAt).Take(limit).Select(row => new { row.Id, row.Identity, row.Contact }).ToList();
        if (rows.Count == 0)
        {
            return 0;
        }

        var ids = rows.ConvertAll(row => row.Id);

        database.Activities.Where(row => ids.Contains(row.Conversation)).ExecuteDelete();
        database.FlowRuns.Where(row => ids.Contains(row.Conversation)).ExecuteDelete();
        database.Turns.Where(row => ids.Contains(row.Conversation)).ExecuteDelete();
        database.ReadCursors.Where(row => ids.Contains(row.Conversation)).ExecuteDelete();
        database.Drafts.Where(row => ids.Contains(row.Conversation)).ExecuteDelete();
        database.Attachments.Where(row => ids.Contains(row.Conversation)).ExecuteDelete();
        var removed = database.Conversations.Where(row => ids.Contains(row.Id)).ExecuteDelete();
        ForgetStrangers(database, rows.ConvertAll(row => row.Identity), rows.ConvertAll(row => row.Contact));
        return removed;
    }

    // Whoever has no conversation left has never said anything: nobody knows them. A beginning conversation that counts on them loses the
    // race and makes them anew.
    private static void ForgetStrangers(HubDbContext database, List<Guid> identities, List<Guid> contacts)
    {
        database.Identities
            .Where(row => identities.Contains(row.Id) && !database.Conversations.Any(conversation => conversation.Identity == row.Id))
            .ExecuteDelete();
        database.ContactNotes
            .Where(row => contacts.Contains(row.Contact) && !database.Identities.Any(identity => identity.Contact == row.Contact))
            .ExecuteDelete();
        database.Contacts
            .Where(row => contacts.Contains(row.Id) && !database.Identities.Any(identity => identity.Contact == row.Id))
            .ExecuteDelete();
    }
}
