using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Realtime.Consoles.Wire;

namespace Omnichannel.Hub.Notes;

/// <summary>Who is mentioned where, and has not looked yet.</summary>
internal sealed class Mentions(UnreadMentions unread, ConversationViews views, IConversationReader reader, IServiceScopeFactory scopes)
{
    private const int MostWaiting = 10;

    /// <summary>Reads whom a note mentions; nobody where the entry is no note.</summary>
    public static IEnumerable<OperatorId> In(LogEntry entry) =>
        entry is { Visibility: Visibility.Operators, Supersedes: null, Activity: { Type: ActivityTypes.Message, Value: { ValueKind: JsonValueKind.Object } value } }
        && entry.Author.Kind == AuthorKind.Operator
            ? value.Deserialize(NoteJson.Default.NoteMentions)?.Mentions.Select(one => new OperatorId(one.Id)) ?? []
            : [];

    /// <summary>The viewer has looked at a conversation. Nothing happens where they were not mentioned.</summary>
    public async Task ReadAsync(Viewer viewer, Guid conversation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        if (await database.Mentions.FirstOrDefaultAsync(row => row.Operator == viewer.Id.Value && row.Conversation == conversation && !row.Read, cancellationToken) is { } row)
        {
            row.Read = true;
            await database.SaveChangesAsync(cancellationToken);
            unread.Moved(viewer.Id);
        }
    }

    /// <summary>Makes an alert for each conversation where somebody who has just come was mentioned and has not looked, the newest ten.</summary>
    public async Task<IReadOnlyList<ChatAlertPush>> WaitingForAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();

        // As a parameter: the model would turn a constant into a bare column, which no index of SQLite's answers.
        var read = false;
        var rows = await database.Mentions.AsNoTracking()
            .Where(row => row.Operator == viewer.Id.Value && row.Read == read)
            .OrderByDescending(row => row.At).Take(MostWaiting).ToListAsync(cancellationToken);
        var found = rows
            .Select(row => (Head: reader.FindHead(new(row.Conversation)), Note: reader.FindEntry(new(row.Conversation), row.Sequence)))
            .Where(pair => pair.Head is { } head && ConversationAccess.CanSee(viewer, head) && pair.Note is { IsDeleted: false })
            .Reverse().ToList();
        var contacts = await ConversationViews.ReadContactsAsync(database, [.. found.Select(pair => pair.Head!)], cancellationToken);
        return [.. found.Select(pair => Make(pair.Head!, pair.Note!, contacts[pair.Head!.Contact.Value]))];
    }

    private ChatAlertPush Make(ConversationHead head, StoredEntry note, ContactView contact) => new(
        head.Id.Value,
        "mentioned",
        contact,
        views.Department(head.Department),
        note.Author.Operator is { } by ? views.Operator(by) : null,
        TextOf(note.AsTarget().Activity),
        note.At);

    /// <summary>Makes what an alert shows of a note.</summary>
    public static string TextOf(Activity note) => ConversationRules.PreviewOf(note);
}
