using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Folding;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.Realtime.Consoles;

/// <summary>What the broadcaster must look up: contacts, files' sizes, operators. Used by one thread at a time.</summary>
internal sealed class LiveReader(
    IServiceScopeFactory scopes, IConversationReader reader, ConversationViews views, HubDirectory directory, HeadCache heads)
{
    private const int Kept = 10_000;

    private readonly Dictionary<ContactId, ContactView> _contacts = [];

    /// <summary>Reads the contact behind a commit; what the commit has taught counts already.</summary>
    public async Task<ContactView> ContactAsync(Commit commit, CancellationToken cancellationToken)
    {
        var id = commit.After.Contact;
        if (commit.Details is null && _contacts.TryGetValue(id, out var known))
        {
            return known;
        }

        if (_contacts.Count >= Kept)
        {
            _contacts.Clear();
        }

        return _contacts[id] = await ContactAsync(commit.After, cancellationToken);
    }

    /// <summary>Reads a conversation's contact from the store.</summary>
    public async Task<ContactView> ContactAsync(ConversationHead head, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var found = await ConversationViews.ReadContactsAsync(database, [head], cancellationToken);
        return found.GetValueOrDefault(head.Contact.Value) ?? new(head.Contact.Value, null, null);
    }

    /// <summary>Finds a conversation as far as memory knows it; null when nothing was done in it for long.</summary>
    public ConversationHead? FindHead(ConversationId id) => heads.Find(id)?.Head;

    /// <summary>Finds a conversation, in memory or in the store.</summary>
    public ConversationHead? ReadHead(ConversationId id) => FindHead(id) ?? reader.FindHead(id);

    /// <summary>Finds a conversation as it is stored: memory may be a moment behind what was committed, and somebody who has just gone unseen must not be shown.</summary>
    public ConversationHead? FindStored(ConversationId id) => reader.FindHead(id);

    /// <summary>Makes the views of what was just committed.</summary>
    public async Task<IReadOnlyList<EntryView>> EntriesAsync(Commit commit, CancellationToken cancellationToken)
    {
        // Only files, deliveries and what becomes of a changed message must be looked up; nearly all entries of web pages have none.
        if (!commit.After.IsDelivered && commit.Entries.All(entry => entry.Entry is { Supersedes: null, Activity.Attachments: not { Count: > 0 } }))
        {
            var known = directory.Current;
            return [.. commit.Entries.Select(entry => EntryReader.Read(StoredEntry.Of(entry), known))];
        }

        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        return await views.ReadEntriesAsync(database, commit.After, StoredOf(commit), cancellationToken);
    }

    private IReadOnlyList<StoredEntry> StoredOf(Commit commit) => commit.Entries.Any(entry => entry.Entry.Supersedes is not null)
        ? reader.ReadAfter(commit.After.Id, commit.Entries[0].Entry.Sequence - 1, commit.Entries.Count)
        : [.. commit.Entries.Select(StoredEntry.Of)];

    /// <summary>Finds an operator's view of themselves; null when they are gone.</summary>
    public async Task<MeView?> FindMeAsync(OperatorId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OperatorViews>().FindMeAsync(id, cancellationToken);
    }

    /// <summary>Tells whether a console's session still counts.</summary>
    public async Task<bool> IsAliveAsync(ConsoleConnection connection, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Sessions>().IsAliveAsync(connection.User, cancellationToken);
    }
}
