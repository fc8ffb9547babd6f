using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Channels;

/// <summary>Remembers who can be written to, and where answers go.</summary>
internal sealed class ReachedPeople(CommitLoop loop, IConversationReader reader, TimeProvider clock)
{
    /// <summary>Notes that somebody has shut the sender out, or let it in again.</summary>
    public Task SetAsync(InboxId inbox, InboundSender person, bool reachable)
    {
        var since = reachable ? (DateTimeOffset?)null : clock.GetUtcNow();
        return loop.RunAsync(database => database.Identities
            .Where(row => row.Inbox == inbox.Value && row.Address == person.Address && row.UnreachableSince.HasValue == reachable)
            .ExecuteUpdate(set => set.SetProperty(row => row.UnreachableSince, since)));
    }

    /// <summary>Notes that somebody has written: they can be reached, at the place they wrote from.</summary>
    public async Task SeenAsync(InboxId inbox, InboundSender person)
    {
        // Nearly always nothing has changed, and reading costs the writer nothing.
        if (reader.FindIdentity(inbox, person.Address) is { } known && (known.ReplyTo != person.ReplyTo || known.IsUnreachable))
        {
            await loop.RunAsync(database => database.Identities.Where(row => row.Id == known.Identity.Value).ExecuteUpdate(set => set
                .SetProperty(row => row.ReplyTo, person.ReplyTo)
                .SetProperty(row => row.UnreachableSince, (DateTimeOffset?)null)));
        }
    }
}
