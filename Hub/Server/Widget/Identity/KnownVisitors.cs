using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Hub.Widget.Identity;

/// <summary>Connects people whom the customer knows with the browsers they write from.</summary>
/// <remarks>
/// A person may have several addresses in an inbox, one for each browser in which they wrote before they signed in. Signing in never moves a
/// conversation: it says whose the address is, so that nothing changes under the feet of who writes and who answers.
/// </remarks>
internal sealed class KnownVisitors(CommitLoop loop)
{
    /// <summary>Finds the address a person writes from now, and keeps what was signed about them.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="who">The person.</param>
    /// <param name="browser">The address of the browser they have come with; null when it is new.</param>
    /// <param name="now">The time.</param>
    /// <returns>The address: never one that belongs to another person.</returns>
    public Task<string> FindAddressAsync(Inbox inbox, SignedIdentity who, string? browser, DateTimeOffset now) => loop.RunAsync(database =>
    {
        var own = browser is null ? null : database.Identities.FirstOrDefault(row => row.Inbox == inbox.Id.Value && row.Address == browser);
        var isFree = own?.Subject is null || own.Subject == who.Subject;
        var here = isFree ? own : null;
        var identity = here is not null && IsTalking(database, here.Id)
            ? here
            : Newest(database, inbox.Id, who.Subject) ?? here ?? Add(database, inbox.Id, isFree ? browser : null, now);
        identity.Subject = who.Subject;
        var contact = database.Contacts.Find(identity.Contact) ?? throw new InvalidOperationException($"Identity {identity.Id} has no contact.");
        contact.Name = who.Name ?? contact.Name;
        contact.Email = who.Email ?? contact.Email;
        database.SaveBorrowed();
        return identity.Address;
    });

    // One that nobody wrote in is nothing to hold on to.
    private static bool IsTalking(HubDbContext database, Guid identity) => database.Conversations
        .Any(row => row.Identity == identity && row.State != ConversationState.Closed && row.Started);

    // Where they talk now, else where they did last.
    private static IdentityRow? Newest(HubDbContext database, InboxId inbox, string subject) => database.Identities
        .Where(row => row.Inbox == inbox.Value && row.Subject == subject)
        .OrderByDescending(row => database.Conversations.Any(talk => talk.Identity == row.Id && talk.State != ConversationState.Closed && talk.Started))
        .ThenByDescending(row => row.CreatedAt)
        .FirstOrDefault();

    private static IdentityRow Add(HubDbContext database, InboxId inbox, string? address, DateTimeOffset now)
    {
        var contact = new ContactRow { Id = Guid.CreateVersion7(now), CreatedAt = now };
        var identity = new IdentityRow
        {
            Id = Guid.CreateVersion7(now),
            Inbox = inbox.Value,
            Contact = contact.Id,
            Address = address ?? VisitorPlaces.NewUserId(now),
            CreatedAt = now,
        };
        database.AddRange(contact, identity);
        return identity;
    }
}
