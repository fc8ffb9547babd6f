using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub.DirectLine.Tokens;

/// <summary>Finds the conversation a visitor belongs in, or a name for the one that they will begin.</summary>
internal sealed class VisitorPlaces(IConversationReader reader, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int IdLength = 100;

    /// <summary>Makes the content of a token: for the visitor's open conversation, else for one that does not exist yet.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <param name="userId">Who they are; null for somebody new.</param>
    /// <param name="fromSecret">Whether a server asks, with the inbox's secret.</param>
    public VisitorToken TokenFor(Inbox inbox, string? userId, bool fromSecret)
    {
        var now = clock.GetUtcNow();
        var user = userId ?? NewUserId(now);
        var open = reader.FindIdentity(inbox.Id, user) is { } known ? reader.FindOpen(known.Identity) : null;
        return new(open ?? new ConversationId(Guid.CreateVersion7(now)), inbox.Id, user, fromSecret);
    }

    /// <summary>Finds what a visitor's browser told when it opened the widget; empty when it did not.</summary>
    public async Task<VisitorInfo> FindInfoAsync(InboxId inbox, string userId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var info = await scope.ServiceProvider.GetRequiredService<HubDbContext>().VisitorSecrets
            .Where(row => row.Inbox == inbox.Value && row.UserId == userId)
            .OrderByDescending(row => row.ExpiresAt)
            .Select(row => row.Info)
            .FirstOrDefaultAsync(cancellationToken);
        return VisitorInfo.Read(info);
    }

    /// <summary>Finds the name of somebody whom the customer's server has named; null for everybody else.</summary>
    public async Task<string?> FindNameAsync(InboxId inbox, string userId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        return await database.Identities
            .Where(row => row.Inbox == inbox.Value && row.Address == userId && row.Subject != null)
            .Join(database.Contacts, row => row.Contact, contact => contact.Id, (_, contact) => contact.Name)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Makes an id for a visitor whom nobody knows yet.</summary>
    public static string NewUserId(DateTimeOffset now) => $"dl_{Guid.CreateVersion7(now):N}";

    /// <summary>Tells what is wrong with a user id that a server names; null when nothing is.</summary>
    public static string? ProblemWith(string? userId) => userId switch
    {
        null => null,
        { Length: 0 or > IdLength } => $"user.id must have 1 to {IdLength} characters.",
        _ when userId.Any(char.IsControl) => "user.id must have no control characters.",
        _ => null,
    };
}
