using Microsoft.EntityFrameworkCore;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Channels.Abilities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Channels;
using Omnichannel.Hub.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Outreach;

/// <summary>Where an operator may write to a contact first: inboxes of their departments whose channel has templates, and that know the contact's address.</summary>
internal sealed class ContactWays(HubDbContext database, IConversationReader reader, HubDirectory directory, ChannelInboxes channels)
{
    /// <summary>Finds all ways to the contact of a conversation.</summary>
    public async Task<IReadOnlyList<ContactWay>> FindAsync(Viewer viewer, ConversationHead head, CancellationToken cancellationToken)
    {
        var phone = await database.Contacts.AsNoTracking().Where(row => row.Id == head.Contact.Value).Select(row => row.Phone).FirstOrDefaultAsync(cancellationToken);
        var known = await database.Identities.AsNoTracking().Where(row => row.Contact == head.Contact.Value).OrderBy(row => row.CreatedAt).ToListAsync(cancellationToken);
        return [.. directory.Current.Inboxes
            .Where(inbox => viewer.Sees(inbox.Department))
            .Select(inbox => Find(inbox, phone, known.Find(row => row.Inbox == inbox.Id.Value))).OfType<ContactWay>()
            .OrderBy(way => way.Inbox.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Shows a way to somebody.</summary>
    public WayView View(Viewer viewer, ContactWay way)
    {
        var open = reader.FindIdentity(way.Inbox.Id, way.To.Address) is { Identity: var identity } ? reader.FindOpen(identity) : null;
        var seen = open is { } id && reader.FindHead(id) is { } head && ConversationAccess.CanSee(viewer, head) ? open : null;
        return new(new NamedView(way.Inbox.Id.Value, way.Inbox.Name), way.Inbox.Channel, way.To.ReplyTo ?? way.To.Address, seen?.Value, way.UnreachableSince);
    }

    private ContactWay? Find(Inbox inbox, string? phone, IdentityRow? known)
    {
        if (channels.FindWorking(inbox.Id) is not { Adapter: IChannelTemplates adapter, Inbox: var opened })
        {
            return null;
        }

        var to = known is not null ? new InboundSender(known.Address) { ReplyTo = known.ReplyTo } : phone is null ? null : adapter.FindRecipient(opened, phone);
        return to is null ? null : new(inbox, to, known?.UnreachableSince);
    }
}

/// <summary>A way to a contact.</summary>
/// <param name="Inbox">The inbox.</param>
/// <param name="To">Who they are there.</param>
/// <param name="UnreachableSince">Since when they have shut the sender out; null while they can be written to.</param>
internal sealed record ContactWay(Inbox Inbox, InboundSender To, DateTimeOffset? UnreachableSince);
