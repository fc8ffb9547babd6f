using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Shared;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.DirectLine.Intake;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Widget.Identity;

namespace Omnichannel.Hub.Widget;

/// <summary>Knows a browser again by its secret, and gives it a token for the conversation it belongs in.</summary>
internal sealed class VisitorSessions(
    HubDbContext database,
    IConversationReader reader,
    TurnPipeline turns,
    KnownVisitors people,
    VisitorTokens tokens,
    IOptions<DirectLineOptions> options,
    IOptions<Limits> limits,
    TimeProvider clock)
{
    // A second tab may still hold the secret that the first has just exchanged.
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>Opens a session.</summary>
    /// <param name="inbox">Where.</param>
    /// <param name="request">What the panel says.</param>
    /// <param name="who">Who the visitor is; null when the page's server has not said.</param>
    /// <param name="visit">What the request itself tells of the visitor.</param>
    /// <param name="cancellationToken">The request's.</param>
    public async Task<SessionAnswer> OpenAsync(Inbox inbox, SessionRequest request, SignedIdentity? who, Visit visit, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await FindAsync(inbox.Id, request.Secret, now, cancellationToken);
        var userId = who is null
            ? known?.UserId ?? VisitorPlaces.NewUserId(now)
            : await people.FindAddressAsync(inbox, who, known?.UserId, now);
        var secret = await RememberAsync(inbox.Id, userId, known, InfoOf(request, visit), now, cancellationToken);
        var head = known is null && who is null ? null : await PlaceAsync(inbox, userId, request.StartAgain, now);
        var token = new VisitorToken(head?.Id ?? new ConversationId(Guid.CreateVersion7(now)), inbox.Id, userId, FromSecret: false);
        return new(
            secret,
            tokens.Issue(token),
            0,
            token.Conversation.ToString(),
            Open: head?.IsOpen == true,
            Exists: head is not null,
            userId,
            inbox.Name,
            Identified: who is not null || (known is not null && await IsIdentifiedAsync(inbox.Id, userId, cancellationToken)),
            SessionLimits.Of(limits.Value));
    }

    private Task<bool> IsIdentifiedAsync(InboxId inbox, string userId, CancellationToken cancellationToken) => database.Identities
        .AnyAsync(row => row.Inbox == inbox.Value && row.Address == userId && row.Subject != null, cancellationToken);

    private async Task<VisitorSecretRow?> FindAsync(InboxId inbox, string? secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return null;
        }

        var hash = InboxSecrets.Hash(secret);
        var row = await database.VisitorSecrets.FirstOrDefaultAsync(stored => stored.Hash == hash && stored.Inbox == inbox.Value, cancellationToken);
        return row?.ExpiresAt > now ? row : null;
    }

    private async Task<string> RememberAsync(InboxId inbox, string userId, VisitorSecretRow? old, VisitorInfo info, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (old is not null && old.ExpiresAt > now + Overlap)
        {
            old.ExpiresAt = now + Overlap;
        }

        var secret = Secrets.Create();
        database.VisitorSecrets.Add(new()
        {
            Hash = InboxSecrets.Hash(secret),
            Inbox = inbox.Value,
            UserId = userId,
            ExpiresAt = now + options.Value.VisitorLifetime,
            Info = info.Write(),
        });
        await database.SaveChangesAsync(cancellationToken);
        return secret;
    }

    // The open conversation; else the last one while a message would still open it again, so that the visitor finds it where they left it.
    private async Task<ConversationHead?> PlaceAsync(Inbox inbox, string userId, bool startAgain, DateTimeOffset now)
    {
        if (reader.FindIdentity(inbox.Id, userId) is not { } identity)
        {
            return null;
        }

        var open = reader.FindOpen(identity.Identity);
        if (startAgain)
        {
            if (open is { } left)
            {
                await turns.RunAsync(new(left, new Command.Leave()));
            }

            return null;
        }

        var head = (open ?? reader.FindNewest(identity.Identity)) is { } place ? reader.FindHead(place) : null;
        return head is { IsOpen: true } || head?.ClosedAt + inbox.ReopenWindow > now ? head : null;
    }

    private static VisitorInfo InfoOf(SessionRequest request, Visit visit) => new()
    {
        Locale = VisitorPages.CleanOrNull(request.Locale, 35),
        TimeZone = VisitorPages.CleanOrNull(request.TimeZone, 64),
        Country = visit.Country,
        UserAgent = VisitorPages.CleanOrNull(visit.UserAgent, 400),
        Page = request.Page is { } page
            ? new(VisitorPages.CleanOrNull(page.Url, 2_000), VisitorPages.CleanOrNull(page.Title, 300), VisitorPages.CleanOrNull(page.Referrer, 2_000))
            : null,
    };
}
