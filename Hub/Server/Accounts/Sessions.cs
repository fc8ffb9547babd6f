using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Accounts;

/// <summary>The sessions behind the cookies. A cookie is worth something only while its session is here, so signing out kills every copy of it.</summary>
internal sealed class Sessions(HubDbContext database, TimeProvider clock)
{
    /// <summary>The claim that names the session.</summary>
    public const string Claim = "sid";

    // Identity keeps tokens per account, provider and name: a session is such a token.
    private const string Provider = "session";

    // Sliding expiry alone would let a stolen cookie live for ever.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Begins a session.</summary>
    /// <returns>Who the cookie will speak for.</returns>
    public async Task<ClaimsPrincipal> BeginAsync(Account account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await database.UserTokens
            .Where(token => token.UserId == account.Id && token.LoginProvider == Provider)
            .ToListAsync(cancellationToken);
        database.UserTokens.RemoveRange(known.Where(token => !IsAlive(token, now)));
        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        database.UserTokens.Add(new()
        {
            UserId = account.Id,
            LoginProvider = Provider,
            Name = session,
            Value = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        });
        await database.SaveChangesAsync(cancellationToken);
        return new(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString("D")), new(Claim, session)],
            CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Ends the session behind a cookie.</summary>
    public async Task EndAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await FindAsync(user, cancellationToken) is { } token)
        {
            database.UserTokens.Remove(token);
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Tells whether a cookie still counts.</summary>
    public async Task<bool> IsAliveAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await FindAsync(user, cancellationToken) is { } token && IsAlive(token, clock.GetUtcNow());

    private async Task<IdentityUserToken<Guid>?> FindAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var session = user.FindFirstValue(Claim);
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account) && session is not null
            ? await database.UserTokens.FirstOrDefaultAsync(
                token => token.UserId == account && token.LoginProvider == Provider && token.Name == session,
                cancellationToken)
            : null;
    }

    private static bool IsAlive(IdentityUserToken<Guid> token, DateTimeOffset now) =>
        long.TryParse(token.Value, CultureInfo.InvariantCulture, out var began) && now - DateTimeOffset.FromUnixTimeSeconds(began) < Longest;
}
